import type { LaterSections } from '../messages.js'
import { articles } from './articles.js'
import { closeTicket } from './closeTicket.js'
import { deskForm } from './deskForm.js'
import { hints } from './hints.js'
import { listing } from './listing.js'
import { news } from './news.js'
import { outbox } from './outbox.js'
import { receipt } from './receipt.js'
import { support } from './support.js'
import { ticketMore } from './ticketMore.js'

export const later: LaterSections = {
  ...ticketMore,
  articles,
  closeTicket,
  deskForm,
  hints,
  listing,
  news,
  outbox,
  receipt,
  support,
}
