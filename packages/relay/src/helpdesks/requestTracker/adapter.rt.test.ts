import type { Backend, Message } from '@deskside/core'
import { newTicket } from '@deskside/core/testing'
import { beforeAll, expect, it } from 'vitest'
import {
  askRt,
  liveRt,
  newPeople,
  type RT_PEOPLE,
  rtAgent,
  rtBackend,
  rtOptions,
} from '../../testing/rtDesk.js'
import { requestTrackerBackend } from './index.js'

// What the adapter makes of Request Tracker, over a live one, beyond the conformance kit.

let people: typeof RT_PEOPLE
let alice: Backend
const agent = rtAgent()
const agnes = askRt('agnes')

beforeAll(async () => {
  people = await newPeople()
  alice = rtBackend(people.alice)
})

const key = () => crypto.randomUUID()
const call = () => ({ idempotencyKey: key(), mayHaveHappened: false })

function file(backend: Backend, patch: object = {}) {
  return backend.createTicket(newTicket(key(), { categoryId: 'help', ...patch }), call())
}

async function wordsOf(backend: Backend, ticketId: string): Promise<readonly string[]> {
  const { items } = await backend.listMessages(ticketId, {})
  return items.flatMap((message: Message) => (message.kind === 'message' ? [message.body] : []))
}

it('X14 shows no word of staff among themselves, though the account of the relay may read it', async () => {
  const rt = liveRt()
  const all = { token: rt.tokens['relay-all'] ?? '', account: 'relay-all' }
  const backend = rtBackend(people.alice, { ...all, hasFullText: true })
  const ticket = await file(backend)
  const before = await backend.getChanges()
  const secret = { name: 'secret.txt', type: 'text/plain', bytes: new Uint8Array([83, 69, 67]) }
  const { attachmentIds, messageId } = await agent.reply(ticket.id, {
    body: 'SECRET-WORD',
    internal: true,
    files: [secret],
  })
  // The account itself could: this is about the adapter.
  const asked = await askRt('relay-all')('GET', `/attachment/${attachmentIds[0]}`)
  expect(asked.status).toBe(200)
  expect(await wordsOf(backend, ticket.id)).toHaveLength(1)
  expect(await backend.getTicket(ticket.id)).toMatchObject({
    preview: ticket.preview,
    unreadCount: 0,
  })
  expect((await backend.listTickets({ q: 'SECRET-WORD' })).items).toEqual([])
  expect(await backend.getChanges()).toEqual(before)
  await expect(backend.readAttachment(attachmentIds[0] ?? '')).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(backend.markRead(ticket.id, messageId)).rejects.toMatchObject({ code: 'not_found' })
})

it('T-SV1 shows a colleague’s ticket to nobody where the desk does not say so', async () => {
  const ticket = await file(alice)
  const bob = rtBackend(people.bob)
  await expect(bob.getTicket(ticket.id)).rejects.toMatchObject({ code: 'not_found' })
  expect((await bob.listTickets({ scope: 'organization' })).items).toEqual([])
  expect(bob.can.organization).toBe(false)
})

it('T-SV1 shows a guest nothing of an address, and only what was filed under the guest’s own id', async () => {
  const known = await file(alice)
  const guest = { id: key(), email: people.alice.email, isGuest: true } as const
  const other = { ...guest, id: key() }
  const filed = await file(rtBackend(guest))
  expect((await rtBackend(guest).listTickets({})).items.map(({ id }) => id)).toEqual([filed.id])
  expect((await rtBackend(other).listTickets({})).items).toEqual([])
  await expect(rtBackend(guest).getTicket(known.id)).rejects.toMatchObject({ code: 'not_found' })
})

it('T-SV7 takes an address that would end a condition for what it is', async () => {
  await file(alice)
  for (const email of ["x' OR id > 0 OR Subject = 'a@acme.test", "\\' OR id > 0 --@acme.test"]) {
    const strange = rtBackend({ id: 'strange', email })
    expect((await strange.listTickets({})).items).toEqual([])
    await expect(file(strange)).rejects.toMatchObject({ code: 'forbidden' })
  }
})

it('names the person as the requestor, whoever RT thinks that wrote', async () => {
  const newcomer = { id: key(), name: 'Jürgen "J" Müller', email: `new-${key()}@acme.test` }
  const ticket = await file(rtBackend(newcomer))
  type User = { RealName: string; EmailAddress: string }
  const path = `/tickets?query=id=${ticket.id}&fields=Requestor&fields[Requestor]=RealName,EmailAddress`
  const { items } = await agnes.json<{ items: { Requestor: User[] }[] }>('GET', path)
  expect(items[0]?.Requestor).toMatchObject([
    { RealName: 'Jürgen J Müller', EmailAddress: newcomer.email },
  ])
})

it('shows nothing of a ticket that went to a queue of which the desk is not', async () => {
  const ticket = await file(alice)
  const root = `Basic ${btoa('root:root-pass-1')}`
  await fetch(`${liveRt().url}/REST/2.0/ticket/${ticket.id}`, {
    method: 'PUT',
    headers: { Authorization: root, 'Content-Type': 'application/json' },
    body: JSON.stringify({ Queue: 'Internal' }),
  })
  await expect(alice.getTicket(ticket.id)).rejects.toMatchObject({ code: 'not_found' })
})

it('writes what RT has no field for under the text, for staff alone', async () => {
  const backend = rtBackend(people.alice, { columns: { categoryId: 'Category' } })
  const ticket = await file(backend, { body: 'It is slow.', projectId: '4107' })
  expect(await wordsOf(backend, ticket.id)).toEqual(['It is slow.'])
  const { items } = await agnes.json<{ items: { Content: string }[] }>(
    'GET',
    `/ticket/${ticket.id}/attachments?fields=Content`,
  )
  expect(items[0]?.Content).toContain('Project: 4107')
})

it('T-SV10 finds a ticket and a reply that may have happened, in another process as well', async () => {
  const [ticketKey, replyKey] = [key(), key()]
  const input = newTicket(ticketKey, { categoryId: 'help' })
  const first = await alice.createTicket(input, {
    idempotencyKey: ticketKey,
    mayHaveHappened: false,
  })
  const words = { body: 'Still.', uploadIds: [], submissionId: replyKey }
  const said = await alice.reply(first.id, words, {
    idempotencyKey: replyKey,
    mayHaveHappened: false,
  })
  const later = rtBackend(people.alice, { settleMs: 60_000 })
  const again = { mayHaveHappened: true }
  expect((await later.createTicket(input, { idempotencyKey: ticketKey, ...again })).id).toBe(
    first.id,
  )
  const found = await later.reply(first.id, words, { idempotencyKey: replyKey, ...again })
  expect(found.message).toEqual(said.message)
  expect(await wordsOf(later, first.id)).toHaveLength(2)
})

it('T-SV10 repeats nothing while an earlier try may still be on its way through RT', async () => {
  const young = rtBackend(people.alice, { settleMs: 60_000 })
  const word = key()
  const input = newTicket(word, { categoryId: 'help' })
  const again = young.createTicket(input, { idempotencyKey: word, mayHaveHappened: true })
  await expect(again).rejects.toMatchObject({ code: 'in_progress', retryable: true })
  const { items } = await young.listTickets({ limit: 100 })
  expect(items.filter(({ submissionId }) => submissionId === word)).toEqual([])
  const certain = await young.createTicket(input, { idempotencyKey: word, mayHaveHappened: false })
  expect(certain.submissionId).toBe(word)
})

it('files nothing where RT has no field for its marks, and names the field', async () => {
  const backend = rtBackend(people.alice, { marks: { key: 'Not there', author: 'Nor this' } })
  const refused = file(backend)
  await expect(refused).rejects.toMatchObject({
    code: 'unavailable',
    message: 'Request Tracker has no custom field «Not there», «Not there», «Nor this» here',
  })
})

it('X7 asks RT one question while nothing has happened', async () => {
  const asked: string[] = []
  const backend = requestTrackerBackend(
    rtOptions({
      fetch: (input, init) => {
        asked.push(String(input))
        return fetch(input, init)
      },
    }),
  )(people.carol)
  await file(backend)
  await new Promise((resolve) => setTimeout(resolve, 3_100))
  const first = await backend.getChanges()
  const etag = first.notModified ? '' : (first.etag ?? '')
  asked.length = 0
  expect(await backend.getChanges({ etag })).toEqual({ notModified: true })
  expect(asked).toHaveLength(1)
})

it('X14 lists, counts and follows a ticket with more changes than RT tells at once', async () => {
  const { id } = await file(alice, { subject: 'A long story' })
  const quiet = await file(alice, { subject: 'A quiet one' })
  for (let turn = 0; turn < 52; turn += 1) {
    for (const Status of ['stalled', 'open']) await agnes.json('PUT', `/ticket/${id}`, { Status })
  }
  const { syncCursor } = await alice.listTickets({ limit: 100 })
  await agent.reply(id, { body: 'The end.' })
  const ticket = await alice.getTicket(id)
  expect(ticket).toMatchObject({ preview: 'The end.', unreadCount: 1 })
  const delta = await alice.listTickets({ since: syncCursor ?? '' })
  expect(delta.items.map((one) => one.id)).toEqual([id])
  const listed = (await alice.listTickets({ limit: 100 })).items.map((one) => one.id)
  expect(listed.indexOf(id)).toBeLessThan(listed.indexOf(quiet.id))
  expect(listed).toContain(quiet.id)
})

it('B6 has the articles of its class, and of no other', async () => {
  const { items } = await alice.searchArticles({ q: 'empty export' })
  expect(items[0]).toMatchObject({ title: 'Why an export can be empty' })
  const other = rtBackend(people.alice, { articles: { className: 'Internal', body: 'Body' } })
  expect((await other.searchArticles({ q: '' })).items).toEqual([])
})
