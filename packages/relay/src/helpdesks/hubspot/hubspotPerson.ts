import { SupportError, type SupportUser, type Ticket } from '@deskside/core'
import type { PersonTickets } from '../personList.js'
import { unknownTicket } from '../ticketParts.js'
import type { HubspotDesk } from './hubspotDesk.js'
import type { HubspotRecord } from './shapes.js'
import { ticketProperties, toTicket } from './toTicket.js'

type Signal = AbortSignal | undefined

/** A ticket that a person may see. */
export type SeenTicket = {
  readonly record: HubspotRecord
  readonly ticket: Ticket
  readonly isMine: boolean
  /** Of whom it is of, to tell the mails with that person from the others. */
  readonly email: string
}

/** What of an account one person may see. */
export interface HubspotPerson {
  /** The person's contact; made where there is none. */
  contactId(): Promise<string>
  tickets(withColleagues: boolean, signal: Signal): Promise<PersonTickets>
  /** Rejects with `not_found` for somebody else's, as for one that never was. */
  ticket(ticketId: string, signal: Signal): Promise<SeenTicket>
  /** The ticket that a submission has become; `null` where it has not. */
  sent(key: string): Promise<HubspotRecord | null>
}

/**
 * Tickets are told apart by the contact with the person's address: a host puts only confirmed ones
 * into its tokens. A guest sees nothing, because anybody may write any address into a form.
 */
export function createHubspotPerson(hubspot: HubspotDesk, person: SupportUser): HubspotPerson {
  const { api, view, options, contacts } = hubspot
  const email = person.email?.toLowerCase()
  const companyId = hubspot.companyIdOf(person)
  const properties = ticketProperties(view)

  async function findContact(signal: Signal): Promise<string | null> {
    if (email === undefined) return null
    const ask = { properties: ['email'], by: 'email', signal }
    return contacts.of(email, async () => (await api.find('contacts', email, ask))?.id ?? null)
  }

  async function readAll(of: { kind: 'contacts' | 'companies'; id: string }, signal: Signal) {
    const { records, at } = await api.allOf('tickets', of, properties, signal)
    const isOurs = (record: HubspotRecord) => record.properties.hs_pipeline === options.pipeline
    return { records: records.filter(isOurs), at }
  }

  async function ownerEmail(record: HubspotRecord, signal: Signal): Promise<string> {
    const contactId = idsIn(record, 'contacts')[0]
    if (contactId === undefined) return ''
    const contact = await api.find('contacts', contactId, { properties: ['email'], signal })
    return contact?.properties.email ?? ''
  }

  return {
    async contactId() {
      const found = await findContact(undefined)
      if (found !== null) return found
      if (email === undefined) {
        throw new SupportError('forbidden', undefined, { detail: 'The token holds no address' })
      }
      const { id } = await api.create('contacts', namesOf(person, email), [])
      contacts.keep(email, id)
      return id
    },

    async tickets(withColleagues, signal) {
      const contactId = person.isGuest ? null : await findContact(signal)
      const stages = await hubspot.stages(signal)
      const nothing = { records: [], at: hubspot.now() }
      const own =
        contactId === null ? nothing : await readAll({ kind: 'contacts', id: contactId }, signal)
      const isShared = withColleagues && companyId !== null && !person.isGuest
      const shared = isShared
        ? await readAll({ kind: 'companies', id: companyId }, signal)
        : nothing
      const mine = new Set(own.records.map(({ id }) => id))
      const others = shared.records.filter(({ id }) => !mine.has(id))
      return {
        tickets: [...own.records, ...others].map((record) =>
          toTicket({ ...view, stages }, record, mine.has(record.id)),
        ),
        at: own.at,
      }
    },

    async ticket(ticketId, signal) {
      const contactId = person.isGuest ? null : await findContact(signal)
      const isPossible = /^\d{1,20}$/.test(ticketId) && !person.isGuest
      const ask = { properties, withIds: ['contacts', 'companies'], signal } as const
      const record = isPossible ? await api.find('tickets', ticketId, ask) : null
      if (record === null || record.properties.hs_pipeline !== options.pipeline)
        throw unknownTicket()
      const isMine = contactId !== null && idsIn(record, 'contacts').includes(contactId)
      const isShared = companyId !== null && idsIn(record, 'companies').includes(companyId)
      if (!isMine && !isShared) throw unknownTicket()
      const stages = await hubspot.stages(signal)
      return {
        record,
        ticket: toTicket({ ...view, stages }, record, isMine),
        isMine,
        email: isMine ? (email ?? '') : await ownerEmail(record, signal),
      }
    },

    sent: (key) =>
      api.find('tickets', key, { properties, by: view.submissionProperty, signal: undefined }),
  }
}

function idsIn({ associations }: HubspotRecord, kind: string): readonly string[] {
  return associations[kind]?.results.map(({ id }) => id) ?? []
}

function namesOf({ name }: SupportUser, email: string): Record<string, string> {
  const [first = '', ...rest] = (name ?? '').split(' ')
  return {
    email,
    ...(first && { firstname: first }),
    ...(rest.length && { lastname: rest.join(' ') }),
  }
}
