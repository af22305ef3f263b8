import type { Backend } from '../../ports/Backend.js'
import type { Changes } from '../../wire/index.js'
import { fileTicket, given, type Kit, someBytes, textsOf } from './kit.js'

export function checkPolling({ check, expect }: Kit): void {
  check('X7: asking again is answered «not modified» until something changed', async (bench) => {
    bench.needs(bench.alice.can.changes, 'cheap question for changes')
    await fileTicket(bench, bench.alice)
    const first = await bench.alice.getChanges()
    if (first.notModified) throw new Error('Nothing was known yet')
    bench.needs(first.etag !== undefined, 'etags')
    expect(await bench.alice.getChanges({ etag: first.etag })).toEqual({ notModified: true })
    await fileTicket(bench, bench.alice)
    const next = await bench.alice.getChanges({ etag: first.etag })
    if (next.notModified) throw new Error('A new ticket was not heard of')
    expect(next.value.version).not.toBe(first.value.version)
    expect(next.value.ticketCount).toBe(first.value.ticketCount + 1)
  })

  check('X7: what others do does not wake a person', async (bench) => {
    bench.needs(bench.alice.can.changes, 'cheap question for changes')
    const before = await changesOf(bench.alice)
    if (!bench.alice.can.organization) await fileTicket(bench, bench.bob)
    await fileTicket(bench, bench.carol)
    expect(await changesOf(bench.alice)).toEqual(before)
  })

  check('X7: an internal note does not wake a person', async (bench) => {
    bench.needs(bench.alice.can.changes, 'cheap question for changes')
    bench.needsTrait('quiet_notes')
    const agent = bench.agentDoor()
    const ticket = await fileTicket(bench, bench.alice)
    await bench.settle()
    const before = await changesOf(bench.alice)
    const files = [{ name: 'note.txt', type: 'text/plain', bytes: someBytes(4) }]
    await agent.reply(ticket.id, { body: 'Between us.', internal: true, files })
    await bench.settle()
    expect(await changesOf(bench.alice)).toEqual(before)
  })

  check('X6: an answer raises the number of unread ones, reading lowers it', async (bench) => {
    bench.needs(bench.alice.can.changes, 'cheap question for changes')
    bench.needs(bench.alice.can.markRead, 'marks for what was read')
    const agent = bench.agentDoor()
    const ticket = await fileTicket(bench, bench.alice)
    const before = await changesOf(bench.alice)
    await agent.reply(ticket.id, { body: 'An answer.' })
    const answered = await changesOf(bench.alice)
    expect(answered.version).not.toBe(before.version)
    expect(answered.unreadCount).toBe(before.unreadCount + 1)
    const thread = textsOf((await bench.alice.listMessages(ticket.id, {})).items)
    await bench.alice.markRead(ticket.id, given(thread.at(-1), 'message').id)
    const read = await changesOf(bench.alice)
    expect(read.version).not.toBe(answered.version)
    expect(read.unreadCount).toBe(before.unreadCount)
  })

  check('X7: the desk describes itself, once', async (bench) => {
    const first = await bench.alice.describe()
    if (first.notModified) throw new Error('Nothing was known yet')
    expect(first.value.can).toEqual(bench.alice.can)
    expect(first.value.desk.limits.fileBytes).toBeGreaterThan(0)
    bench.needs(first.etag !== undefined, 'etags')
    expect(await bench.alice.describe({ etag: first.etag })).toEqual({ notModified: true })
  })
}

async function changesOf(backend: Backend): Promise<Changes> {
  const answer = await backend.getChanges()
  if (answer.notModified) throw new Error('Nobody asked conditionally')
  return answer.value
}
