import type { SubmitResult } from '@deskside/core'
import { beforeEach, expect, test } from 'vitest'
import { createScriptedClient, type ScriptedClient } from '../../testing/scriptedClient.js'
import { ticketLike } from '../../testing/ticketLike.js'
import { createComposerModel } from './composerModel.js'

let script: ScriptedClient
let errors: unknown[]
beforeEach(() => {
  script = createScriptedClient()
  errors = []
})

const model = () =>
  createComposerModel({
    client: script.client,
    ticketId: 'a',
    onError: (error) => errors.push(error),
  })
const submits = () => script.calls.filter(([verb]) => verb === 'submit')
const settle = () => new Promise((resolve) => setTimeout(resolve))
const sent: SubmitResult = { status: 'sent', ticket: ticketLike({ id: 'a' }) }

test('the reply box is the draft of its ticket X1', () => {
  model().edit({ body: 'Hi' })
  expect(script.draft('reply:a').get().draft.body).toBe('Hi')
})

test('a second press while the first is handed over sends nothing more X2', () => {
  const composer = model()
  composer.edit({ body: 'Hi' })
  expect(composer.send()).toBe(true)
  expect(composer.send()).toBe(true)
  expect(submits()).toEqual([['submit', 'reply:a']])
})

test('the next reply can be sent when the first was handed over', async () => {
  const composer = model()
  script.answerSubmit(sent)
  composer.send()
  await settle()
  composer.send()
  expect(submits()).toHaveLength(2)
})

test('an empty reply is not sent, and the word goes away with the first letter', () => {
  const composer = model()
  script.setProblems([{ field: 'body', code: 'required' }])
  expect(composer.send()).toBe(false)
  expect(submits()).toEqual([])
  expect(composer.problems.value).toHaveLength(1)
  script.setProblems([])
  composer.edit({ body: 'H' })
  expect(composer.problems.value).toEqual([])
})

test('a refused reply says why until the next try', async () => {
  const composer = model()
  script.answerSubmit({ status: 'failed', error: { code: 'forbidden', retryable: false } })
  composer.send()
  await settle()
  expect(composer.failure.value).toMatchObject({ code: 'forbidden' })
  script.answerSubmit(new Promise(() => {}))
  composer.send()
  expect(composer.failure.value).toBeNull()
})

test('rules that only the outbox knows are shown as well', async () => {
  const composer = model()
  const problems = [{ field: 'body', code: 'too_long', limit: 10 }] as const
  script.answerSubmit({ status: 'invalid', problems })
  composer.send()
  await settle()
  expect(composer.problems.value).toEqual(problems)
})

test('a submit that breaks is reported and can be tried again', async () => {
  const composer = model()
  script.answerSubmit(Promise.reject(new Error('broken')))
  composer.send()
  await settle()
  expect(errors).toHaveLength(1)
  expect(composer.failure.value).toMatchObject({ code: 'unknown', retryable: true })
  composer.send()
  expect(submits()).toHaveLength(2)
})

test('files over the limit are named, the others are taken E8', () => {
  script.refuse({ field: 'attachments', code: 'file_too_large', limit: 1, fileName: 'film.mp4' })
  const composer = model()
  const files = ['film.mp4', 'shot.png'].map((name) => new File(['x'], name))
  composer.files.add(files)
  expect(composer.files.atHand.size).toBe(1)
  expect(composer.files.refused.value).toMatchObject([{ fileName: 'film.mp4' }])
})
