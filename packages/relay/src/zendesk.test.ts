import { createSupportClient, SupportError } from '@deskside/core'
import {
  createZendeskEmulator,
  describeBackend,
  fakeClock,
  newTicket,
  ZENDESK_FIELDS,
  ZENDESK_FORMS,
  ZENDESK_STATUSES,
  type ZendeskEmulatorOptions,
  zendeskAgentDoor,
} from '@deskside/core/testing'
import { type ZendeskRelayOptions, zendeskRelay } from '@deskside/core/zendesk'
import { describe, expect, it } from 'vitest'
import { createHandler } from './createHandler.js'
import { toMarkdown } from './helpdesks/toMarkdown.js'
import { jwtAuthenticator, signToken } from './identity/jwt.js'
import { ALICE, overRelay } from './testing/overRelay.js'

/** An emulated account behind the relay, which asks with one admin's token for everybody. */
function zendeskBehind(
  account: Partial<ZendeskEmulatorOptions> = {},
  more: Partial<ZendeskRelayOptions> = {},
) {
  const clock = fakeClock()
  const emulator = createZendeskEmulator({
    clock,
    assignsNewTickets: true,
    callsAMinute: 100_000,
    ...account,
  })
  const { root } = emulator.people
  const backendFor = zendeskRelay({
    url: emulator.url,
    clock,
    getToken: () => emulator.issueToken(root, ['read', 'write', 'impersonate']),
    fetch: async (input, init) => {
      const response = await emulator.handler(new Request(input, init))
      if (response.type === 'error') throw new TypeError('the connection was cut')
      return response
    },
    fields: {
      submission: ZENDESK_FIELDS.submission,
      priority: ZENDESK_FIELDS.urgency,
      project: ZENDESK_FIELDS.project,
      declineReason: ZENDESK_FIELDS.declineReason,
    },
    declinedStatuses: [ZENDESK_STATUSES.declined],
    satisfaction: true,
    toMarkdown,
    ...more,
  })
  return { clock, emulator, backendFor }
}

// X14: restBackend, HTTP, createHandler, zendeskRelay with X-On-Behalf-Of, the emulator.
describeBackend({ describe, expect, it }, 'Zendesk behind the relay', async () => {
  const { clock, emulator, backendFor } = zendeskBehind()
  return {
    ...(await overRelay(backendFor, clock)),
    agent: zendeskAgentDoor(emulator),
    ticket: { categoryId: String(ZENDESK_FORMS.question) },
    settle: () => clock.advance(5_000),
    ignoreNextWrite: () => emulator.faults.ignoreNextWrite(),
  }
})

it('asks for each person in their own name, and never as an agent', async () => {
  const { emulator, backendFor } = zendeskBehind()
  const person = { id: 'alice', email: 'alice@acme.example' }
  const backend = backendFor(person)
  const ticket = await backend.createTicket(newTicket('a'), { idempotencyKey: 'a' })
  await backend.reply(ticket.id, { body: 'More.', uploadIds: [], submissionId: 'b' }, key('b'))
  expect(new Set(emulator.seen.map(({ onBehalfOf }) => onBehalfOf))).toEqual(
    new Set(['alice@acme.example']),
  )
  const [filed] = [...emulator.account.tickets.values()]
  const { alice } = emulator.people
  expect(filed?.requesterId).toBe(alice.id)
  expect(filed?.comments.map(({ authorId }) => authorId)).toEqual([alice.id, alice.id])
})

it('gives a guest, whose address is only claimed, nobody to act for', () => {
  const { emulator, backendFor } = zendeskBehind()
  const guest = { id: 'g', email: 'alice@acme.example', isGuest: true } as const
  for (const person of [guest, { id: 'nobody' }]) {
    expect(() => backendFor(person)).toThrow(SupportError)
  }
  expect(emulator.seen).toEqual([])
})

it('takes a token of its own that is refused for its own trouble, not for that of a person', async () => {
  const { emulator, backendFor } = zendeskBehind()
  const stranger = backendFor({ id: 'x', email: 'unknown@acme.example' })
  await expect(stranger.listTickets({})).rejects.toMatchObject({ code: 'unavailable' })
  const weak = zendeskBehind({}, { getToken: () => emulator.issueToken(emulator.people.root) })
  const alice = weak.backendFor({ id: 'alice', email: 'alice@acme.example' })
  await expect(alice.listTickets({})).rejects.toMatchObject({ code: 'unavailable' })
})

it('reads the account once for everybody, and each person once', async () => {
  const { emulator, backendFor, clock } = zendeskBehind()
  for (const name of ['alice', 'bob', 'alice']) {
    await backendFor({ id: name, email: `${name}@acme.example` }).describe()
  }
  const asked = (what: string) => emulator.seen.filter(({ path }) => path.includes(what))
  expect(asked('/ticket_forms')).toHaveLength(1)
  expect(asked('/users/me').map(({ onBehalfOf }) => onBehalfOf)).toEqual([
    'alice@acme.example',
    'bob@acme.example',
  ])
  await clock.advance(10 * 60_000)
  await backendFor({ id: 'bob', email: 'bob@acme.example' }).describe()
  expect(asked('/ticket_forms')).toHaveLength(2)
})

it('brings a file to Zendesk anew where its word for it died, while the relay still has it', async () => {
  const { clock, emulator, backendFor } = zendeskBehind()
  const { alice } = await overRelay(backendFor, clock)
  const bytes = new Uint8Array([1, 2, 3])
  const read = async (from: number, to: number) => bytes.slice(from, to)
  const source = { name: 'a.txt', type: 'text/plain', size: 3, read }
  const upload = await alice.upload(source, { id: 'file-0001' })
  const input = newTicket('late', {
    categoryId: String(ZENDESK_FORMS.question),
    uploadIds: [upload.id],
  })
  // The file gets through, and the ticket does not.
  emulator.faults.answerNext(/POST/, /^\/requests$/, () => new Response('', { status: 503 }))
  await expect(alice.createTicket(input, key('late'))).rejects.toMatchObject({
    code: 'unavailable',
  })
  await clock.advance(2 * 3_600_000)
  const ticket = await alice.createTicket(input, key('late'))
  const { comments } = emulator.agent.ticket(Number(ticket.id))
  expect(comments[0]?.attachments.map((one) => [...one.bytes])).toEqual([[1, 2, 3]])
})

it('finds what a relay that died had filed, whatever it remembers', async () => {
  const first = zendeskBehind()
  const { clock, emulator } = first
  const lost = first.backendFor({ id: 'alice', email: 'alice@acme.example' })
  emulator.faults.loseNextAnswer(/POST/, /^\/requests$/)
  await expect(lost.createTicket(newTicket('a'), key('a'))).rejects.toThrow()
  const ticket = await lost.createTicket(newTicket('a'), key('a'))
  emulator.faults.loseNextAnswer(/PUT/)
  const reply = { body: 'More.', uploadIds: [], submissionId: 'b' }
  await expect(lost.reply(ticket.id, reply, key('b'))).rejects.toThrow()
  await clock.advance(3_600_000)
  const second = zendeskRelay({
    url: emulator.url,
    clock,
    getToken: () => emulator.issueToken(emulator.people.root, ['impersonate']),
    fetch: async (input, init) => emulator.handler(new Request(input, init)),
    fields: { submission: ZENDESK_FIELDS.submission },
  })({ id: 'alice', email: 'alice@acme.example' })
  expect((await second.createTicket(newTicket('a'), key('a'))).id).toBe(ticket.id)
  await second.reply(ticket.id, reply, { ...key('b'), mayHaveHappened: true })
  expect(emulator.account.tickets.size).toBe(1)
  expect(emulator.agent.ticket(Number(ticket.id)).comments).toHaveLength(2)
})

it('a whole client over the relay over Zendesk: a file, an answer, a reply and the end', async () => {
  const { clock, emulator, backendFor } = zendeskBehind()
  const secret = 'a-secret-of-the-tests-0123456789abcdef'
  const authenticate = jwtAuthenticator({ secret, clock })
  const handler = createHandler(backendFor, { authenticate, clock })
  const client = createSupportClient({
    endpoint: 'https://support.example.com',
    user: ALICE,
    clock,
    random: () => 0.5,
    getToken: () => signToken({ secret, user: ALICE, clock }),
    fetch: (input, init) => handler(new Request(input, init)),
  })
  /** Digests and signatures take time of the machine, and none of the clock. */
  async function result<T>(promise: Promise<T>): Promise<T> {
    let isOver = false
    const over = () => {
      isOver = true
    }
    promise.then(over, over)
    for (let turn = 0; turn < 2_000 && !isOver; turn++) {
      await clock.advance(5)
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    return promise
  }
  const created = client.tickets.create({
    subject: 'Экспорт пуст',
    body: 'The CSV has no rows.',
    categoryId: String(ZENDESK_FORMS.error),
    files: [new File(['a,b'], 'Отчёт.csv', { type: 'text/csv' })],
  })
  const { id } = await result(created)
  emulator.agent.comment(Number(id), { body: 'Secret', internal: true })
  const html = '<p>Please try <b>this</b>:</p><ul><li>Clear it</li></ul><script>steal()</script>'
  emulator.agent.comment(Number(id), { body: 'Please try this', html, status: 'pending' })
  await result(client.tickets.reply(id, { body: 'Done.' }))
  const closed = await result(client.tickets.close(id, { rating: { score: 2, comment: 'Slow' } }))
  expect(closed).toMatchObject({ status: 'solved', assignee: { name: 'Agnes' } })

  const filed = emulator.agent.ticket(Number(id))
  expect(filed).toMatchObject({
    subject: 'Экспорт пуст',
    formId: ZENDESK_FORMS.error,
    requesterId: emulator.people.alice.id,
    satisfaction: { score: 'bad', comment: '★★☆☆☆ Slow' },
  })
  expect(filed.comments[0]?.attachments.map(({ name }) => name)).toEqual(['Отчёт.csv'])
  const thread = client.tickets.open(id)
  const stop = thread.subscribe(() => {})
  for (let turn = 0; turn < 500 && thread.get().messages.length < 3; turn++) await clock.advance(5)
  const shown = thread.get().messages.map((one) => (one.kind === 'message' ? one.body : one.kind))
  expect(shown).toEqual(['The CSV has no rows.', 'Please try **this**:\n\n* Clear it', 'Done.'])
  const [first] = thread.get().messages
  const [file] = first?.kind === 'message' ? first.attachments : []
  expect(file?.url).toBeUndefined()
  const read = await result(client.tickets.readAttachment(file?.id ?? ''))
  expect(await read.bytes.text()).toBe('a,b')
  expect(emulator.seen.every(({ onBehalfOf, path }) => onBehalfOf || !path.includes('/api/'))).toBe(
    true,
  )
  stop()
  client.destroy()
})

const key = (idempotencyKey: string) => ({ idempotencyKey })
