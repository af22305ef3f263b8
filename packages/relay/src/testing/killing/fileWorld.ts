import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { type Backend, type SupportUser, systemClock, type WriteCall } from '@deskside/core'
import { createWorld } from '@deskside/core/testing'

export type FileWorldOptions = {
  readonly path: string
  /** The process may die wherever this is called. */
  readonly pass: (point: `${'before' | 'after'} the helpdesk`) => void
  /** A write was there already when it was looked for. */
  readonly onFound: () => void
}

/**
 * A helpdesk that lives in a file, and an adapter of the usual kind: the helpdesk remembers no keys,
 * so what may have happened is looked for by its `submissionId` before it is repeated.
 */
export function createFileWorld(options: FileWorldOptions): (person: SupportUser) => Backend {
  const { path, pass, onFound } = options
  const snapshot = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
  const createId = () => crypto.randomUUID()
  const world = createWorld({ clock: systemClock(), createId, desk: { name: 'Desk' }, snapshot })
  world.onChange(() => {
    writeFileSync(`${path}.new`, JSON.stringify(world.snapshot()))
    renameSync(`${path}.new`, path)
  })

  return (person) => {
    const backend = world.backendFor(person)
    return {
      ...backend,
      createTicket: (input, call) =>
        once(
          call,
          async () => (await allTickets(backend)).find(isOf(input.submissionId)),
          (key) => backend.createTicket(input, key),
        ),
      reply: (ticketId, input, call) =>
        once(
          call,
          async () => {
            const { items } = await backend.listMessages(ticketId, { limit: 1_000 })
            const message = items.find(isOf(input.submissionId))
            if (message?.kind !== 'message') return undefined
            return { message, ticket: await backend.getTicket(ticketId) }
          },
          (key) => backend.reply(ticketId, input, key),
        ),
    }
  }

  async function once<T>(
    call: WriteCall,
    find: () => Promise<T | undefined>,
    write: (call: WriteCall) => Promise<T>,
  ): Promise<T> {
    const found = call.mayHaveHappened === false ? undefined : await find()
    if (found !== undefined) {
      onFound()
      return found
    }
    pass('before the helpdesk')
    // A key of its own each time: the world's memory of keys shall not help.
    const value = await write({ idempotencyKey: createId() })
    pass('after the helpdesk')
    return value
  }
}

function isOf(submissionId: string) {
  return (one: object) => 'submissionId' in one && one.submissionId === submissionId
}

export async function allTickets(backend: Backend) {
  const tickets = []
  let cursor: string | undefined
  do {
    const page = await backend.listTickets({ limit: 100, cursor })
    tickets.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return tickets
}
