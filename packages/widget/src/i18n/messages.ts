import type { closeTicket } from './en/closeTicket.js'
import type { deskForm } from './en/deskForm.js'
import type { errors } from './en/errors.js'
import type { file } from './en/file.js'
import type { notices } from './en/notices.js'
import type { start } from './en/start.js'
import type { ticket } from './en/ticket.js'
import type { ticketList } from './en/ticketList.js'
import type { en } from './en.js'

/** Words of the first view. English is the source: a key that a language lacks does not compile. */
export type Messages = typeof en

/** Words of screens that are chunks of their own. */
export type Sections = {
  readonly errors: typeof errors
  readonly file: typeof file
  readonly start: typeof start
  readonly deskForm: typeof deskForm
  readonly notices: typeof notices
  readonly ticketList: typeof ticketList
  readonly ticket: typeof ticket
  readonly closeTicket: typeof closeTicket
}

/** A whole language, as its chunk exports it. */
export type Language = { readonly messages: Messages; readonly sections: Sections }
