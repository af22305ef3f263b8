import { emptyDraft, type Submission, type SubmitResult } from '@deskside/core'
import { expect, test } from 'vitest'
import { createScriptedClient, describeDesk } from '../../testing/scriptedClient.js'
import { ticketLike } from '../../testing/ticketLike.js'
import { createNewTicketModel, type NewTicketDeps } from './newTicketModel.js'

function arrange() {
  const script = createScriptedClient()
  const sent: string[] = []
  const errors: unknown[] = []
  const model = createNewTicketModel({
    client: script.client,
    onSent: ({ id }) => void sent.push(id),
    onError: (error) => void errors.push(error),
  })
  return { script, model, sent, errors }
}

function rowOf(script: ReturnType<typeof createScriptedClient>): Submission {
  return {
    id: 'row',
    kind: 'ticket',
    ticketId: null,
    draft: script.draft('new').get().draft,
    status: 'waiting',
    attempts: 1,
    retryAt: null,
    error: null,
    createdAt: 0,
  }
}

test('a form that breaks a rule is not sent, and says so each time', async () => {
  const { script, model } = arrange()
  script.setProblems([{ field: 'body', code: 'required' }])
  await model.send()
  await model.send()
  expect(model.refusals.value).toBe(2)
  expect(script.calls).toEqual([])
})

test('«Send» twice sends once X2', async () => {
  const { script, model } = arrange()
  const first = model.send()
  const second = model.send()
  expect(script.calls.filter(([verb]) => verb === 'submit')).toHaveLength(1)
  await second
  expect(model.phase.value.status).toBe('sending')
  first.catch(() => {})
})

test('the priority that the form shows as chosen is the one that is sent C4', async () => {
  const { script, model } = arrange()
  const priorities = [{ id: 'low', label: 'Low' }]
  script.stores.desk.update((state) => ({
    ...state,
    description: describeDesk({ form: { priorities, defaultPriority: 'low' } }),
  }))
  model.send()
  expect(script.draft('new').get().draft.priority).toBe('low')
})

test('a ticket that arrived is handed on', async () => {
  const { script, model, sent } = arrange()
  script.answerSubmit({ status: 'sent', ticket: ticketLike({ id: 'a' }) })
  await model.send()
  expect(sent).toEqual(['a'])
})

test('a message that waits is followed until it has arrived', async () => {
  const { script, model, sent } = arrange()
  const submission = rowOf(script)
  script.answerSubmit({ status: 'waiting', submission })
  await model.send()
  script.stores.submissions.set([{ ...submission, status: 'sending' }])
  expect(model.phase.value).toMatchObject({ submission: { status: 'sending' } })
  script.emit('ticket:created', { ticket: ticketLike({ id: 'other', submissionId: 'x' }) })
  script.emit('ticket:created', { ticket: ticketLike({ id: 'a', submissionId: 'row' }) })
  expect(sent).toEqual(['a'])
})

test('a waiting message can be hurried, or taken back into the form', async () => {
  const { script, model } = arrange()
  script.answerSubmit({ status: 'waiting', submission: rowOf(script) })
  await model.send()
  model.sendNow()
  await model.takeBack()
  expect(script.calls.slice(1)).toEqual([
    ['outbox.retry', 'row'],
    ['outbox.cancel', 'row'],
  ])
  expect(model.phase.value).toEqual({ status: 'editing', failure: null })
})

test('a refusal for good leaves the form with the reason', async () => {
  const { script, model } = arrange()
  script.answerSubmit({ status: 'failed', error: { code: 'forbidden', retryable: false } })
  await model.send()
  expect(model.phase.value).toMatchObject({ status: 'editing', failure: { code: 'forbidden' } })
})

test('an unexpected rejection is reported and the form stays usable', async () => {
  const { script, model, errors } = arrange()
  script.answerSubmit(Promise.reject(new Error('odd')))
  await model.send()
  expect(errors).toHaveLength(1)
  expect(model.phase.value).toMatchObject({ status: 'editing', failure: { code: 'unknown' } })
})

test('an answer that comes after the form has gone changes nothing', async () => {
  const { script, model, sent } = arrange()
  let answer = (_: SubmitResult) => {}
  script.answerSubmit(
    new Promise((resolve) => {
      answer = resolve
    }),
  )
  const sending = model.send()
  model.stop()
  answer({ status: 'sent', ticket: ticketLike({ id: 'a' }) })
  await sending
  expect(sent).toEqual([])
})

test('refused files are told, accepted ones are at hand', () => {
  const { script, model } = arrange()
  script.refuse({ field: 'attachments', code: 'file_empty', fileName: 'empty.txt' })
  model.files.add([new File([], 'empty.txt'), new File(['x'], 'full.txt')])
  expect(model.files.atHand.size).toBe(1)
  expect(model.files.refused.value).toMatchObject([{ fileName: 'empty.txt' }])
})

test('a message that another tab has sent meanwhile leads to its ticket X2', async () => {
  const { script, model, sent } = arrange()
  const submission = { ...rowOf(script), status: 'sending' as const }
  script.answerSubmit({ status: 'waiting', submission })
  await model.send()
  script.stores.submissions.set([submission])
  const ticket = ticketLike({ id: 'a', submissionId: 'row' })
  script.stores.list.update((state) => ({ ...state, tickets: [ticket] }))
  script.stores.submissions.set([])
  await expect.poll(() => sent).toEqual(['a'])
  expect(script.calls.some(([verb]) => verb === 'tickets.refresh')).toBe(true)
})

test('a message that another tab has taken back leads to the form', async () => {
  const { script, model, sent } = arrange()
  const submission = rowOf(script)
  script.answerSubmit({ status: 'waiting', submission })
  await model.send()
  script.stores.submissions.set([submission])
  script.stores.submissions.set([])
  await expect.poll(() => model.phase.value.status).toBe('editing')
  expect(sent).toEqual([])
})

test('what was refused for good is back in the form, which says what is missing X1', async () => {
  const { script, model } = arrange()
  script.client.drafts.edit('new', { body: 'It stops' })
  const submission = rowOf(script)
  script.answerSubmit({ status: 'waiting', submission })
  const sending = model.send()
  script.draft('new').update((state) => ({ ...state, draft: emptyDraft('new', 'next', 0) }))
  await sending
  const error = { code: 'invalid', retryable: false, status: 422 } as const
  script.stores.submissions.set([{ ...submission, status: 'failed', error }])
  expect(model.phase.value).toMatchObject({ status: 'waiting', submission: { status: 'failed' } })
  script.setProblems([{ field: 'categoryId', code: 'required' }])
  script.draft('new').update((state) => ({ ...state, draft: { ...submission.draft, id: 'back' } }))
  script.stores.submissions.set([{ ...submission, status: 'failed', error }])
  expect(model.phase.value).toEqual({ status: 'editing', failure: error })
  expect(model.refusals.value).toBe(1)
})

test('what failed and did not come back stays where it can be tried again X1', async () => {
  const { script, model } = arrange()
  const submission = { ...rowOf(script), id: 'draft-new', status: 'failed' as const }
  const kept = { ...submission, draft: { ...submission.draft, body: 'It stops' } }
  script.stores.submissions.set([kept])
  script.answerSubmit({ status: 'failed', error: { code: 'unknown', retryable: false } })
  await model.send()
  expect(model.phase.value).toEqual({ status: 'waiting', submission: kept })
})

test('a form that another tab has sent while it was edited leads to its ticket X2', async () => {
  const { script, model, sent } = arrange()
  script.client.drafts.edit('new', { body: 'It stops' })
  const ticket = ticketLike({ id: 'a', submissionId: 'draft-new' })
  script.stores.list.update((state) => ({ ...state, tickets: [ticket] }))
  script.draft('new').update((state) => ({ ...state, draft: emptyDraft('new', 'next', 0) }))
  expect(model.phase.value).toMatchObject({ status: 'sending', draft: { body: 'It stops' } })
  await expect.poll(() => sent).toEqual(['a'])
})

test('«Send» in two tabs at once leads both to the ticket, and marks no field X2', async () => {
  const { script, model, sent } = arrange()
  script.client.drafts.edit('new', { body: 'It stops' })
  const ticket = ticketLike({ id: 'a', submissionId: 'draft-new' })
  script.stores.list.update((state) => ({ ...state, tickets: [ticket] }))
  script.answerSubmit({ status: 'invalid', problems: [{ field: 'body', code: 'required' }] })
  const sending = model.send()
  script.draft('new').update((state) => ({ ...state, draft: emptyDraft('new', 'next', 0) }))
  await sending
  await expect.poll(() => sent).toEqual(['a'])
  expect(model.refusals.value).toBe(0)
})

test('a draft that another tab has thrown away leaves a form without complaints', async () => {
  const { script, model, sent } = arrange()
  script.client.drafts.edit('new', { body: 'It stops' })
  script.draft('new').update((state) => ({ ...state, draft: emptyDraft('new', 'next', 0) }))
  await expect.poll(() => model.phase.value.status).toBe('editing')
  expect([sent, model.refusals.value]).toEqual([[], 0])
})

test('a message whose file stands still is shown as waiting, and can be taken back X3', async () => {
  const { script, model } = arrange()
  script.client.drafts.attach('new', [new File(['xxxx'], 'film.mp4')])
  model.send()
  const submission = { ...rowOf(script), id: 'draft-new', status: 'sending' as const }
  script.stores.submissions.set([submission])
  expect(model.phase.value.status).toBe('sending')
  const attachmentId = 'id of film.mp4'
  const error = { code: 'unavailable', retryable: true } as const
  const upload = { attachmentId, sentBytes: 1, size: 4, retryAt: null }
  script.stores.uploads.set({ [attachmentId]: { ...upload, status: 'waiting', error } })
  expect(model.phase.value).toEqual({ status: 'waiting', submission })
  await model.takeBack()
  expect(script.calls.at(-1)).toEqual(['outbox.cancel', 'draft-new'])
})

test('who is nobody is let in first, once, and then it is sent A2', async () => {
  const script = createScriptedClient()
  const entries: string[] = []
  script.draft('new').update((state) => ({ ...state, draft: { ...state.draft, body: 'Hello' } }))
  let answer: Awaited<ReturnType<NonNullable<NewTicketDeps['enter']>>> = 'refused'
  const model = createNewTicketModel({
    client: script.client,
    onSent: () => {},
    onError: () => {},
    enter: async () => {
      entries.push(model.phase.value.status)
      return answer
    },
  })
  await model.send()
  expect([model.phase.value, model.refusals.value]).toEqual([
    { status: 'editing', failure: null },
    1,
  ])
  answer = { code: 'offline', retryable: true }
  await model.send()
  expect(model.phase.value).toEqual({ status: 'editing', failure: answer })
  expect(script.calls.filter(([verb]) => verb === 'submit')).toEqual([])
  answer = 'in'
  await Promise.race([model.send(), new Promise((resolve) => setTimeout(resolve))])
  expect(script.calls.filter(([verb]) => verb === 'submit')).toHaveLength(1)
  expect(entries).toEqual(['sending', 'sending', 'sending'])
})
