import type { Clock, SupportUser } from '@deskside/core'
import type { World } from '@deskside/core/testing'
import type { Mailer, RelayState } from '@deskside/relay'

export type GuestAnswersDeps = {
  readonly clock: Clock
  readonly world: World
  readonly mailer: Mailer
  readonly state: RelayState
}

/** A change is about a ticket that has just become the latest; a few may change at once. */
const LATEST = 5

/**
 * Mails answers to guests, whole: they have no other place to read them. A helpdesk does so from a
 * mailbox of its own, whatever stands before it. Who has confirmed an address gets the relay's
 * notice instead.
 *
 * @returns what looks for answers since then; to be called after each change of the world
 */
export function createGuestAnswers({ clock, world, mailer, state }: GuestAnswersDeps) {
  const from = clock.now()
  const told = new Set<string>()

  function guestOf(id: string | null | undefined): SupportUser | undefined {
    if (!id) return undefined
    return world.agent.people(id).find((person) => person.id === id && person.isGuest === true)
  }

  async function tell(to: string, personId: string, subject: string, body: string, id: string) {
    if (await state.accounts.isVerified(personId, to)) return
    await mailer.send({ to, subject: `Re: ${subject}`, text: `${body}\n`, id: `guest-${id}` })
  }

  return async function look(): Promise<void> {
    for (const { id, subject, requester } of world.agent.list({ limit: LATEST })) {
      const guest = guestOf(requester.id)
      if (guest?.email === undefined) continue
      for (const message of world.agent.messages(id)) {
        const isAnswer = message.kind === 'message' && message.author.role === 'agent'
        if (!isAnswer || message.internal || told.has(message.id)) continue
        told.add(message.id)
        if (Date.parse(message.createdAt) < from) continue
        await tell(guest.email, guest.id ?? '', subject, message.body, message.id)
      }
    }
  }
}
