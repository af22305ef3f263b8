import type { Backend } from '@deskside/core'
import { newTicket } from '@deskside/core/testing'
import { expect, it } from 'vitest'
import { refusalOf, sure, unsure, withTicket } from '../../testing/adapterCalls.js'
import { createFreshdeskRig } from '../../testing/freshdesk/freshdeskRig.js'
import { ALICE, CAROL } from '../../testing/overRelay.js'

async function threadOf(backend: Backend, ticketId: string) {
  const { items } = await backend.listMessages(ticketId, {})
  return items.flatMap((message) => (message.kind === 'message' ? [message] : []))
}

const BY_STAFF = { incoming: false, private: false, source: 0, user_id: 4, files: [] }

it('X14: shows no private note, no forwarded mail, and nothing that does not say that it is public', async () => {
  const { emulator, alice, ticket } = await withTicket(createFreshdeskRig())
  const ticket_id = Number(ticket.id)
  const secret = { ...BY_STAFF, ticket_id, body: '<p>SECRET</p>' }
  emulator.records.add({ ...secret, private: true, source: 2 })
  emulator.records.add({ ...secret, source: 8 })
  emulator.records.add({ ...secret, source: 6 })
  const unsaid = emulator.records.add(secret)
  Object.assign(unsaid, { private: undefined })
  expect(await threadOf(alice, ticket.id)).toHaveLength(1)
  emulator.records.add({ ...secret, body: '<p>For Alice</p>' })
  expect((await threadOf(alice, ticket.id)).map(({ body }) => body)).toContain('For Alice')
})

it('T-SV1 shows no spam and nothing to a guest, and asks nothing for an id that is none', async () => {
  const { emulator, backendFor, alice, ticket } = await withTicket(createFreshdeskRig())
  const guest = backendFor({ ...ALICE, id: 'guest-1', isGuest: true })
  expect((await guest.listTickets({})).items).toEqual([])
  expect((await refusalOf(guest.getTicket(ticket.id))).code).toBe('not_found')
  const before = emulator.requests.length
  for (const id of ['../contacts/1', '20?include=x', '', 'abc']) {
    expect((await refusalOf(alice.getTicket(id))).code).toBe('not_found')
  }
  expect(emulator.requests.slice(before).filter((one) => one.includes('/tickets'))).toEqual([])
  emulator.records.change(Number(ticket.id), { spam: true })
  expect((await refusalOf(alice.getTicket(ticket.id))).code).toBe('not_found')
})

it("T-SV1 does not take a file of another ticket for one's own", async () => {
  const { backendFor, alice, ticket } = await withTicket(createFreshdeskRig())
  const carol = backendFor(CAROL)
  const bytes = new Uint8Array(9).fill(7)
  const source = { name: 'a.txt', type: 'text/plain', size: 9, read: async () => bytes }
  const { id } = await carol.upload(source, { id: 'u-1' })
  const input = newTicket('c-1', { uploadIds: [id] })
  const stolen = alice.createTicket({ ...input, submissionId: 's-2' }, sure('s-2'))
  expect((await refusalOf(stolen)).code).toBe('upload_expired')
  const theirs = await carol.createTicket(input, sure('c-1'))
  const [first] = await threadOf(carol, theirs.id)
  const fileId = first?.attachments[0]?.id ?? ''
  expect((await carol.readAttachment(fileId)).bytes.size).toBe(9)
  const forged = [ticket.id, ...fileId.split('-').slice(1)].join('-')
  expect((await refusalOf(alice.readAttachment(forged))).code).toBe('not_found')
})

it('C10: tickets of last year are listed as well', async () => {
  const { clock, alice, ticket } = await withTicket(createFreshdeskRig())
  await clock.advance(400 * 86_400_000)
  expect((await alice.listTickets({})).items.map(({ id }) => id)).toEqual([ticket.id])
})

it('A7: more tickets than Freshdesk puts on a page are all listed', async () => {
  const { emulator, alice, ticket } = await withTicket(createFreshdeskRig())
  const stored = emulator.records.tickets.get(Number(ticket.id))
  if (stored === undefined) throw new Error('no ticket')
  for (let id = 9_000; id < 9_130; id += 1) emulator.records.tickets.set(id, { ...stored, id })
  expect((await alice.getChanges()) as unknown).toMatchObject({ value: { ticketCount: 131 } })
})

it('X7: an idle poll is one call, and asks for no texts, which would count threefold', async () => {
  const { emulator, alice, backendFor } = await withTicket(createFreshdeskRig())
  const before = emulator.requests.length
  // The relay makes a door for each request.
  const { organization: _, ...alone } = ALICE
  await backendFor(alone).getChanges()
  const polled = emulator.requests.slice(before)
  expect(polled.map((one) => one.split('?')[0])).toEqual(['GET /api/v2/tickets'])
  expect(polled.join()).not.toContain('include')
  const [listed] = (await alice.listTickets({})).items
  expect(listed?.preview).not.toBe('')
})

it('X2: a ticket that may have been filed is looked for, and not filed again', async () => {
  const { emulator, backendFor, alice, ticket } = await withTicket(createFreshdeskRig())
  const again = await alice.createTicket(newTicket('s-1'), unsure('s-1'))
  expect(again.id).toBe(ticket.id)
  const other = await backendFor(CAROL).createTicket(newTicket('s-1'), unsure('s-1'))
  expect(other.id).not.toBe(ticket.id)
  expect(emulator.records.tickets.size).toBe(2)
})

it('X2: an id of any characters is found again', async () => {
  const { alice, ticket } = await withTicket(createFreshdeskRig())
  const input = { body: 'Again.', uploadIds: [], submissionId: 'a]b <c> "д" ]' }
  const first = await alice.reply(ticket.id, input, sure('r-1'))
  const second = await alice.reply(ticket.id, input, unsure('r-1'))
  expect(second.message).toEqual(first.message)
  expect(first.message).toMatchObject({ submissionId: input.submissionId, body: 'Again.' })
})

it('X2: a reply that may have been written is looked for; the mark of it is shown to nobody', async () => {
  const { alice, ticket } = await withTicket(createFreshdeskRig())
  const input = { body: 'Still <empty>.\n[not a mark]', uploadIds: [], submissionId: 'r-1' }
  const first = await alice.reply(ticket.id, input, sure('r-1'))
  const second = await alice.reply(ticket.id, input, unsure('r-1'))
  expect(second.message.id).toBe(first.message.id)
  expect(first.message).toMatchObject({ body: input.body, submissionId: 'r-1' })
  const thread = await threadOf(alice, ticket.id)
  expect(thread.map(({ body }) => body)).toEqual([expect.any(String), input.body])
})

it('X2: a reply that comes again does not open a ticket that was closed since', async () => {
  const { alice, ticket } = await withTicket(createFreshdeskRig())
  const input = { body: 'Never mind.', uploadIds: [], submissionId: 'r-1' }
  await alice.reply(ticket.id, input, sure('r-1'))
  await alice.closeTicket(ticket.id, {}, sure('c-1'))
  await alice.reply(ticket.id, input, unsure('r-1'))
  expect((await alice.getTicket(ticket.id)).status).toBe('closed')
})

it('X2: a mark is read from what a sanitiser leaves of it', async () => {
  const { emulator, alice, ticket } = await withTicket(createFreshdeskRig())
  emulator.records.add({
    ...BY_STAFF,
    ticket_id: Number(ticket.id),
    incoming: true,
    source: 2,
    user_id: emulator.records.contactOf(ALICE.email ?? '').id,
    body: '<div dir="ltr"><p>Still <b>empty</b></p><br />\n<br />[deskside:r-9]</p> </div>\n',
  })
  const message = (await threadOf(alice, ticket.id)).at(-1)
  expect(message).toMatchObject({ submissionId: 'r-9', body: 'Still **empty**' })
})

it('X2: a mail that quotes a mark is a message of its own, with what it quotes', async () => {
  const { emulator, alice, ticket } = await withTicket(createFreshdeskRig())
  const quoting = { body: '<p>Yes.</p><br>[deskside:r-1]', incoming: true, source: 0 }
  const user_id = emulator.records.contactOf(ALICE.email ?? '').id
  emulator.records.add({ ...BY_STAFF, ticket_id: Number(ticket.id), ...quoting, user_id })
  const message = (await threadOf(alice, ticket.id)).at(-1)
  expect(message).toMatchObject({ submissionId: null, author: { role: 'me' } })
  expect(message?.body).toContain('deskside:r-1')
  const input = { body: 'No.', uploadIds: [], submissionId: 'r-1' }
  const { message: sent } = await alice.reply(ticket.id, input, unsure('r-1'))
  expect(sent).toMatchObject({ body: 'No.' })
})

it('A9: what somebody in copy wrote is not shown as mine', async () => {
  const { emulator, alice, ticket } = await withTicket(createFreshdeskRig())
  const other = { incoming: true, user_id: 999, body: '<p>I am in copy</p>' }
  emulator.records.add({ ...BY_STAFF, ticket_id: Number(ticket.id), ...other })
  const message = (await threadOf(alice, ticket.id)).at(-1)
  expect(message?.author.role).toBe('colleague')
})

it('E8: no file is promised that is larger than Freshdesk takes', async () => {
  const { alice } = await withTicket(createFreshdeskRig())
  const answer = await alice.describe()
  const limits = answer.notModified ? undefined : answer.value.desk.limits
  expect(limits?.fileBytes).toBe(20 * 1_048_576)
})

it("T-SV7 takes a refusal of the relay's own key for an outage, and repeats no word of it", async () => {
  const { alice, emulator, ticket } = await withTicket(createFreshdeskRig())
  for (const status of [401, 403, 503]) {
    emulator.refuseNext(status)
    const error = await refusalOf(alice.getTicket(ticket.id))
    expect([error.code, error.retryable]).toEqual(['unavailable', true])
    expect(error.message).not.toContain(emulator.apiKey)
  }
})

it('X1: a ticket that Freshdesk refuses for what the account lacks is kept and tried again', async () => {
  const { backendFor } = await createFreshdeskRig({ columns: { categoryId: 'cf_unknown' } })
  const input = newTicket('s-1', { categoryId: 'help' })
  const error = await refusalOf(backendFor(ALICE).createTicket(input, sure('s-1')))
  expect([error.code, error.retryable, error.status]).toEqual(['bad_response', true, 400])
})

it('A8: statuses have the words that customers read, and one of its own counts as open', async () => {
  const rig = createFreshdeskRig({ statuses: {} })
  const { alice, emulator, ticket } = await withTicket(rig)
  expect(ticket).toMatchObject({ status: 'open', statusLabel: 'Being Processed' })
  emulator.records.change(Number(ticket.id), { status: 6 })
  const own = await alice.getTicket(ticket.id)
  expect(own).toMatchObject({ status: 'open', statusLabel: 'We cannot do this' })
  emulator.records.change(Number(ticket.id), { status: 2, responder_id: 4 })
  expect((await alice.getTicket(ticket.id)).status).toBe('in_progress')
})

it('A8: a ticket is shown without the word for its status where the account may not ask for it', async () => {
  const open = await createFreshdeskRig()
  const { fetch, apiKey } = open.emulator
  const { backendFor } = await createFreshdeskRig({
    apiKey,
    fetch: async (input, init) =>
      String(input).includes('/ticket_fields')
        ? new Response('{}', { status: 403 })
        : fetch(input, init),
  })
  const alice = backendFor(ALICE)
  const ticket = await alice.createTicket(newTicket('s-1'), sure('s-1'))
  expect(ticket).toMatchObject({ status: 'open', statusLabel: '' })
})

it('X3: a file that the relay brought before it was restarted is brought again', async () => {
  const { bench, clock } = await createFreshdeskRig()
  const bytes = new Uint8Array(9).fill(7)
  const source = { name: 'a.txt', type: 'text/plain', size: 9, read: async () => bytes }
  const { id } = await bench.alice.upload(source, { id: 'upload-of-a-draft-1' })
  const input = newTicket('s-1', { categoryId: 'help', uploadIds: [id] })
  // The helpdesk is down for longer than a file waits in front of it.
  bench.refuseNextAsTooFast?.(1)
  await bench.alice.createTicket(input, { idempotencyKey: 's-1' }).catch(() => undefined)
  bench.loseNextAnswer?.()
  await clock.advance(20 * 60_000)
  const ticket = await bench.alice
    .createTicket(input, { idempotencyKey: 's-1' })
    .catch(() => bench.alice.createTicket(input, { idempotencyKey: 's-1' }))
  const [first] = await threadOf(bench.alice, ticket.id)
  expect(first?.attachments.map(({ name }) => name)).toEqual(['a.txt'])
  expect((await bench.alice.listTickets({})).items).toHaveLength(1)
})
