import { type Ask, SupportError } from '@deskside/core'
import { beforeEach, expect, test } from 'vitest'
import { createScriptedClient, type ScriptedClient } from '../../../testing/scriptedClient.js'
import { type AskModel, createAskModel } from './askModel.js'

let script: ScriptedClient
let given: (readonly unknown[])[]
let answer: () => Promise<unknown>

beforeEach(() => {
  script = createScriptedClient()
  given = []
  answer = async () => ({})
  Object.assign(script.client.tickets, {
    answerAsk: (...call: readonly unknown[]) => {
      given.push(call.slice(0, 2))
      return answer()
    },
  })
})

const modelOf = (kind: Ask['kind']): AskModel =>
  createAskModel({ client: script.client, ticketId: 't', messageId: 'm', ask: { id: 'a', kind } })
const file = (name: string, size = 3) => new File([new Uint8Array(size)], name)

test('each kind is answered in its own way C13', async () => {
  const text = modelOf('text')
  text.write('Winter 2027')
  await text.send()
  const choice = modelOf('choice')
  choice.choose('o2')
  await choice.send()
  const files = modelOf('file')
  files.files.add([file('list.csv')])
  await files.send()
  await modelOf('access').send(true)
  await modelOf('access').send(false)
  await modelOf('steps').send(true)
  await modelOf('steps').send(false)
  const which = { messageId: 'm', askId: 'a' }
  expect(given).toEqual([
    ['t', { ...which, text: 'Winter 2027' }],
    ['t', { ...which, optionId: 'o2' }],
    ['t', { ...which, draft: 'reply:t?ask=a' }],
    ['t', { ...which, granted: true }],
    ['t', { ...which, granted: false }],
    ['t', { ...which, done: true }],
    ['t', { ...which, done: false }],
  ])
})

test('an empty answer is not sent, and says what is missing', async () => {
  for (const kind of ['text', 'choice', 'file'] as const) {
    const model = modelOf(kind)
    expect(await model.send()).toBe(false)
    expect(model.problems.value.map(({ code }) => code)).toEqual(['required'])
  }
  const blank = modelOf('text')
  blank.write('  ')
  expect(await blank.send()).toBe(false)
  expect(given).toEqual([])
})

test('what is typed is a draft of the device until it has arrived X1', async () => {
  const model = modelOf('text')
  model.write('Half a thought')
  expect(script.draft(model.key).get().draft.body).toBe('Half a thought')
  expect(model.key).not.toBe('reply:t')
  answer = () => Promise.reject(new SupportError('unavailable'))
  expect(await model.send()).toBe(false)
  expect(script.draft(model.key).get().draft.body).toBe('Half a thought')
  expect(model.phase.value).toMatchObject({ status: 'editing', error: { code: 'unavailable' } })
  answer = async () => ({})
  expect(await model.send()).toBe(true)
  expect(script.draft(model.key).get().draft.body).toBe('')
})

test('a second press while it is sent is the same press X2', async () => {
  answer = () => new Promise(() => {})
  const model = modelOf('steps')
  model.send(true)
  expect(await model.send(true)).toBe(false)
  expect(given).toHaveLength(1)
})

test('chosen files are those of its draft, and refused ones are told by name E8', () => {
  script.refuse({ field: 'attachments', code: 'file_too_large', limit: 10, fileName: 'big' })
  const model = modelOf('file')
  model.files.add([file('a'), file('big')])
  const { attachments } = script.draft(model.key).get().draft
  expect(attachments.map(({ name }) => name)).toEqual(['a'])
  expect([...model.files.atHand.keys()]).toEqual(attachments.map(({ id }) => id))
  expect(model.files.refused.value.map(({ fileName }) => fileName)).toEqual(['big'])
})

test('an answer that is stopped while its files travel says nothing', async () => {
  let signal: AbortSignal | undefined
  Object.assign(script.client.tickets, {
    answerAsk: (_: string, __: unknown, options: { signal: AbortSignal }) => {
      signal = options.signal
      return new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new SupportError('aborted'))),
      )
    },
  })
  const model = modelOf('file')
  model.files.add([file('a')])
  const sent = model.send()
  expect(model.phase.value.status).toBe('sending')
  model.stop()
  expect(await sent).toBe(false)
  expect(model.phase.value).toEqual({ status: 'editing', error: null })
  expect(script.draft(model.key).get().draft.attachments).toHaveLength(1)
})
