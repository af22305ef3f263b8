import {
  allMessages,
  type Bench,
  codeOf,
  fileTicket,
  given,
  type Kit,
  textsOf,
  WITH_STAFF,
} from './kit.js'

export function checkSolutions({ check, expect }: Kit): void {
  check('D7: a solution that did not help goes on with the dialogue', async (bench) => {
    const { ticketId, messageId } = await recommended(bench)
    const solved = await bench.alice.getTicket(ticketId)
    expect(solved).toMatchObject({ status: 'solved' })
    expect(solved.actions).toContain('judge_solution')
    expect(await verdictOf(bench, ticketId, messageId)).toEqual([true, null])
    await bench.alice.judgeSolution(ticketId, { messageId, helped: false }, bench.call())
    const going = await bench.alice.getTicket(ticketId)
    expect(WITH_STAFF).toContain(going.status)
    expect(going.actions).toContain('reply')
    expect(going.actions).not.toContain('judge_solution')
    expect(await verdictOf(bench, ticketId, messageId)).toEqual([true, false])
  })

  check('D7: a solution that helped says so, and is not asked about again', async (bench) => {
    const { ticketId, messageId } = await recommended(bench)
    const key = bench.key()
    const judge = (idempotencyKey: string) =>
      bench.alice.judgeSolution(ticketId, { messageId, helped: true }, { idempotencyKey })
    const first = await judge(key)
    expect(first.status).toBe('solved')
    expect(await judge(key)).toEqual(first)
    expect(await codeOf(judge(bench.key()))).toBe('conflict')
    expect(await verdictOf(bench, ticketId, messageId)).toEqual([true, true])
  })

  check('D7: nobody judges a message that was not recommended', async (bench) => {
    bench.needs(bench.alice.can.solution, 'recommended solutions')
    const agent = bench.agentDoor()
    const ticket = await fileTicket(bench, bench.alice)
    const { messageId } = await agent.reply(ticket.id, { body: 'We are looking.' })
    const verdict = (id: string) =>
      bench.alice.judgeSolution(ticket.id, { messageId: id, helped: true }, bench.call())
    expect(await codeOf(verdict(messageId))).toBe('conflict')
    expect(await codeOf(verdict('no-such-message'))).toBe('not_found')
  })

  check('D7: an answer can be recommended later, and the delta brings it', async (bench) => {
    bench.needs(bench.alice.can.solution, 'recommended solutions')
    const agent = bench.agentDoor()
    bench.needs(agent.markSolution !== undefined, 'way to recommend an answer later')
    const ticket = await fileTicket(bench, bench.alice)
    const { messageId } = await agent.reply(ticket.id, { body: 'Clear the cache.' })
    const { syncCursor } = await bench.alice.listTickets({ limit: 100 })
    await agent.markSolution?.(ticket.id, messageId)
    expect(await verdictOf(bench, ticket.id, messageId)).toEqual([true, null])
    const delta = await bench.alice.listTickets({ since: given(syncCursor, 'place in time') })
    expect(delta.items.map(({ id }) => id)).toEqual([ticket.id])
  })
}

async function recommended(bench: Bench) {
  bench.needs(bench.alice.can.solution, 'recommended solutions')
  const agent = bench.agentDoor()
  const { id: ticketId } = await fileTicket(bench, bench.alice)
  const solution = { body: 'Clear the cache.', isSolution: true, status: 'solved' } as const
  const { messageId } = await agent.reply(ticketId, solution)
  return { ticketId, messageId }
}

async function verdictOf({ alice }: Bench, ticketId: string, messageId: string) {
  const message = textsOf(await allMessages(alice, ticketId)).find(({ id }) => id === messageId)
  return [message?.isSolution, message?.helped]
}
