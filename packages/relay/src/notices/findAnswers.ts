import type { Backend, Message, Ticket } from '@deskside/core'
import type { Looked, Watch } from './NoticeStore.js'
import type { Answer } from './noticeMail.js'

/** What a look has found. */
export type Found = {
  readonly answers: readonly Answer[]
  /** From here on the next look goes, once all answers are told. */
  readonly looked: Pick<Looked, 'etag' | 'cursor'>
  /** Messages that need not be told: older than the watch, or answered. */
  readonly settled: Readonly<Record<string, string>>
}

const TICKETS_A_PAGE = 100
const MESSAGES_A_PAGE = 200
/** A person with more changes at once is told of the latest. */
const PAGES = 10
/** The helpdesk's clock and ours. */
const LEEWAY_MS = 60_000

/** Asks as the person, so that nothing is told which this person must not see. `null`: no change. */
export async function findAnswers(
  backend: Backend,
  watch: Watch,
  { etag, cursor, told }: Looked,
): Promise<Found | null> {
  const changes = await backend.getChanges(etag === null ? {} : { etag })
  if (changes.notModified) return null
  const { tickets, syncCursor } = await changedTickets(backend, cursor)
  const answers: Answer[] = []
  const settled: Record<string, string> = {}
  for (const ticket of tickets) {
    if (Date.parse(ticket.lastActivityAt ?? ticket.updatedAt) < watch.sinceAt - LEEWAY_MS) continue
    // Where the desk knows what was read, nothing unread is nothing to tell.
    if (backend.can.markRead && ticket.unreadCount === 0) continue
    const { answer, isSeen } = await lastAnswer(backend, ticket)
    if (answer === undefined || answer.id === told[ticket.id]) continue
    if (Date.parse(answer.createdAt) < watch.sinceAt - LEEWAY_MS || isSeen) {
      settled[ticket.id] = answer.id
    } else {
      answers.push({ ticketId: ticket.id, number: ticket.number, messageId: answer.id })
    }
  }
  return { answers, settled, looked: { etag: changes.etag ?? null, cursor: syncCursor } }
}

async function changedTickets(backend: Backend, since: string | null) {
  const tickets: Ticket[] = []
  let syncCursor: string | null = null
  let cursor: string | null = null
  for (let page = 0; page < PAGES; page++) {
    const { items, nextCursor, ...rest } = await backend.listTickets({
      limit: TICKETS_A_PAGE,
      ...(since === null ? {} : { since }),
      ...(cursor === null ? {} : { cursor }),
    })
    tickets.push(...items)
    syncCursor ??= rest.syncCursor
    cursor = nextCursor
    if (cursor === null) break
  }
  return { tickets, syncCursor }
}

/** The latest words of staff, and whether the person has written after them. */
async function lastAnswer(backend: Backend, ticket: Ticket) {
  const texts = await textsOf(backend, ticket.id)
  const at = texts.findLastIndex(isOfStaff)
  const isSeen = texts.slice(at + 1).some(({ author }) => author.role === 'me')
  return { answer: texts[at], isSeen }
}

type Text = Extract<Message, { kind: 'message' }>

function isOfStaff({ author }: Text): boolean {
  return author.role === 'agent'
}

async function textsOf(backend: Backend, ticketId: string): Promise<readonly Text[]> {
  const texts: Text[] = []
  let cursor: string | null = null
  do {
    const { items, nextCursor } = await backend.listMessages(ticketId, {
      limit: MESSAGES_A_PAGE,
      ...(cursor === null ? {} : { cursor }),
    })
    texts.push(...items.filter((item) => item.kind === 'message'))
    cursor = nextCursor
  } while (cursor !== null)
  return texts
}
