import type { LaterSections } from '../messages.js'
import { closeTicket } from './closeTicket.js'
import { deskForm } from './deskForm.js'
import { listing } from './listing.js'

export const later: LaterSections = { closeTicket, deskForm, listing }
