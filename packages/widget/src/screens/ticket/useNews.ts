import type { Message, Ticket } from '@deskside/core'
import { useEffect, useRef } from 'preact/hooks'
import { ticket as english } from '../../i18n/en/ticket.js'
import type { Sections } from '../../i18n/messages.js'
import { parseMarkdown, parseText } from '../../markdown/parseMarkdown.js'
import { textOfBlocks } from '../../markdown/tree.js'
import { useI18n, useSection, useWidget } from '../../state/context.js'
import { nameOf } from './nameOf.js'
import { firstNewId } from './timelineModel.js'

/** Long enough to know what it is about; the rest is read in place. */
const SPOKEN_CHARACTERS = 160

/**
 * Says once, politely, what has come and that one's own reply has arrived.
 *
 * @param status what the request is called now: said where staff have changed it without a word
 */
export function useAnnouncedNews(messages: readonly Message[], status: string): void {
  const { announce } = useWidget()
  const words = useSection('ticket', english)
  const messagesOf = useI18n().messages
  const known = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    if (messages.length === 0) return
    const before = known.current
    known.current = new Set(messages.map(({ id }) => id))
    if (before === null) return
    const news = messages.filter(({ id }) => !before.has(id))
    const said = sayNews(news, words, messagesOf.home.unread) || (news.some(isTurn) && status)
    if (said) announce(said)
  }, [messages])
}

const isTurn = (message: Message) =>
  message.kind === 'event' && message.event.type === 'status' && message.author.role === 'agent'

/** One sentence for one answer; many at once are only counted. Empty: nothing to say. */
function sayNews(
  news: readonly Message[],
  words: Sections['ticket'],
  count: (answers: number) => string,
): string {
  const isAnswer = ({ kind, ...rest }: Message) =>
    kind === 'message' && 'author' in rest && rest.author.role !== 'me'
  const answers = news.filter(isAnswer)
  const single = answers.length > 1 ? news.filter((each) => !isAnswer(each)) : news
  const said = single.flatMap((each) => newsOf(each, words) ?? [])
  return [...said, ...(answers.length > 1 ? [count(answers.length)] : [])].join(' ')
}

/** `null` for what nobody needs to hear of. */
export function newsOf(message: Message, words: Sections['ticket']): string | null {
  if (message.kind !== 'message') return null
  if (message.author.role === 'me') return message.submissionId === null ? null : words.sent
  const parse = message.format === 'markdown' ? parseMarkdown : parseText
  const text = textOfBlocks(parse(message.body)) || words.files(message.attachments.length)
  const spoken = text.length > SPOKEN_CHARACTERS ? `${text.slice(0, SPOKEN_CHARACTERS)}…` : text
  return words.newMessageFrom(nameOf(message.author, words) ?? words.agent, spoken)
}

/** Where «New» stands, found once: it stays while the ticket is open, also after it was seen. */
export function useFirstNew(ticket: Ticket | null, messages: readonly Message[]): string | null {
  const found = useRef<string | null | undefined>(undefined)
  if (found.current === undefined && ticket) found.current = firstNewId(messages, ticket)
  return found.current ?? null
}

/** Tells the desk that the answers were seen: once their end was on the screen of a visible page. */
export function useMarkRead(ticket: Ticket | null, messages: readonly Message[], isSeen: boolean) {
  const { client, report } = useWidget()
  useEffect(() => {
    const mark = () => {
      if (!ticket || !isSeen || ticket.unreadCount === 0 || messages.length === 0) return
      if (document.visibilityState === 'visible') client.tickets.markRead(ticket.id).catch(report)
    }
    mark()
    document.addEventListener('visibilitychange', mark)
    return () => document.removeEventListener('visibilitychange', mark)
  }, [ticket, messages, isSeen])
}
