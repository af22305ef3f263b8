import type { Backend, TicketQuery } from '../../ports/Backend.js'
import { allMessages, codeOf, fileTicket, given, type Kit, writeReply } from './kit.js'

export function checkColleagues({ check, expect }: Kit): void {
  check('E5: the tickets of the organisation are a view of their own', async (bench) => {
    bench.needs(bench.alice.can.organization, 'view of an organisation')
    const hers = await fileTicket(bench, bench.alice)
    const his = await fileTicket(bench, bench.bob)
    const others = await fileTicket(bench, bench.carol)
    await bench.settle()
    const all = await idsOf(bench.alice, { scope: 'organization', limit: 100 })
    expect(all).toEqual(expect.arrayContaining([hers.id, his.id]))
    expect(all).not.toContain(others.id)
    expect(await idsOf(bench.alice, { scope: 'mine', limit: 100 })).not.toContain(his.id)
    expect(await idsOf(bench.alice, { limit: 100 })).not.toContain(his.id)
  })

  check("E5: a colleague's ticket is read, and nothing else is done with it", async (bench) => {
    bench.needs(bench.alice.can.organization, 'view of an organisation')
    const his = await fileTicket(bench, bench.bob)
    const read = await bench.alice.getTicket(his.id)
    expect(read.requester.role).toBe('colleague')
    expect(read.actions.filter((action) => action !== 'write_note')).toEqual([])
    const [first] = await allMessages(bench.alice, his.id)
    expect(first).toMatchObject({ author: { role: 'colleague' } })
    expect(await codeOf(writeReply(bench, bench.alice, his.id))).toBe('conflict')
    bench.needs(bench.alice.can.close, 'closing')
    expect(await codeOf(bench.alice.closeTicket(his.id, {}, bench.call()))).toBe('conflict')
    expect((await bench.bob.getTicket(his.id)).status).toBe('open')
    expect((await bench.bob.getTicket(his.id)).requester.role).toBe('me')
  })

  check("E5: what a colleague's ticket has to say does not count as unread", async (bench) => {
    bench.needs(bench.alice.can.organization, 'view of an organisation')
    bench.needs(bench.alice.can.markRead, 'marks for what was read')
    const agent = bench.agentDoor()
    const his = await fileTicket(bench, bench.bob)
    await agent.reply(his.id, { body: 'Hello Bob.' })
    expect((await bench.alice.getTicket(his.id)).unreadCount).toBe(0)
    expect((await bench.bob.getTicket(his.id)).unreadCount).toBe(1)
  })

  check('E1: a ticket that support made for the person is in their list', async (bench) => {
    const { createForAlice } = bench.agentDoor()
    bench.needs(createForAlice !== undefined, 'tickets made by staff')
    const words = { subject: 'Your call of this morning', body: 'You told us that it is slow.' }
    const made = await createForAlice?.(words)
    const ticket = await bench.alice.getTicket(given(made, 'ticket').id)
    expect(ticket).toMatchObject({ subject: words.subject, source: 'agent', submissionId: null })
    expect(ticket.requester.role).toBe('me')
    if (bench.alice.can.markRead) expect(ticket.unreadCount).toBe(1)
    await bench.settle()
    expect(await idsOf(bench.alice, { limit: 100 })).toContain(ticket.id)
    await writeReply(bench, bench.alice, ticket.id)
    expect(await codeOf(bench.carol.getTicket(ticket.id))).toBe('not_found')
  })
}

async function idsOf(backend: Backend, query: TicketQuery): Promise<readonly string[]> {
  return (await backend.listTickets(query)).items.map(({ id }) => id)
}
