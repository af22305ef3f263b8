import type { Clock, DeskConfig, SupportUser, Ticket } from '@deskside/core'
import type { KeptFacts } from '../keptFacts.js'
import type { PersonTickets } from '../personList.js'
import type { WhichTickets } from '../personReads.js'
import { unknownTicket } from '../ticketParts.js'
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
  /** Their ids, by address. */
  readonly contacts: KeptFacts<string>
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
  tickets(which: WhichTickets, signal: Signal): Promise<PersonTickets>
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
  const { api, clock, contacts } = freshdesk
  const email = person.email?.toLowerCase()
  const companyId = freshdesk.companyIdOf(person)

  const contactId = async (signal: Signal): Promise<string | null> =>
    email === undefined ? null : contacts.of(email, () => api.contactIdOf(email, signal))

  async function own(withTexts: boolean, signal: Signal) {
    const requester_id = await contactId(signal)
    return requester_id === null
      ? { tickets: [], at: clock.now() }
      : api.tickets({ requester_id }, withTexts, signal)
  }

  return {
    contactId,

    async tickets({ withColleagues, withTexts }, signal) {
      if (person.isGuest) return { tickets: [], at: clock.now() }
      const { tickets, at } = await own(withTexts, signal)
      const isShared = withColleagues && companyId !== null
      const shared = isShared
        ? await api.tickets({ company_id: companyId }, withTexts, signal)
        : null
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
      if (found === null || found.deleted || found.spam) throw unknownTicket()
      const isMine = requesterId !== null && found.requester_id === requesterId
      if (!isMine && (companyId === null || found.company_id !== companyId)) throw unknownTicket()
      return { found, isMine, ticket: toTicket(await freshdesk.view(signal), found, isMine) }
    },

    async sent(submissionId) {
      const { submissionField } = await freshdesk.view(undefined)
      const { tickets } = await own(false, undefined)
      const isIt = ({ custom_fields }: FreshdeskTicket) =>
        custom_fields?.[submissionField] === submissionId
      return tickets.find(isIt) ?? null
    },
  }
}
