import { expect, test } from 'vitest'
import type { AskAnswer } from '../../wire/index.js'
import type { NewAsk } from '../world.js'
import { refusedWith, verbsRig } from './verbsRig.js'

const form = { projects: [{ id: '8', name: 'Shop' }] }

async function askedFor(...asks: NewAsk[]) {
  const rig = await verbsRig({ form, access: {} }, { projectId: '8' })
  rig.agent.reply(rig.id, { body: '', asks, agent: 'Anna' })
  const answer = async (index: number, said: Partial<AskAnswer>) => {
    const { id: askId = '', messageId = '' } = (await rig.asks())[index] ?? {}
    const input = { askId, messageId, uploadIds: [], submissionId: 's', ...said }
    return rig.maya.answerAsk(rig.id, input, rig.call())
  }
  return { ...rig, answer }
}

test('C13: what is done or allowed is an event, what is said a message', async () => {
  const rig = await askedFor(
    { kind: 'steps', label: 'Clear the cache.' },
    { kind: 'choice', label: 'Which?', options: ['One', 'Two'] },
    { kind: 'steps', label: 'Try another browser.' },
  )
  const steps = await rig.answer(0, { done: false })
  const event = { type: 'ask', from: null, to: 'no', reason: 'Clear the cache.' }
  expect(steps.message).toMatchObject({ kind: 'event', event })
  const [, choice] = await rig.asks()
  const chosen = await rig.answer(1, { optionId: choice?.options[0]?.id ?? '', text: 'I think.' })
  expect(chosen.message).toMatchObject({ body: 'One\n\nI think.', submissionId: 's' })
  const last = await rig.answer(2, { done: true, text: 'It works there.' })
  expect(last.message).toMatchObject({ kind: 'message', body: 'It works there.' })
  expect(last.ticket.status).toBe('in_progress')
  const answers = (await rig.asks()).map(({ answer }) => answer)
  expect(answers).toMatchObject([{ done: false }, { text: 'I think.' }, { done: true }])
})

test('C13: a request for access grants it in place, or says no', async () => {
  const yes = await askedFor({ kind: 'access', label: 'May we look?' })
  const allowed = await yes.answer(0, { granted: true })
  expect(allowed.ticket.access).toMatchObject({ until: null })
  expect((await yes.events()).map(({ type, to }) => [type, to])).toContainEqual(['ask', 'yes'])
  const no = await askedFor({ kind: 'access', label: 'May we look?' })
  const refused = await no.answer(0, { granted: false })
  expect(refused.ticket).toMatchObject({ access: null, status: 'in_progress' })
  expect((await no.asks())[0]?.answer).toMatchObject({ done: false })
})

test('C7 C13: access that is granted without the request answers it, too', async () => {
  const both = await askedFor(
    { kind: 'access', label: 'May we look?' },
    { kind: 'text', label: 'Account?' },
  )
  both.agent.reply(both.id, { body: '', asks: [{ kind: 'access', label: 'May we, please?' }] })
  const granted = await both.maya.setAccess(both.id, { granted: true }, both.call())
  expect(granted.status).toBe('waiting_on_customer')
  const at = new Date(both.clock.now()).toISOString()
  const [first, text, last] = (await both.asks()).map(({ answer }) => answer)
  expect([first, text, last]).toEqual([{ at, done: true }, null, { at, done: true }])
  const alone = await askedFor({ kind: 'access', label: 'May we look?' })
  const moved = await alone.maya.setAccess(alone.id, { granted: true }, alone.call())
  expect(moved.status).toBe('in_progress')
  expect(moved.actions).not.toContain('answer_ask')
})

test('C13: each kind says what it needs', async () => {
  const rig = await askedFor(
    { kind: 'text', label: 'Account?' },
    { kind: 'file', label: 'Screenshot?' },
    { kind: 'choice', label: 'Which?', options: ['One'] },
    { kind: 'access', label: 'May we?' },
    { kind: 'steps', label: 'Restart.' },
  )
  const pointers = ['/text', '/uploadIds', '/optionId', '/granted', '/done']
  for (const [index, pointer] of pointers.entries()) {
    const refused = refusedWith('invalid', [{ pointer, code: 'required' }])
    await expect(rig.answer(index, {})).rejects.toEqual(refused)
  }
  const wrong = refusedWith('invalid', [{ pointer: '/optionId', code: 'not_an_option' }])
  await expect(rig.answer(2, { optionId: 'made-up' })).rejects.toEqual(wrong)
  const long = refusedWith('invalid', [{ pointer: '/text', code: 'too_long' }])
  await expect(rig.answer(0, { text: 'x'.repeat(50_001) })).rejects.toEqual(long)
  const many = Array.from({ length: 11 }, (_, index) => `upload-${index}`)
  const tooMany = refusedWith('invalid', [{ pointer: '/uploadIds', code: 'too_many_files' }])
  await expect(rig.answer(1, { uploadIds: many })).rejects.toEqual(tooMany)
  await expect(rig.answer(1, { uploadIds: ['none'] })).rejects.toEqual(
    refusedWith('upload_expired'),
  )
  expect((await rig.ticket()).status).toBe('waiting_on_customer')
})

test('C13: requests of two messages are all answered before the ticket moves on', async () => {
  const rig = await askedFor({ kind: 'text', label: 'Account?' })
  rig.agent.reply(rig.id, { body: 'And', asks: [{ kind: 'steps', label: 'Restart.' }] })
  expect((await rig.answer(1, { done: true })).ticket.status).toBe('waiting_on_customer')
  expect((await rig.answer(0, { text: 'Northwind' })).ticket.status).toBe('in_progress')
})

test('C13: a closed ticket takes no answer any more', async () => {
  const rig = await askedFor({ kind: 'text', label: 'Account?' })
  await rig.maya.closeTicket(rig.id, {}, rig.call())
  await expect(rig.answer(0, { text: 'Late' })).rejects.toEqual(refusedWith('conflict'))
})

test('C13: staff ask with words and options, for access on a project, and never in a note', async () => {
  const rig = await verbsRig({ form, access: {} })
  const ask = (one: NewAsk, internal = false) =>
    rig.agent.reply(rig.id, { body: 'Please', asks: [one], internal })
  expect(() => ask({ kind: 'text', label: ' ' })).toThrow(refusedWith('invalid'))
  expect(() => ask({ kind: 'choice', label: 'Which?' })).toThrow(refusedWith('invalid'))
  expect(() => ask({ kind: 'access', label: 'May we?' })).toThrow(refusedWith('conflict'))
  expect(() => ask({ kind: 'text', label: 'Account?' }, true)).toThrow(refusedWith('invalid'))
  expect(rig.agent.messages(rig.id)).toHaveLength(1)
  expect((await rig.ticket()).status).toBe('open')
})

test('D7: only the recommended message is judged, while another one waits for its word', async () => {
  const rig = await verbsRig({})
  const plain = rig.agent.reply(rig.id, { body: 'Hello.' })
  const solution = rig.agent.reply(rig.id, { body: 'Restart.', isSolution: true })
  const judge = (messageId: string) =>
    rig.maya.judgeSolution(rig.id, { messageId, helped: true }, rig.call())
  await expect(judge(plain.id)).rejects.toEqual(refusedWith('conflict'))
  const note = rig.agent.reply(rig.id, { body: 'Between us', internal: true })
  await expect(judge(note.id)).rejects.toEqual(refusedWith('not_found'))
  expect((await judge(solution.id)).status).toBe('solved')
  expect((await rig.events()).map(({ type, to }) => [type, to])).toContainEqual(['solution', 'yes'])
})

test('D7: staff recommend what staff wrote, visibly', async () => {
  const rig = await verbsRig({})
  const [mine] = rig.agent.messages(rig.id)
  expect(() => rig.agent.markSolution(rig.id, mine?.id ?? '')).toThrow(refusedWith('conflict'))
  const note = rig.agent.reply(rig.id, { body: 'Between us', internal: true })
  expect(() => rig.agent.markSolution(rig.id, note.id)).toThrow(refusedWith('not_found'))
  const internal = { body: 'Restart.', internal: true, isSolution: true }
  expect(() => rig.agent.reply(rig.id, internal)).toThrow(refusedWith('invalid'))
})
