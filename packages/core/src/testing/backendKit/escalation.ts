import { allMessages, type Bench, codeOf, deskOf, fileTicket, given, type Kit } from './kit.js'

const DAY_MS = 24 * 3_600_000

export function checkEscalation({ check, expect }: Kit): void {
  check('D10: nobody escalates before the promise is broken', async (bench) => {
    bench.needs(bench.alice.can.escalate, 'escalation')
    const ticket = await fileTicket(bench, bench.alice)
    expect(ticket.actions).not.toContain('escalate')
    expect(await codeOf(bench.alice.escalate(ticket.id, {}, bench.call()))).toBe('conflict')
    expect((await bench.alice.getTicket(ticket.id)).escalatedAt).toBeNull()
  })

  check('D10: a broken promise is heard of, and asked about once', async (bench) => {
    const { passTime, desk } = await promising(bench)
    const { id } = await fileTicket(bench, bench.alice)
    const { syncCursor } = await bench.alice.listTickets({ limit: 100 })
    await passTime(30 * DAY_MS)
    const delta = await bench.alice.listTickets({
      since: given(syncCursor, 'place in time'),
      limit: 100,
    })
    const due = delta.items.find((ticket) => ticket.id === id)
    expect(due?.actions).toContain('escalate')
    const call = bench.call()
    const result = await bench.alice.escalate(id, { reason: 'The demo is tomorrow.' }, call)
    expect(await bench.alice.escalate(id, { reason: 'The demo is tomorrow.' }, call)).toEqual(
      result,
    )
    expect(result.ticket.escalatedAt).not.toBeNull()
    expect(result.ticket.actions).not.toContain('escalate')
    expect(result.linked === null).toBe(desk.escalation?.kind === 'remind')
    expect(await codeOf(bench.alice.escalate(id, {}, bench.call()))).toBe('conflict')
    expect(JSON.stringify(await allMessages(bench.alice, id))).toContain('The demo is tomorrow.')
  })

  check('D10: a linked ticket is urgent and refers to the old one', async (bench) => {
    const { passTime, desk } = await promising(bench)
    bench.needs(desk.escalation?.kind === 'linked_ticket', 'escalation by a linked ticket')
    const ticket = await fileTicket(bench, bench.alice)
    await passTime(30 * DAY_MS)
    const { linked, ticket: old } = await bench.alice.escalate(ticket.id, {}, bench.call())
    expect(linked).toMatchObject({ followUpOf: ticket.id, priority: 'urgent', status: 'open' })
    expect(old.escalatedTo).toBe(linked?.id)
    expect(await bench.alice.getTicket(given(linked, 'linked ticket').id)).toEqual(linked)
  })

  check('D10: an answer in time leaves nothing to escalate', async (bench) => {
    const { passTime } = await promising(bench)
    const agent = bench.agentDoor()
    const { id } = await fileTicket(bench, bench.alice)
    await agent.reply(id, { body: 'We are on it.' })
    await passTime(30 * DAY_MS)
    expect((await bench.alice.getTicket(id)).actions).not.toContain('escalate')
  })
}

async function promising(bench: Bench) {
  bench.needs(bench.alice.can.escalate, 'escalation')
  bench.needs(bench.passTime !== undefined, 'clock of its own')
  const desk = await deskOf(bench)
  bench.needs(desk.support.promises.length > 0, 'promise of an answer')
  return { desk, passTime: bench.passTime as NonNullable<typeof bench.passTime> }
}
