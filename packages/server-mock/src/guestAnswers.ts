import type { Clock, SupportUser, TextMessage, Ticket } from '@deskside/core'
import type { World } from '@deskside/core/testing'
import { inLanguage, type Mailer, type RelayState, type Words } from '@deskside/relay'

export type GuestAnswersDeps = {
  readonly clock: Clock
  readonly world: World
  readonly mailer: Mailer
  readonly state: RelayState
  readonly deskName: Words
}

type Answer = Pick<TextMessage, 'id' | 'body'>

/** A change is about a ticket that has just become the latest; a few may change at once. */
const LATEST = 5

/**
 * Mails answers to guests, whole: they have no other place to read them. A helpdesk does so from a
 * mailbox of its own, whatever stands before it. Who has confirmed an address gets the relay's
 * notice instead.
 *
 * @returns what looks for answers since then; to be called after each change of the world
 */
export function createGuestAnswers(deps: GuestAnswersDeps) {
  const { clock, world, mailer, state } = deps
  const from = clock.now()
  const told = new Set<string>()

  async function tell(guest: SupportUser, to: string, { number, subject }: Ticket, answer: Answer) {
    if (await state.accounts.isVerified(guest.id, to)) return
    const name = inLanguage(deps.deskName, guest.locale ?? null)
    await mailer.send({
      to,
      subject: `[${name}] Re: ${subject} (#${number})`,
      // What stands below two hyphens and a space is a signature: mail programs fold it.
      text: `${answer.body}\n\n-- \n${name} · #${number}\n`,
      id: `guest-${answer.id}`,
    })
  }

  return async function look(): Promise<void> {
    for (const ticket of world.agent.list({ limit: LATEST })) {
      const person = world.agent.person(ticket.requester.id ?? '')
      if (person?.isGuest !== true || person.email === undefined) continue
      for (const message of world.agent.messages(ticket.id)) {
        const isAnswer = message.kind === 'message' && message.author.role === 'agent'
        if (!isAnswer || message.internal || told.has(message.id)) continue
        told.add(message.id)
        if (Date.parse(message.createdAt) < from) continue
        await tell(person, person.email, ticket, message)
      }
    }
  }
}
