import {
  type Clock,
  type DeskConfig,
  SupportError,
  type SupportUser,
  type Ticket,
} from '@deskside/core'
import type { PersonTickets } from '../personList.js'
import type { VendorHttp } from '../vendorHttp.js'
import type { WaitingFiles } from '../waitingFiles.js'
import type { FreshdeskApi } from './freshdeskApi.js'
import type { FreshdeskOptions } from './freshdeskOptions.js'
import type { FreshdeskTicket } from './shapes.js'
import { type TicketView, toTicket } from './toTicket.js'

type Signal = AbortSignal | undefined

/** What all doors of one account share. */
export type FreshdeskDesk = {
  readonly options: FreshdeskOptions
  readonly desk: DeskConfig
  readonly api: FreshdeskApi
  readonly http: VendorHttp
  readonly clock: Clock
  readonly waiting: WaitingFiles
  readonly view: (signal: Signal) => Promise<TicketView>
  companyIdOf(person: SupportUser): string | null
}

/** A ticket that a person may see. */
export type SeenTicket = {
  readonly found: FreshdeskTicket
  readonly ticket: Ticket
  readonly isMine: boolean
}

/** What of an account one person may see. */
export interface FreshdeskPerson {
  /** `null` where Freshdesk does not know the person yet. */
  contactId(signal: Signal): Promise<string | null>
  tickets(withColleagues: boolean, signal: Signal): Promise<PersonTickets>
  /** Rejects with `not_found` for somebody else's, as for one that never was. */
  ticket(ticketId: string, signal: Signal): Promise<SeenTicket>
  /** The ticket that a submission has become; `null` where it has not. */
  sent(submissionId: string): Promise<FreshdeskTicket | null>
}

/**
 * Tickets are told apart by the contact with the person's address: a host puts only confirmed ones
 * into its tokens. A guest sees nothing, because anybody may write any address into a form.
 */
export function createFreshdeskPerson(
  freshdesk: FreshdeskDesk,
  person: SupportUser,
): FreshdeskPerson {
  const { api, clock } = freshdesk
  const email = person.email?.toLowerCase()
  const companyId = freshdesk.companyIdOf(person)
  let known: string | null = null

  async function contactId(signal: Signal): Promise<string | null> {
    if (known === null && email !== undefined) known = await api.contactIdOf(email, signal)
    return known
  }

  async function own(signal: Signal) {
    const requester_id = await contactId(signal)
    return requester_id === null
      ? { tickets: [], at: clock.now() }
      : api.tickets({ requester_id }, signal)
  }

  return {
    contactId,

    async tickets(withColleagues, signal) {
      if (person.isGuest) return { tickets: [], at: clock.now() }
      const { tickets, at } = await own(signal)
      const isShared = withColleagues && companyId !== null
      const shared = isShared ? await api.tickets({ company_id: companyId }, signal) : null
      const view = await freshdesk.view(signal)
      const mine = new Set(tickets.map(({ id }) => id))
      const others = shared?.tickets.filter(({ id }) => !mine.has(id)) ?? []
      return {
        tickets: [...tickets, ...others].map((one) => toTicket(view, one, mine.has(one.id))),
        at,
      }
    },

    async ticket(ticketId, signal) {
      const isPossible = /^\d{1,18}$/.test(ticketId) && !person.isGuest
      const requesterId = isPossible ? await contactId(signal) : null
      const found = isPossible ? await api.ticket(ticketId, signal) : null
      if (found === null || found.deleted || found.spam) throw unknown()
      const isMine = requesterId !== null && found.requester_id === requesterId
      if (!isMine && (companyId === null || found.company_id !== companyId)) throw unknown()
      return { found, isMine, ticket: toTicket(await freshdesk.view(signal), found, isMine) }
    },

    async sent(submissionId) {
      const { submissionField } = await freshdesk.view(undefined)
      const { tickets } = await own(undefined)
      const isIt = ({ custom_fields }: FreshdeskTicket) =>
        custom_fields?.[submissionField] === submissionId
      return tickets.find(isIt) ?? null
    },
  }
}

export function unknown(): SupportError {
  return new SupportError('not_found', 'no such ticket of this person')
}
