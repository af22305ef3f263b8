import type { Mail } from '../accounts/Mailer.js'
import { found } from './inLanguage.js'
import { NOTICE_WORDS, type Sentences } from './noticeWords.js'

/** An answer of the desk that a person has not seen. */
export type Answer = {
  readonly ticketId: string
  /** As people say it: `1042`. */
  readonly number: string
  readonly messageId: string
}

/** What a notice says; one line, and plain text. */
export type NoticeWords = Pick<Mail, 'subject' | 'text'>

export type WriteNotice = (notice: {
  readonly number: string
  /** Opens the widget on the ticket. */
  readonly url: string
  /** In the language of the person, where the desk has a name in it. */
  readonly deskName: string
  /** The language that the person reads, a BCP 47 tag; `null` where nobody has said. */
  readonly locale: string | null
}) => NoticeWords

/**
 * Fixed words in the person's language, where it is one of the widget's, else in English: neither the answer nor what the person wrote leaves the desk by mail, and nobody can
 * make the relay carry a message.
 */
export const writeNotice: WriteNotice = ({ number, url, deskName, locale }) => {
  const words = found<Sentences>(NOTICE_WORDS, locale) ?? NOTICE_WORDS.en
  return {
    subject: words.subject(deskName, number),
    text: [words.answered(number), url, '', words.why, ''].join('\n'),
  }
}

/**
 * The host's page with the widget open on a ticket: `?help=ticket/1042`, as `mountHelp` with
 * `router: 'help'` reads it.
 */
export function ticketLink(appUrl: string, ticketId: string, parameter = 'help'): string {
  const url = new URL(appUrl)
  url.searchParams.delete(parameter)
  const search = url.search === '' ? '?' : `${url.search}&`
  return `${url.origin}${url.pathname}${search}${parameter}=ticket/${encodeURIComponent(ticketId)}${url.hash}`
}

/** The same answer is the same mail, whoever sends it, and however often. */
export function noticeId({ ticketId, messageId }: Answer): string {
  return `answer-${`${ticketId}-${messageId}`.replace(/[^\w-]/g, '_').slice(-90)}`
}
