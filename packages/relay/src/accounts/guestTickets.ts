import { type Backend, type Clock, SupportError, type SupportUser } from '@deskside/core'
import { acceptedTicket } from '../api/acceptedTicket.js'
import type { NewTicketVisit } from '../api/apiEndpoints.js'
import { Refusal } from '../http/problem.js'
import type { IdempotencyStore } from '../idempotency/IdempotencyStore.js'
import { acceptedLanguage } from '../notices/inLanguage.js'
import type { AccountStore, HeldTicket, Link } from './AccountStore.js'
import type { CustomerDirectory } from './CustomerDirectory.js'
import type { Links } from './links.js'

const HELD_MS = 12 * 3_600_000
const HELD_AT_MOST = 20
/** Of all that one guest has waiting: some ten pages of anything. */
const HELD_CHARACTERS = 200_000
/** How soon the page asks again whether the link was followed. */
const ASK_AGAIN_SECONDS = '15'

export type GuestTicketsDeps = {
  readonly store: AccountStore
  readonly links: Links
  readonly clock: Clock
  readonly idempotency: IdempotencyStore
  readonly connect: (person: SupportUser) => Backend
  readonly guestsOf: (backend: Backend) => Promise<'off' | 'verify' | 'open'>
  readonly fileTicket: (ticket: NewTicketVisit) => Promise<Response>
  readonly customers: CustomerDirectory | undefined
}

/** Tickets of guests whose address nobody has confirmed yet. */
export interface GuestTickets {
  /**
   * Passes who may file at once. Rejects with `email_verification` where the ticket waits now. Sent
   * again under its key with other words, those are what waits. It waits until the click or until
   * its time is over: nobody can take it out, and a click files it also if the page has cancelled.
   */
  hold(ticket: NewTicketVisit): Promise<void>
  /** The click: files what waits. @returns the numbers of the tickets */
  release(link: Link, personId: string): Promise<readonly string[]>
}

export function createGuestTickets(deps: GuestTicketsDeps): GuestTickets {
  const { store, links, clock } = deps

  /** Nobody has proved anything yet: what waits must not fill the memory. */
  async function refuseTooMuch(personId: string, key: string, body: unknown): Promise<void> {
    const all = await store.heldTicketsOf(personId)
    const others = all.filter(({ idempotencyKey }) => idempotencyKey !== key)
    const characters = [...others.map((held) => held.body), body].map(lengthOf)
    const isTooLong = characters.reduce((sum, one) => sum + one, 0) > HELD_CHARACTERS
    if (others.length >= HELD_AT_MOST || (others.length > 0 && isTooLong)) {
      throw new SupportError('rate_limited')
    }
  }

  async function linkIdFor(
    person: SupportUser,
    email: string,
    locale: string | null,
  ): Promise<string> {
    for (const { linkId } of await store.heldTicketsOf(person.id)) {
      if (await store.findLink(linkId)) return linkId
    }
    return links.send(email, { kind: 'guest', personId: person.id }, locale)
  }

  /**
   * As the guest who wrote it, whoever claimed the guest since: the form and the helpdesk judge it
   * for whom it was written, and not for an account that might see another form.
   */
  async function file(held: HeldTicket, claimant: SupportUser | null): Promise<string> {
    const { body, idempotencyKey, payload, owner, person } = held
    const request = new Request('https://relay.invalid/v1/tickets', { method: 'POST' })
    const url = new URL(request.url)
    const backend = deps.connect(person)
    const visit = { request, url, params: {}, person, owner, backend }
    const answer = await deps.fileTicket({ visit, body, idempotencyKey, payload })
    if (claimant !== null) await deps.customers?.claim?.(person, claimant)
    return ((await answer.json()) as { number: string }).number
  }

  return {
    async hold({ visit, body, idempotencyKey, payload }) {
      const { person, owner } = visit
      if (person.isGuest !== true) return
      const guests = await deps.guestsOf(visit.backend)
      if (guests === 'off') throw new Refusal('forbidden', { detail: 'No guests at this desk.' })
      if (guests === 'open') return
      const { email } = person
      if (email === undefined)
        throw new Refusal('forbidden', { detail: 'A guest needs an address.' })
      if (await store.isVerified(person.id, email)) return
      if (await isKnown(deps.idempotency, idempotencyKey, payload)) return
      const before = await store.findHeldTicket(idempotencyKey)
      const isOpen = before !== null && (await store.findLink(before.linkId)) !== null
      if (isOpen && before.payload === payload) throw waiting()
      // What the form would refuse is refused now, and not after the click.
      const accepted = await acceptedTicket(visit, body)
      await refuseTooMuch(person.id, idempotencyKey, body)
      if (isOpen) {
        // Taken back and changed: it has not been filed, and its last words are what is meant.
        await store.holdTicket({ ...before, payload, body })
        throw waiting()
      }
      const expiresAt = clock.now() + HELD_MS
      const locale = accepted.locale ?? acceptedLanguage(visit.request)
      const linkId = await linkIdFor(person, email, locale)
      await store.holdTicket({ idempotencyKey, payload, person, owner, body, linkId, expiresAt })
      throw waiting()
    },

    async release({ email }, personId) {
      await store.verifyGuest(personId, email)
      const claimant = await store.findClaimant(personId)
      const numbers: string[] = []
      for (const held of await store.heldTicketsOf(personId)) {
        numbers.push(await file(held, claimant))
        await store.dropHeldTicket(held.idempotencyKey)
      }
      return numbers
    },
  }
}

/** Was it filed already, or is it being filed? Then the first answer is the answer. */
async function isKnown(store: IdempotencyStore, key: string, payload: string): Promise<boolean> {
  const { state } = await store.claim(key, payload)
  // One that died while it was filed waits for another click, and is looked for then.
  if (state === 'new') await store.release(key)
  return state !== 'new'
}

function lengthOf(body: unknown): number {
  return JSON.stringify(body).length
}

function waiting(): Refusal {
  return new Refusal('email_verification', { headers: { 'Retry-After': ASK_AGAIN_SECONDS } })
}
