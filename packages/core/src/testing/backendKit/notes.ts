import { allMessages, codeOf, fileTicket, given, type Kit } from './kit.js'

const NOTE = 'PRIVATE-WORD: ask Tom about the invoice.'

export function checkNotes({ check, expect }: Kit): void {
  check('D14: a note is kept for the person alone', async (bench) => {
    bench.needs(bench.alice.can.notes, 'private notes')
    const ticket = await fileTicket(bench, bench.alice)
    expect(ticket.actions).toContain('write_note')
    const noted = await bench.alice.setNote(ticket.id, { text: NOTE }, bench.call())
    expect(noted.note).toBe(NOTE)
    expect((await bench.alice.getTicket(ticket.id)).note).toBe(NOTE)
    expect(JSON.stringify(await allMessages(bench.alice, ticket.id))).not.toContain('PRIVATE-WORD')
    expect(await codeOf(bench.carol.getTicket(ticket.id))).toBe('not_found')
    if (bench.alice.can.organization) {
      expect((await bench.bob.getTicket(ticket.id)).note).toBeNull()
      expect(
        (await bench.bob.listTickets({ q: 'PRIVATE-WORD', scope: 'organization' })).items,
      ).toEqual([])
    }
    await bench.alice.setNote(ticket.id, { text: null }, bench.call())
    expect((await bench.alice.getTicket(ticket.id)).note).toBeNull()
  })

  check('D14: staff never see a note, nor that there is one', async (bench) => {
    bench.needs(bench.alice.can.notes, 'private notes')
    const { readAll } = bench.agentDoor()
    bench.needs(readAll !== undefined, 'view of staff')
    const { id } = await fileTicket(bench, bench.alice)
    const before = await readAll?.(id)
    await bench.alice.setNote(id, { text: NOTE }, bench.call())
    expect(await readAll?.(id)).toBe(before)
  })

  check('D14: another device of the person hears of the note', async (bench) => {
    bench.needs(bench.alice.can.notes, 'private notes')
    const { id } = await fileTicket(bench, bench.alice)
    const { syncCursor } = await bench.alice.listTickets({ limit: 100 })
    bench.needs(syncCursor !== null, 'deltas')
    await bench.alice.setNote(id, { text: NOTE }, bench.call())
    const { items } = await bench.alice.listTickets({ since: given(syncCursor, 'place in time') })
    expect(items.map(({ note }) => note)).toEqual([NOTE])
  })

  check('D10: a word to the manager arrives, about a ticket of the person only', async (bench) => {
    bench.needs(bench.alice.can.manager, 'manager to write to')
    const { managerMessages } = bench.agentDoor()
    bench.needs(managerMessages !== undefined, 'view of the manager')
    const { id } = await fileTicket(bench, bench.alice)
    const body = `Nobody answers (${bench.key()}).`
    const call = bench.call()
    await bench.alice.contactManager({ ticketId: id, body }, call)
    await bench.alice.contactManager({ ticketId: id, body }, call)
    const mine = (await managerMessages?.())?.filter((message) => message.body === body)
    expect(mine).toEqual([expect.objectContaining({ ticketId: id, body })])
    const theft = bench.carol.contactManager({ ticketId: id, body }, bench.call())
    expect(await codeOf(theft)).toBe('not_found')
    const silent = bench.alice.contactManager({ body: ' ' }, bench.call())
    expect(await codeOf(silent)).toBe('invalid')
  })
}
