import type { Backend } from '@deskside/core'
import { newTicket } from '@deskside/core/testing'
import { expect, it } from 'vitest'
import { refusalOf, sure, unsure, withTicket } from '../../testing/adapterCalls.js'
import { readHeaders } from '../../testing/hubspot/hubspotEmulator.js'
import { createHubspotRig, type HubspotRig } from '../../testing/hubspot/hubspotRig.js'
import { ALICE, CAROL } from '../../testing/overRelay.js'

async function bodiesOf(backend: Backend, ticketId: string): Promise<readonly string[]> {
  const { items } = await backend.listMessages(ticketId, {})
  return items.map((message) => (message.kind === 'message' ? message.body : ''))
}

/** Staff or somebody else writes a mail that stands on the ticket. */
function mailOn(
  { records }: HubspotRig['emulator'],
  ticketId: string,
  words: Readonly<Record<string, string>>,
  headers: { readonly from: string; readonly to: string },
): void {
  const hs_email_headers = JSON.stringify({
    from: { email: headers.from },
    to: [{ email: headers.to }],
  })
  const made = records.create('emails', {
    ...readHeaders({ hs_email_headers }),
    hs_email_status: 'SENT',
    hs_timestamp: '2026-03-02T10:00:00.000Z',
    ...words,
  })
  const ticket = records.find('tickets', ticketId)
  if ('id' in made && ticket) records.link(made, ticket)
}

it('X14: shows no mail between staff and others, though it stands on the ticket', async () => {
  const { emulator, alice, ticket } = await withTicket(createHubspotRig())
  const out = { hs_email_direction: 'EMAIL', hs_email_text: 'SECRET to a vendor' }
  mailOn(emulator, ticket.id, out, { from: 'agnes@support.example', to: 'vendor@example.com' })
  const back = { hs_email_direction: 'INCOMING_EMAIL', hs_email_text: 'SECRET of a vendor' }
  mailOn(emulator, ticket.id, back, { from: 'vendor@example.com', to: 'help@support.example' })
  const forwarded = { hs_email_direction: 'FORWARDED_EMAIL', hs_email_text: 'SECRET forwarded' }
  mailOn(emulator, ticket.id, forwarded, { from: 'alice@acme.example', to: 'alice@acme.example' })
  expect((await bodiesOf(alice, ticket.id)).join()).not.toContain('SECRET')
  const late = { ...out, hs_email_text: 'Not sent yet', hs_email_status: 'SCHEDULED' }
  mailOn(emulator, ticket.id, late, { from: 'agnes@support.example', to: 'alice@acme.example' })
  expect(await bodiesOf(alice, ticket.id)).toHaveLength(1)
  mailOn(
    emulator,
    ticket.id,
    { ...out, hs_email_text: 'For Alice' },
    {
      from: 'agnes@support.example',
      to: 'vendor@example.com;ALICE@acme.example',
    },
  )
  expect(await bodiesOf(alice, ticket.id)).toContain('For Alice')
})

it('T-SV1 shows no ticket of another pipeline, and none to a guest', async () => {
  const { emulator, backendFor, alice, ticket } = await withTicket(createHubspotRig())
  const guest = backendFor({ ...ALICE, id: 'guest-1', isGuest: true })
  expect((await guest.listTickets({})).items).toEqual([])
  expect((await refusalOf(guest.getTicket(ticket.id))).code).toBe('not_found')
  emulator.records.update('tickets', ticket.id, { hs_pipeline: '77' })
  expect((await alice.listTickets({})).items).toEqual([])
  expect((await refusalOf(alice.getTicket(ticket.id))).code).toBe('not_found')
})

it('a ticket of a guest is filed once, and shown to the guest once', async () => {
  const { emulator, backendFor } = await createHubspotRig()
  const guest = backendFor({ id: 'guest-1', email: 'new@example.com', isGuest: true })
  const ticket = await guest.createTicket(newTicket('g-1'), sure('g-1'))
  expect(ticket).toMatchObject({ submissionId: 'g-1', status: 'open', actions: [] })
  const again = await guest.createTicket(newTicket('g-1'), unsure('g-1'))
  expect(again.id).toBe(ticket.id)
  expect(emulator.records.find('contacts', 'new@example.com', 'email')).toBeDefined()
})

it('T-SV1 asks nothing for an id that is none of HubSpot', async () => {
  const { emulator, alice } = await withTicket(createHubspotRig())
  const before = emulator.requests.length
  for (const id of ['../contacts/1', '1?idProperty=subject', '', 'x'.repeat(5)]) {
    expect((await refusalOf(alice.getTicket(id))).code).toBe('not_found')
  }
  const asked = emulator.requests.slice(before).filter((one) => one.includes('/tickets'))
  expect(asked).toEqual([])
})

it('X7: an idle poll is two calls, and no search', async () => {
  const { emulator, backendFor } = await withTicket(createHubspotRig())
  const before = emulator.requests.length
  // The relay makes a door for each request.
  const { organization: _, ...alone } = ALICE
  await backendFor(alone).getChanges()
  const polled = emulator.requests.slice(before).map((one) => one.split('?')[0])
  expect(polled).toEqual([
    expect.stringMatching(/^GET .+\/associations\/tickets$/),
    'POST /crm/objects/2026-03/tickets/batch/read',
  ])
})

it('X2: a ticket that HubSpot refuses as a double is found, though nobody was told of a first try', async () => {
  const { alice, ticket } = await withTicket(createHubspotRig())
  const again = await alice.createTicket(newTicket('s-1'), sure('s-1'))
  expect(again.id).toBe(ticket.id)
  expect((await alice.listTickets({})).items).toHaveLength(1)
})

it('X2: what a process began that died is found by the next one', async () => {
  const { emulator, alice, ticket } = await withTicket(createHubspotRig())
  const input = { body: 'Again.', uploadIds: [], submissionId: 'r-1' }
  const { message } = await alice.reply(ticket.id, input, sure('r-1'))
  await alice.closeTicket(ticket.id, {}, sure('c-1'))
  const { fetch, accessToken } = emulator
  const anew = (await createHubspotRig({ fetch, accessToken })).backendFor(ALICE)
  expect((await anew.createTicket(newTicket('s-1'), unsure('s-1'))).id).toBe(ticket.id)
  expect((await anew.closeTicket(ticket.id, {}, unsure('c-1'))).status).toBe('closed')
  expect((await anew.reply(ticket.id, input, unsure('r-1'))).message.id).toBe(message.id)
  expect((await anew.listTickets({})).items).toHaveLength(1)
  expect(await bodiesOf(anew, ticket.id)).toHaveLength(2)
  expect((await anew.getTicket(ticket.id)).status).toBe('closed')
})

it('X2: a reply whose ticket was not moved on moves it, as long as nothing came after it', async () => {
  const { emulator, alice, bench, clock, ticket } = await withTicket(createHubspotRig())
  const stage = (hs_pipeline_stage: string) =>
    emulator.records.update('tickets', ticket.id, { hs_pipeline_stage })
  const input = { body: 'Firefox.', uploadIds: [], submissionId: 'r-1' }
  await alice.reply(ticket.id, input, sure('r-1'))
  stage('3')
  await alice.reply(ticket.id, input, unsure('r-1'))
  expect((await alice.getTicket(ticket.id)).status).toBe('open')
  await clock.advance(1_000)
  await bench.agent?.reply(ticket.id, { body: 'And now?', status: 'waiting_on_customer' })
  await alice.reply(ticket.id, input, unsure('r-1'))
  expect((await alice.getTicket(ticket.id)).status).toBe('waiting_on_customer')
})

it('X2: an id of any characters is found again', async () => {
  const { alice, ticket } = await withTicket(createHubspotRig())
  const input = { body: 'Again.', uploadIds: [], submissionId: 'a]b <c> "д" ]' }
  const first = await alice.reply(ticket.id, input, sure('r-1'))
  const second = await alice.reply(ticket.id, input, unsure('r-1'))
  expect(second.message).toEqual(first.message)
  expect(first.message).toMatchObject({ submissionId: input.submissionId, body: 'Again.' })
})

it('X2: the same submission of two persons is two tickets', async () => {
  const { backendFor, ticket } = await withTicket(createHubspotRig())
  const other = await backendFor(CAROL).createTicket(newTicket('s-1'), sure('s-1'))
  expect(other.id).not.toBe(ticket.id)
})

it('X2: files follow once where the first try died between the ticket and them', async () => {
  const { emulator, backendFor } = await createHubspotRig()
  const alice = backendFor(ALICE)
  const bytes = new Uint8Array(9).fill(7)
  const source = { name: 'a.txt', type: 'text/plain', size: 9, read: async () => bytes }
  const { id } = await alice.upload(source, { id: 'u-1' })
  const input = newTicket('s-1', { uploadIds: [id] })
  await alice.createTicket({ ...input, uploadIds: [] }, sure('s-1'))
  for (const call of [unsure('s-1'), unsure('s-1')]) await alice.createTicket(input, call)
  const [ticket] = (await alice.listTickets({})).items
  const thread = (await alice.listMessages(ticket?.id ?? '', {})).items
  expect(thread).toHaveLength(1)
  const [first] = thread
  const names = first?.kind === 'message' ? first.attachments.map(({ name }) => name) : []
  expect(names).toEqual(['a.txt'])
  const record = emulator.records.find('tickets', ticket?.id ?? '')
  expect(record && emulator.records.linkedTo(record, 'emails')).toHaveLength(1)
})

it("T-SV7 takes a refusal of the relay's own token for an outage, and repeats no word of it", async () => {
  const { alice, emulator, ticket } = await withTicket(createHubspotRig())
  for (const status of [401, 403, 500]) {
    emulator.refuseNext(status)
    const error = await refusalOf(alice.getTicket(ticket.id))
    expect([error.code, error.retryable]).toEqual(['unavailable', true])
    expect(error.message).not.toContain(emulator.accessToken)
  }
})

it('A8: a stage that nobody named counts as open, or as closed where HubSpot says so', async () => {
  const rig = createHubspotRig({ stages: {} })
  const { alice, emulator, ticket } = await withTicket(rig)
  expect(ticket).toMatchObject({ status: 'open', statusLabel: 'New' })
  emulator.records.update('tickets', ticket.id, { hs_pipeline_stage: '3' })
  const waiting = await alice.getTicket(ticket.id)
  expect(waiting).toMatchObject({ status: 'open', statusLabel: 'Waiting on contact' })
  emulator.records.update('tickets', ticket.id, { hs_pipeline_stage: '6' })
  const ended = await alice.getTicket(ticket.id)
  expect(ended).toMatchObject({ status: 'closed', statusLabel: 'Declined' })
})

it('a ticket that came by mail shows that mail once', async () => {
  const { emulator, alice, ticket } = await withTicket(createHubspotRig())
  const { records } = emulator
  const contact = records.find('contacts', ALICE.email ?? '', 'email')
  const properties = { subject: 'By mail', content: 'It is slow.', hs_pipeline: '0' }
  const made = records.create('tickets', { ...properties, source_type: 'EMAIL' })
  if (!('id' in made) || contact === undefined) throw new Error('no ticket')
  records.link(made, contact)
  const incoming = { hs_email_direction: 'INCOMING_EMAIL', hs_email_text: 'It is slow.\n' }
  mailOn(emulator, made.id, incoming, { from: 'alice@acme.example', to: 'help@support.example' })
  expect(await bodiesOf(alice, made.id)).toEqual(['It is slow.'])
  const { items } = await alice.listMessages(made.id, {})
  expect(items[0]).toMatchObject({ author: { role: 'me' } })
  expect(ticket.id).not.toBe(made.id)
})
