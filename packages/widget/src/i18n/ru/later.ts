import type { LaterSections } from '../messages.js'
import { closeTicket } from './closeTicket.js'
import { deskForm } from './deskForm.js'

export const later: LaterSections = { deskForm, closeTicket }
