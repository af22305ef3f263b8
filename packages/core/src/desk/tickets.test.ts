import { expect, it } from 'vitest'
import type { SupportEvents } from '../supportClient.js'
import { clientRig, memoryMarker } from '../testing/clientRig.js'
import { refusal } from '../testing/flakyBackend.js'
import type { Ticket, TicketPage } from '../wire/index.js'

async function withTicket(rig = clientRig()) {
  const tab = rig.open()
  const created = tab.tickets.create({ subject: 'Charts', body: 'Empty since Monday' })
  await rig.clock.advance(50)
  return { rig, tab, ticket: await created }
}

const read = (rig: ReturnType<typeof clientRig>, tab: ReturnType<typeof rig.open>, id: string) => {
  tab.tickets.open(id).subscribe(() => {})
  return rig.clock.advance(1)
}

it('asks nothing and keeps nothing until something is used (X16)', async () => {
  const rig = clientRig()
  const tab = rig.open()
  tab.on('ticket:created', () => {})
  tab.on('message:received', () => {})
  tab.on('connection', () => {})
  tab.on('submit:error', () => {})
  await rig.clock.advance(600_000)
  expect(rig.flaky.calls).toEqual([])
  expect(await rig.storage.keys('')).toEqual([])
  expect(rig.clock.pending()).toBe(0)
})

it('shows an answer of an agent without a reload (D13)', async () => {
  const { rig, tab, ticket } = await withTicket()
  const heard: SupportEvents['message:received'][] = []
  tab.on('message:received', (event) => heard.push(event))
  await read(rig, tab, ticket.id)
  expect(tab.tickets.open(ticket.id).get()).toMatchObject({
    status: 'ready',
    messages: [{ kind: 'message', body: 'Empty since Monday' }],
  })
  rig.world.agent.reply(ticket.id, { body: 'Try again now', agent: 'Ada' })
  await rig.clock.advance(8_000)
  expect(tab.tickets.open(ticket.id).get().messages).toMatchObject([
    { body: 'Empty since Monday' },
    { body: 'Try again now', author: { role: 'agent', name: 'Ada' } },
    ...tab.tickets.open(ticket.id).get().messages.slice(2),
  ])
  expect(heard).toMatchObject([{ ticket: { id: ticket.id }, message: { body: 'Try again now' } }])
})

it('reads nothing but the cheap question while nothing changes (X7)', async () => {
  const { rig, tab, ticket } = await withTicket()
  tab.tickets.list.subscribe(() => {})
  await read(rig, tab, ticket.id)
  await rig.clock.advance(10_000)
  const before = rig.flaky.calls.length
  await rig.clock.advance(600_000)
  const verbs = new Set(rig.flaky.calls.slice(before).map(({ verb }) => verb))
  expect([...verbs]).toEqual(['getChanges'])
})

it('reads of the list only what changed, and no ticket that did not', async () => {
  const { rig, tab, ticket } = await withTicket()
  const other = tab.tickets.create({ subject: 'Other', body: 'Other' })
  await rig.clock.advance(50)
  tab.tickets.list.subscribe(() => {})
  await read(rig, tab, ticket.id)
  await rig.clock.advance(10_000)
  const before = rig.flaky.calls.length
  rig.world.agent.take((await other).id, 'Ada')
  await rig.clock.advance(20_000)
  const calls = rig.flaky.calls.slice(before).filter(({ verb }) => verb !== 'getChanges')
  expect(calls.map(({ verb }) => verb)).toEqual(['listTickets'])
  expect(calls[0]?.given[0]).toMatchObject({ since: expect.any(String) })
  expect(tab.tickets.list.get().tickets.map(({ subject }) => subject)).toEqual(['Other', 'Charts'])
})

it('stops asking when the last one looks away, and reads anew at the next look', async () => {
  const { rig, tab, ticket } = await withTicket()
  const stop = tab.tickets.list.subscribe(() => {})
  await rig.clock.advance(6_000)
  stop()
  const before = rig.flaky.calls.length
  rig.world.agent.reply(ticket.id, { body: 'Hello' })
  await rig.clock.advance(600_000)
  expect(rig.flaky.calls.length).toBe(before)
  tab.tickets.list.subscribe(() => {})
  await rig.clock.advance(1)
  expect(tab.tickets.list.get().tickets).toMatchObject([{ unreadCount: 1 }])
  expect(rig.clock.pending()).toBe(1)
})

it('counts unread answers slowly, and marks them as seen (X6)', async () => {
  const { rig, tab, ticket } = await withTicket()
  const counts: number[] = []
  tab.on('unread', ({ count }) => counts.push(count))
  rig.world.agent.reply(ticket.id, { body: 'One' })
  rig.world.agent.reply(ticket.id, { body: 'Two' })
  await rig.clock.advance(1_000)
  expect(tab.unread.get()).toBe(2)
  expect(rig.flaky.count('listTickets')).toBe(0)
  const seen = tab.tickets.markRead(ticket.id)
  await rig.clock.advance(1_000)
  await seen
  expect(counts).toEqual([2, 0])
  await tab.tickets.markRead(ticket.id)
  expect(rig.flaky.count('markRead')).toBe(1)
})

it('shows tickets page by page, each once', async () => {
  const { rig, tab } = await withTicket()
  for (let number = 0; number < 59; number++) {
    void tab.tickets.create({ subject: `Ticket ${number}`, body: 'Text' })
    await rig.clock.advance(20)
  }
  const fresh = rig.open()
  fresh.tickets.list.subscribe(() => {})
  await rig.clock.advance(1)
  expect(fresh.tickets.list.get()).toMatchObject({ status: 'ready', hasMore: true })
  expect(fresh.tickets.list.get().tickets).toHaveLength(25)
  await Promise.all([fresh.tickets.loadMore(), fresh.tickets.loadMore()])
  expect(fresh.tickets.list.get().tickets).toHaveLength(50)
  await fresh.tickets.loadMore()
  const { tickets, hasMore } = fresh.tickets.list.get()
  expect(hasMore).toBe(false)
  expect(new Set(tickets.map(({ id }) => id)).size).toBe(60)
  const times = tickets.map(({ lastActivityAt }) => lastActivityAt)
  expect(times).toEqual([...times].sort().reverse())
})

it('puts a ticket from a page not read yet on top when it gets an answer', async () => {
  const { rig, tab, ticket } = await withTicket()
  for (let number = 0; number < 30; number++) {
    void tab.tickets.create({ subject: `Ticket ${number}`, body: 'Text' })
    await rig.clock.advance(20)
  }
  const fresh = rig.open()
  fresh.tickets.list.subscribe(() => {})
  await rig.clock.advance(1_000)
  expect(fresh.tickets.list.get().tickets.map(({ id }) => id)).not.toContain(ticket.id)
  rig.world.agent.reply(ticket.id, { body: 'Hello' })
  await rig.clock.advance(20_000)
  expect(fresh.tickets.list.get().tickets[0]?.id).toBe(ticket.id)
  expect(fresh.tickets.list.get().tickets).toHaveLength(26)
})

it('never lets an older answer overwrite a newer one', async () => {
  const { rig, tab, ticket } = await withTicket()
  const old = structuredClone(rig.world.agent.list()[0]) as Ticket
  tab.tickets.list.subscribe(() => {})
  await rig.clock.advance(1)
  rig.world.agent.setStatus(ticket.id, 'solved', 'Ada')
  await rig.clock.advance(10)
  const fresh = tab.tickets.refresh()
  await rig.clock.advance(10)
  await fresh
  expect(tab.tickets.list.get().tickets).toMatchObject([{ status: 'solved' }])
  const page: TicketPage = { items: [old], nextCursor: null, removedIds: [], syncCursor: null }
  const stale = rig.open({
    backend: { ...rig.flaky.backend, listTickets: async () => page },
  })
  stale.tickets.open(ticket.id).subscribe(() => {})
  await rig.clock.advance(1)
  stale.tickets.list.subscribe(() => {})
  await rig.clock.advance(1)
  expect(stale.tickets.list.get().tickets).toMatchObject([{ status: 'solved' }])
})

it('closes with stars, and shows what the desk made of it (C12)', async () => {
  const { rig, tab, ticket } = await withTicket()
  await read(rig, tab, ticket.id)
  const closed = tab.tickets.close(ticket.id, { rating: { score: 5, comment: 'Quick' } })
  await rig.clock.advance(10)
  expect(await closed).toMatchObject({ status: 'closed', rating: { score: 5, comment: 'Quick' } })
  expect(tab.tickets.open(ticket.id).get()).toMatchObject({ ticket: { status: 'closed' } })
  const events = tab.tickets
    .open(ticket.id)
    .get()
    .messages.filter(({ kind }) => kind === 'event')
  expect(events.length).toBeGreaterThan(0)
})

it('repeats a write whose answer got lost under the same key, another write under another', async () => {
  const { rig, tab, ticket } = await withTicket()
  rig.flaky.fail('closeTicket', 'lost')
  await expect(tab.tickets.close(ticket.id)).rejects.toMatchObject({ code: 'unavailable' })
  await expect(tab.tickets.close(ticket.id)).resolves.toMatchObject({ status: 'closed' })
  await expect(tab.tickets.reopen(ticket.id)).resolves.toMatchObject({ status: 'open' })
  await expect(tab.tickets.close(ticket.id)).resolves.toMatchObject({ status: 'closed' })
  await expect(tab.tickets.rate(ticket.id, { score: 4 })).resolves.toMatchObject({
    rating: { score: 4 },
  })
  const keys = rig.flaky.calls
    .filter(({ verb }) => verb === 'closeTicket')
    .map(({ given }) => (given[2] as { idempotencyKey: string }).idempotencyKey)
  expect(keys[0]).toBe(keys[1])
  expect(keys[2]).not.toBe(keys[1])
})

it('tries a list again that could not be read, and keeps what it has', async () => {
  const { rig, tab } = await withTicket()
  rig.flaky.fail('listTickets', 'dropped', 'dropped')
  tab.tickets.list.subscribe(() => {})
  await rig.clock.advance(1)
  expect(tab.tickets.list.get()).toMatchObject({ status: 'failed', error: { code: 'offline' } })
  await rig.clock.advance(10_000)
  expect(tab.tickets.list.get()).toMatchObject({
    status: 'ready',
    tickets: [{ subject: 'Charts' }],
  })
  rig.flaky.fail('listTickets', refusal('unavailable', { status: 503 }))
  await tab.tickets.refresh()
  expect(tab.tickets.list.get()).toMatchObject({
    status: 'ready',
    tickets: [{ subject: 'Charts' }],
  })
})

it('does not miss a change whose reading failed', async () => {
  const { rig, tab, ticket } = await withTicket()
  tab.tickets.list.subscribe(() => {})
  await rig.clock.advance(6_000)
  rig.flaky.fail('listTickets', 'dropped', 'lost', 'dropped')
  rig.world.agent.setStatus(ticket.id, 'solved', 'Ada')
  await rig.clock.advance(60_000)
  expect(tab.tickets.list.get().tickets).toMatchObject([{ status: 'solved' }])
})

it('begins the list anew when the server has forgotten the place', async () => {
  const { rig, tab, ticket } = await withTicket()
  tab.tickets.list.subscribe(() => {})
  await rig.clock.advance(6_000)
  rig.flaky.fail('listTickets', refusal('invalid', { status: 400 }))
  rig.world.agent.setStatus(ticket.id, 'solved', 'Ada')
  await rig.clock.advance(20_000)
  expect(tab.tickets.list.get().tickets).toMatchObject([{ status: 'solved' }])
})

it('shows a ticket of somebody else as not found, and nothing of it', async () => {
  const { rig, tab } = await withTicket()
  tab.tickets.open('of-somebody-else').subscribe(() => {})
  await rig.clock.advance(1)
  expect(tab.tickets.open('of-somebody-else').get()).toMatchObject({
    status: 'failed',
    error: { code: 'not_found' },
    ticket: null,
    messages: [],
  })
})

it('reads a long correspondence in pages, and later only its end', async () => {
  const { rig, tab, ticket } = await withTicket()
  for (let number = 0; number < 230; number++) {
    rig.world.agent.reply(ticket.id, { body: `Answer ${number}` })
    await rig.clock.advance(1)
  }
  await read(rig, tab, ticket.id)
  const bodies = () =>
    tab.tickets
      .open(ticket.id)
      .get()
      .messages.flatMap((message) => (message.kind === 'message' ? [message.body] : []))
  expect(bodies()).toHaveLength(231)
  await rig.clock.advance(10_000)
  const before = rig.flaky.count('listMessages')
  rig.world.agent.reply(ticket.id, { body: 'The last one' })
  await rig.clock.advance(20_000)
  expect(rig.flaky.count('listMessages') - before).toBe(1)
  expect(bodies()).toHaveLength(232)
  expect(bodies().at(-1)).toBe('The last one')
})

it('shows nothing more of a ticket that was taken from its person, and keeps one that cannot be read now', async () => {
  const { rig, tab, ticket } = await withTicket()
  const opened = tab.tickets.open(ticket.id)
  await read(rig, tab, ticket.id)
  rig.flaky.fail('getTicket', refusal('forbidden', { status: 403 }))
  await tab.tickets.refresh()
  expect(opened.get()).toMatchObject({ status: 'ready', messages: [{}], ticket: { id: ticket.id } })
  rig.flaky.fail('getTicket', refusal('not_found', { status: 404 }))
  await tab.tickets.refresh()
  expect(opened.get()).toMatchObject({
    status: 'failed',
    error: { code: 'not_found' },
    ticket: null,
    messages: [],
  })
})

it('does not walk in circles behind a cursor that leads to itself', async () => {
  const { rig, ticket } = await withTicket()
  let calls = 0
  const tab = rig.open({
    backend: {
      ...rig.flaky.backend,
      async listMessages(id) {
        if (++calls > 20) throw refusal('unknown')
        return { ...(await rig.flaky.backend.listMessages(id, {})), nextCursor: 'same' }
      },
    },
  })
  await read(rig, tab, ticket.id)
  expect(tab.tickets.open(ticket.id).get().status).toBe('ready')
  expect(calls).toBeLessThan(5)
})

it('remembers on the device that there are tickets, until the person leaves', async () => {
  const marker = memoryMarker()
  const rig = clientRig()
  const tab = rig.open({ marker })
  expect(marker.get()).toBe(false)
  void tab.tickets.create({ subject: 'Charts', body: 'Text' })
  await rig.clock.advance(50)
  expect(marker.get()).toBe(true)
  await tab.reset()
  expect(marker.get()).toBe(false)
})
