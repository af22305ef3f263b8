import { expect, it } from 'vitest'
import type { SupportError } from '../../errors/SupportError.js'
import { codeOf, file, newReply, someBytes, textsOf } from '../../testing/backendKit/kit.js'
import { newTicket } from '../../testing/newTicket.js'
import { FIELDS, FORMS, STATUSES } from '../../testing/zendesk/account.js'
import { pageFetch } from '../../testing/zendesk/pageFetch.js'
import { PAGE, zendeskRig } from '../../testing/zendesk/zendeskRig.js'

/**
 * The ten traps of Zendesk's Requests API, and three more: each as somebody falls into it who trusts
 * the answer, and as the backend goes around it.
 */

type Request = { readonly id: number; readonly [name: string]: unknown }

const SAID = { subject: 'Export is empty', comment: { body: 'No rows.' } }

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: SupportError) => ({ code: error.code, fields: error.fields }),
  )

it('trap 1: a form that is not there is refused, and not filed on the default form', async () => {
  const { naive, backend, file: fileTicket, key, writes } = zendeskRig()
  const asked = { ...SAID, ticket_form_id: FORMS.retired }
  const naively = (await naive('POST', '/requests', asked)).body.request
  expect(naively).toMatchObject({ ticket_form_id: FORMS.question })
  const before = writes().length
  for (const categoryId of [String(FORMS.retired), '77', 'made-up']) {
    const ticket = newTicket(key(), { categoryId })
    expect(await refusalOf(backend.createTicket(ticket, { idempotencyKey: key() }))).toEqual({
      code: 'invalid',
      fields: [{ pointer: '/categoryId', code: 'not_an_option' }],
    })
  }
  expect(writes()).toHaveLength(before)
  expect((await fileTicket({ categoryId: String(FORMS.error) })).categoryId).toBe('9002')
})

it('trap 2: values that Zendesk would drop in silence are refused by name', async () => {
  const { naive, backend, file: fileTicket, key, writes } = zendeskRig()
  const naively = await naive('POST', '/requests', {
    ...SAID,
    priority: 'urgent',
    type: 'problem',
    custom_fields: [{ id: FIELDS.area, value: 'area_unheard_of' }],
  })
  expect(naively.status).toBe(201)
  expect(naively.body.request).toMatchObject({ priority: null, type: null })
  const { custom_fields } = naively.body.request as { custom_fields: object[] }
  expect(custom_fields).toContainEqual({ id: FIELDS.area, value: null })
  const before = writes().length
  const wrong = {
    priority: 'urgent',
    fields: {
      [FIELDS.area]: 'area_unheard_of',
      [FIELDS.internal]: 'x',
      // People see it, and staff alone write it.
      [FIELDS.declineReason]: 'x',
      build: '1.2',
    },
  }
  const ticket = newTicket(key(), wrong)
  const refusal = await refusalOf(backend.createTicket(ticket, { idempotencyKey: key() }))
  expect(refusal?.code).toBe('invalid')
  expect(refusal?.fields).toEqual(
    expect.arrayContaining([
      { pointer: '/priority', code: 'not_an_option' },
      { pointer: `/fields/${FIELDS.area}`, code: 'not_an_option' },
      { pointer: `/fields/${FIELDS.internal}`, code: 'unknown_field' },
      { pointer: `/fields/${FIELDS.declineReason}`, code: 'unknown_field' },
      { pointer: '/fields/build', code: 'unknown_field' },
    ]),
  )
  expect(writes()).toHaveLength(before)
  const right = { priority: 'urgency_high', fields: { [FIELDS.area]: 'area_billing' } }
  expect(await fileTicket(right)).toMatchObject(right)
})

it('trap 3: a status that Zendesk does not know finds nothing, and not everything', async () => {
  const { naive, backend, file: fileTicket, emulator } = zendeskRig()
  const [first] = [await fileTicket(), await fileTicket()]
  const naively = await naive('GET', '/requests/search?query=&status=declined')
  expect(naively.body.requests).toHaveLength(2)
  expect((await backend.listTickets({ status: ['declined'] })).items).toEqual([])
  emulator.agent.decline(Number(first?.id), 'Not ours.')
  const { items } = await backend.listTickets({ status: ['declined'] })
  expect(items.map(({ id, declineReason }) => [id, declineReason])).toEqual([
    [first?.id, 'Not ours.'],
  ])
  expect(emulator.seen.filter(({ path }) => path.includes('status=d'))).toHaveLength(1)
})

it('trap 4: nobody closes without the right to, and a closing that did not take is told', async () => {
  const { naive, backend, file: fileTicket, emulator, key, writes } = zendeskRig()
  const { id, actions } = await fileTicket()
  const naively = await naive('PUT', `/requests/${id}`, { solved: true })
  expect(naively.status).toBe(200)
  expect(naively.body.request).toMatchObject({ status: 'new', solved: false })
  expect(actions).not.toContain('close')
  const before = writes().length
  const close = () => backend.closeTicket(id, {}, { idempotencyKey: key() })
  expect(await codeOf(close())).toBe('conflict')
  expect(writes()).toHaveLength(before)
  emulator.agent.assign(Number(id))
  expect((await backend.getTicket(id)).actions).toContain('close')
  emulator.faults.ignoreNextWrite()
  expect(await codeOf(close())).toBe('not_applied')
  expect(await close()).toMatchObject({ status: 'solved' })
})

it('trap 5: a closed ticket takes no reply and goes on by a new one; a solved one opens again', async () => {
  const { naive, backend, file: fileTicket, emulator, key, writes } = zendeskRig()
  const { id } = await fileTicket()
  emulator.agent.comment(Number(id), { body: 'Done.', status: 'solved' })
  const solved = await backend.getTicket(id)
  expect(solved.actions).toContain('reply')
  expect(solved.actions).not.toContain('follow_up')
  expect(await codeOf(fileTicket({ followUpOf: id }))).toBe('conflict')
  const { ticket } = await backend.reply(id, newReply(key()), { idempotencyKey: key() })
  expect(ticket.status).toBe('in_progress')
  emulator.agent.close(Number(id))
  expect((await naive('PUT', `/requests/${id}`, { comment: { body: 'Hello?' } })).status).toBe(422)
  const before = writes().length
  const late = backend.reply(id, newReply(key()), { idempotencyKey: key() })
  expect(await codeOf(late)).toBe('conflict')
  expect(writes()).toHaveLength(before)
  expect((await backend.getTicket(id)).actions).toEqual(['rate', 'follow_up'])
  expect(await fileTicket({ followUpOf: id })).toMatchObject({ followUpOf: id, status: 'open' })
})

it('trap 6: people read the words that are meant for them, not those of the API', async () => {
  const { naive, backend, file: fileTicket, emulator } = zendeskRig()
  const { id, statusLabel } = await fileTicket()
  const words: string[][] = [['new', statusLabel]]
  for (const status of ['open', 'pending', 'hold', 'solved'] as const) {
    emulator.agent.comment(Number(id), { body: 'A word.', status })
    const naively = (await naive('GET', `/requests/${id}`)).body.request as Request
    words.push([String(naively.status), (await backend.getTicket(id)).statusLabel])
  }
  expect(words).toEqual([
    ['new', 'Open'],
    ['open', 'Open'],
    ['pending', 'Awaiting your reply'],
    ['hold', 'With our experts'],
    ['solved', 'Solved'],
  ])
  emulator.agent.ticket(Number(id)).customStatusId = STATUSES.declined
  expect(await backend.getTicket(id)).toMatchObject({ status: 'declined', statusLabel: 'Declined' })
})

it("trap 7: other people's address and place get no further than the line", async () => {
  const { naive, backend, file: fileTicket, emulator, key } = zendeskRig()
  const { id } = await fileTicket()
  emulator.agent.comment(Number(id), { body: 'Hello.' })
  const naively = JSON.stringify((await naive('GET', `/requests/${id}/comments`)).body)
  expect(naively).toMatch(/203\.0\.113\.7/)
  const seen = [
    await backend.listMessages(id, {}),
    await backend.getTicket(id),
    await backend.listTickets({}),
    await backend.reply(id, newReply(key()), { idempotencyKey: key() }),
  ]
  expect(JSON.stringify(seen)).not.toMatch(/203\.0\.113|Melbourne|Mozilla|144\.96/)
})

it('trap 8: a file whose upload has died is brought anew, and no ticket goes out without it', async () => {
  const { naive, backend, file: fileTicket, emulator, clock, key } = zendeskRig()
  const bytes = someBytes(900)
  const upload = await backend.upload(file(bytes), { id: 'file-1' })
  const token = [...emulator.account.uploads.keys()][0]
  await clock.advance(60 * 60_000)
  const comment = { body: 'See the file.', uploads: [token] }
  const naively = await naive('POST', '/requests', { ...SAID, comment })
  expect(naively.status).toBe(201)
  const naiveId = (naively.body.request as Request).id
  expect(emulator.agent.ticket(naiveId).comments[0]?.attachments).toEqual([])
  const count = emulator.account.tickets.size
  const late = backend.createTicket(newTicket(key(), { uploadIds: [upload.id] }), {
    idempotencyKey: key(),
  })
  expect(await codeOf(late)).toBe('upload_expired')
  expect(emulator.account.tickets.size).toBe(count)
  const again = await backend.upload(file(bytes), { id: 'file-1', checkpoint: upload.id })
  const { id } = await fileTicket({ uploadIds: [again.id] })
  expect(emulator.agent.ticket(Number(id)).comments[0]?.attachments[0]?.bytes).toEqual(bytes)
})

it('trap 8: a file that was lost on the way is told, and the same key finds the ticket', async () => {
  const { backend, emulator, key } = zendeskRig()
  const upload = await backend.upload(file(someBytes(9)), { id: 'file-1' })
  emulator.account.uploads.clear()
  const idempotencyKey = key()
  const ticket = newTicket(idempotencyKey, { uploadIds: [upload.id] })
  expect(await codeOf(backend.createTicket(ticket, { idempotencyKey }))).toBe('not_applied')
  await backend.createTicket(ticket, { idempotencyKey })
  expect(emulator.account.tickets.size).toBe(1)
})

it('trap 9: no token goes where a file is, unless the account asks and the host is its own', async () => {
  const { naive, backend, file: fileTicket, emulator, pageOf, alice } = zendeskRig()
  const upload = await backend.upload(file(someBytes(9)), { id: 'file-1' })
  const { id } = await fileTicket({ uploadIds: [upload.id] }, backend)
  const page = pageFetch(emulator.handler, PAGE)
  const naively = (await naive('GET', `/requests/${id}/comments`)).body as {
    comments: { attachments: { content_url: string }[] }[]
  }
  const address = naively.comments[0]?.attachments[0]?.content_url ?? ''
  expect(address).toMatch(/^https:\/\/acme-files\.example\.net\//)
  const withToken = page(address, { headers: { authorization: 'Bearer secret' } })
  await expect(withToken).rejects.toThrow(TypeError)

  const [message] = textsOf((await backend.listMessages(id, {})).items)
  const attachmentId = message?.attachments[0]?.id ?? ''
  const read = await backend.readAttachment(attachmentId)
  expect(new Uint8Array(await read.bytes.arrayBuffer())).toEqual(someBytes(9))
  const inPage = pageOf(alice)
  const [shown] = textsOf((await inPage.listMessages(id, {})).items)
  expect(shown?.attachments[0]?.url).toBe(address)
  expect(await codeOf(inPage.readAttachment(attachmentId))).toBe('not_supported')
  const ours = emulator.seen.filter(({ path }) => path.startsWith('/attachments/'))
  expect(ours.map(({ authorization }) => authorization)).toEqual([null, null])
})

it('trap 9: private files are read with the token, from the own host alone', async () => {
  const { backend, file: fileTicket, emulator } = zendeskRig({ hasPrivateAttachments: true })
  const upload = await backend.upload(file(someBytes(9)), { id: 'file-1' })
  const { id } = await fileTicket({ uploadIds: [upload.id] }, backend)
  const [message] = textsOf((await backend.listMessages(id, {})).items)
  await backend.readAttachment(message?.attachments[0]?.id ?? '')
  const asked = emulator.seen.filter(({ path }) => path.startsWith('/attachments/'))
  expect(asked.map(({ authorization }) => authorization === null)).toEqual([true, false])
})

it('trap 10: an account that breaks under long lists is asked for short ones', async () => {
  const { naive, backend, emulator } = zendeskRig({ rowsAtMost: 30 })
  for (let count = 0; count < 60; count++) await naive('POST', '/requests', SAID)
  expect((await naive('GET', '/requests?per_page=100')).status).toBe(503)
  const { items, nextCursor } = await backend.listTickets({ limit: 50 })
  const rest = await backend.listTickets({ limit: 50, cursor: nextCursor ?? '' })
  const ids = [...items, ...rest.items].map(({ id }) => Number(id))
  expect(ids).toEqual([...emulator.account.tickets.keys()].reverse())
})

it('trap 11: lists come in order, though cursor pages of Zendesk do not', async () => {
  const { naive, backend, clock, file: fileTicket, key } = zendeskRig({ rowsAtMost: 5 })
  const ids: string[] = []
  for (let count = 0; count < 8; count++) ids.push((await fileTicket()).id)
  await clock.advance(5_000)
  await backend.reply(ids[1] ?? '', newReply(key()), { idempotencyKey: key() })
  const order = '/requests?sort_by=updated_at&sort_order=desc&page[size]=4'
  const naively = (await naive('GET', order)).body.requests as Request[]
  const right = [ids[1], ...[7, 6, 5, 4, 3, 2, 0].map((index) => ids[index])]
  expect(naively.map(({ id }) => String(id))).not.toEqual(right.slice(0, 4))
  expect((await backend.listTickets({})).items.map(({ id }) => id)).toEqual(right)
})

it('trap 12: every field of the form is read, though pages are short and their count is of others', async () => {
  const { naive, backend } = zendeskRig()
  const naively = (await naive('GET', '/ticket_fields')).body
  expect((naively.ticket_fields as object[]).length).not.toBe(naively.count)
  const answer = await backend.describe()
  const { form } = answer.notModified ? { form: null } : answer.value.desk
  expect(form?.fields).toMatchObject([{ id: String(FIELDS.area), kind: 'select', label: 'Area' }])
  expect(form?.categories.map(({ label }) => label)).toEqual(['A question', 'An error'])
  expect(form?.priorities.map(({ id }) => id)).toEqual(['urgency_normal', 'urgency_high'])
})

it('trap 13: what staff write inside wakes nobody, though it moves updated_at', async () => {
  const { naive, backend, clock, file: fileTicket, emulator } = zendeskRig()
  const { id, updatedAt } = await fileTicket()
  await clock.advance(60_000)
  const before = await backend.getChanges()
  await clock.advance(60_000)
  emulator.agent.comment(Number(id), { body: 'Between us.', internal: true })
  const naively = (await naive('GET', `/requests/${id}`)).body.request as Request
  expect(naively.updated_at).not.toBe(updatedAt)
  await clock.advance(60_000)
  expect(await backend.getChanges()).toEqual(before)
  emulator.agent.comment(Number(id), { body: 'Dear Alice.' })
  expect(await backend.getChanges()).not.toEqual(before)
})
