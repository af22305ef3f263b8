import type { Backend, Call } from '../../ports/Backend.js'
import { codeOf, file, fileTicket, type Kit, someBytes } from './kit.js'

export function checkAborts({ check, expect }: Kit): void {
  check('X14: a call that was given up rejects with «aborted»', async (bench) => {
    const ticket = await fileTicket(bench, bench.alice)
    for (const ask of questions(bench.alice, ticket.id)) {
      expect(await codeOf(ask({ signal: AbortSignal.abort() }))).toBe('aborted')
    }
  })

  check('X14: a write that was given up before it began is not done', async (bench) => {
    const key = bench.key()
    const call = { idempotencyKey: key, signal: AbortSignal.abort() }
    expect(await codeOf(bench.alice.createTicket(bench.newTicket(key), call))).toBe('aborted')
    const { items } = await bench.alice.listTickets({ limit: 100 })
    expect(items.filter(({ submissionId }) => submissionId === key)).toEqual([])
  })

  check('X14: an upload that was given up before it began reads nothing', async (bench) => {
    let reads = 0
    const source = file(someBytes(10))
    const watched = {
      ...source,
      read: (from: number, to: number) => {
        reads += 1
        return source.read(from, to)
      },
    }
    const call = { id: bench.key(), signal: AbortSignal.abort() }
    expect(await codeOf(bench.alice.upload(watched, call))).toBe('aborted')
    expect(reads).toBe(0)
  })
}

function questions(backend: Backend, ticketId: string) {
  return [
    (call: Call) => backend.describe(call),
    (call: Call) => backend.getChanges(call),
    (call: Call) => backend.listTickets({}, call),
    (call: Call) => backend.getTicket(ticketId, call),
    (call: Call) => backend.listMessages(ticketId, {}, call),
  ]
}
