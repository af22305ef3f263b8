import { isSupportError } from '../../errors/SupportError.js'
import { codeOf, fileTicket, type Kit } from './kit.js'

export function checkRefusals(kit: Kit): void {
  checkIgnored(kit)
  checkDoor(kit)
}

/** A helpdesk that says yes and does nothing. */
function checkIgnored({ check, expect }: Kit): void {
  check('X14: a closing that the helpdesk took and did not do is «not_applied»', async (bench) => {
    bench.needs(bench.alice.can.close, 'closing')
    bench.needs(bench.ignoreNextWrite !== undefined, 'way to ignore a write')
    const ticket = await fileTicket(bench, bench.alice)
    bench.ignoreNextWrite?.()
    expect(await codeOf(bench.alice.closeTicket(ticket.id, {}, bench.call()))).toBe('not_applied')
    const after = await bench.alice.getTicket(ticket.id)
    expect(after).toMatchObject({ status: ticket.status, closedAt: null })
    await bench.alice.closeTicket(ticket.id, {}, bench.call())
    const closed = await bench.alice.getTicket(ticket.id)
    expect(['solved', 'closed']).toContain(closed.status)
  })

  check('X14: stars that the helpdesk took and did not keep are «not_applied»', async (bench) => {
    bench.needs(bench.alice.can.rate, 'stars')
    bench.needs(bench.ignoreNextWrite !== undefined, 'way to ignore a write')
    const agent = bench.agentDoor()
    const ticket = await fileTicket(bench, bench.alice)
    await agent.reply(ticket.id, { body: 'Fixed.', status: 'solved' })
    bench.ignoreNextWrite?.()
    const rating = { score: 5 }
    expect(await codeOf(bench.alice.rateTicket(ticket.id, rating, bench.call()))).toBe(
      'not_applied',
    )
    expect((await bench.alice.getTicket(ticket.id)).rating).toBeNull()
    await bench.alice.rateTicket(ticket.id, rating, bench.call())
    expect((await bench.alice.getTicket(ticket.id)).rating?.score).toBe(5)
  })
}

/** What stands before the helpdesk: tokens, and a limit of requests. */
function checkDoor({ check, expect }: Kit): void {
  check('X14: a token that is refused is asked for anew', async (bench) => {
    const { tokens } = bench
    bench.needs(tokens !== undefined, 'tokens of its own')
    const ticket = await fileTicket(bench, bench.alice)
    const before = tokens?.asked().length ?? 0
    tokens?.refuse(1)
    expect(await codeOf(bench.alice.getTicket(ticket.id))).toBe('resolved')
    expect(tokens?.asked().slice(before)).toEqual(['rejected'])
  })

  check('X14: a token that is refused again is not asked for a second time', async (bench) => {
    const { tokens } = bench
    bench.needs(tokens !== undefined, 'tokens of its own')
    const ticket = await fileTicket(bench, bench.alice)
    const before = tokens?.asked().length ?? 0
    tokens?.refuse(2)
    expect(await codeOf(bench.alice.getTicket(ticket.id))).toBe('auth_required')
    expect(tokens?.asked().slice(before)).toEqual(['rejected'])
    expect(await codeOf(bench.alice.getTicket(ticket.id))).toBe('resolved')
  })

  check('X14: who asks too fast hears when to come back', async (bench) => {
    bench.needs(bench.refuseNextAsTooFast !== undefined, 'limit of requests')
    const ticket = await fileTicket(bench, bench.alice)
    bench.refuseNextAsTooFast?.(7)
    const refusal = await bench.alice.getTicket(ticket.id).catch((error: unknown) => error)
    expect(isSupportError(refusal) && refusal.code).toBe('rate_limited')
    expect(isSupportError(refusal) && refusal.retryAfterMs).toBe(7_000)
    expect(isSupportError(refusal) && refusal.retryable).toBe(true)
    expect(await codeOf(bench.alice.getTicket(ticket.id))).toBe('resolved')
  })
}
