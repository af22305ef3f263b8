import type { access } from './en/access.js'
import type { account } from './en/account.js'
import type { articles } from './en/articles.js'
import type { asks } from './en/asks.js'
import type { closeTicket } from './en/closeTicket.js'
import type { deskForm } from './en/deskForm.js'
import type { details } from './en/details.js'
import type { due } from './en/due.js'
import type { errors } from './en/errors.js'
import type { file } from './en/file.js'
import type { hints } from './en/hints.js'
import type { listing } from './en/listing.js'
import type { manager } from './en/manager.js'
import type { news } from './en/news.js'
import type { notices } from './en/notices.js'
import type { outbox } from './en/outbox.js'
import type { pictures } from './en/pictures.js'
import type { receipt } from './en/receipt.js'
import type { start } from './en/start.js'
import type { support } from './en/support.js'
import type { threadParts } from './en/threadParts.js'
import type { ticket } from './en/ticket.js'
import type { ticketEvents } from './en/ticketEvents.js'
import type { ticketList } from './en/ticketList.js'
import type { en } from './en.js'

/** Words of the first view. English is the source: a key that a language lacks does not compile. */
export type Messages = typeof en

/** Words that everybody meets who writes and reads an answer: one chunk a language, with the above. */
export type FirstSections = {
  readonly errors: typeof errors
  readonly file: typeof file
  readonly start: typeof start
  readonly notices: typeof notices
  readonly ticketList: typeof ticketList
  readonly threadParts: typeof threadParts
  readonly ticket: typeof ticket
  readonly ticketEvents: typeof ticketEvents
}

/** Words of what only some requests have: each travels in English with its chunk. */
export type TicketSections = {
  readonly access: typeof access
  readonly asks: typeof asks
  readonly details: typeof details
  readonly due: typeof due
  readonly manager: typeof manager
  readonly pictures: typeof pictures
}

/** Words of what only some desks have, or what comes late: a second chunk a language. */
export type LaterSections = TicketSections & {
  readonly articles: typeof articles
  readonly closeTicket: typeof closeTicket
  readonly news: typeof news
  readonly receipt: typeof receipt
  readonly outbox: typeof outbox
  readonly listing: typeof listing
  readonly deskForm: typeof deskForm
  readonly hints: typeof hints
  readonly support: typeof support
}

/** Words of screens that are chunks of their own. */
export type Sections = FirstSections & LaterSections & { readonly account: typeof account }

/** A language, as its chunk exports it. */
export type Language = {
  readonly messages: Messages
  readonly sections: FirstSections
  later(): Promise<LaterSections>
  /** Asked for where a desk lets people sign in. */
  account(): Promise<Sections['account']>
}
