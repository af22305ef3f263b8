import { SupportError } from '../errors/SupportError.js'
import type { Backend } from '../ports/Backend.js'
import type { ClientGround } from '../ports/ClientGround.js'
import type { SupportClient } from '../supportClient.js'
import type { Message, Ticket } from '../wire/index.js'

/** A ticket with all that was said on it, oldest first. */
export type Correspondence = { readonly ticket: Ticket; readonly messages: readonly Message[] }

type Source = Pick<SupportClient, 'extend'> | Pick<ClientGround, 'epoch'> | Backend

const MESSAGES_A_PAGE = 100

/**
 * Reads a ticket with its whole correspondence, page by page, for an export: what a screen shows may
 * be a part of it. Rejects with what the server said, with `aborted` after `signal`, and with
 * `bad_response` where pages go round in a circle.
 *
 * @param source a client, the ground under one, or a backend
 * @example
 * const { ticket, messages } = await readCorrespondence(client, ticketId)
 * await navigator.clipboard.writeText(ticketToMarkdown(ticket, messages, words))
 */
export async function readCorrespondence(
  source: Source,
  ticketId: string,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Correspondence> {
  const run = runnerOf(source)
  const ticket = await run(
    (backend, joined) => backend.getTicket(ticketId, { signal: joined }),
    signal,
  )
  const messages: Message[] = []
  const seen = new Set<string>()
  let cursor: string | undefined
  do {
    const query = { limit: MESSAGES_A_PAGE, ...(cursor === undefined ? {} : { cursor }) }
    const page = await run(
      (backend, joined) => backend.listMessages(ticketId, query, { signal: joined }),
      signal,
    )
    messages.push(...page.items)
    cursor = page.nextCursor ?? undefined
    if (cursor !== undefined && seen.has(cursor)) throw new SupportError('bad_response')
    if (cursor !== undefined) seen.add(cursor)
  } while (cursor !== undefined)
  return { ticket, messages }
}

type Run = ReturnType<ClientGround['epoch']>['run']

/** All pages in one epoch: those of the next person have no place among them. */
function runnerOf(source: Source): Run {
  if ('extend' in source) return source.extend(({ epoch }) => epoch().run)
  if ('epoch' in source) return source.epoch().run
  return (call, signal = new AbortController().signal) => call(source, signal)
}
