import type { BackRooms } from './backRooms.js'
import type { Later } from './desk/later.js'
import { SupportError, toSupportError } from './errors/SupportError.js'
import { TICKET_VERBS, type TicketVerbs } from './model/ticketVerbs.js'
import type { SupportClient } from './supportClient.js'

type AnyVerb = (...given: unknown[]) => Promise<unknown>

/** The verbs of rooms that may not be here yet: each waits for its room. */
export function clientVerbs(later: Later<BackRooms>) {
  function verb<A extends readonly unknown[], T>(
    pick: (rooms: BackRooms) => (...given: A) => Promise<T>,
  ): (...given: A) => Promise<T> {
    return (...given) => later.ask((rooms) => pick(rooms)(...given)).catch(refuse)
  }

  const send = verb(({ send }) => send)
  const answerAsk = verb((rooms) => rooms.answerAsk)
  const verbs = Object.fromEntries(
    TICKET_VERBS.map((name) => [name, verb(({ tickets }) => tickets[name] as AnyVerb)]),
  ) as unknown as TicketVerbs

  return {
    tickets: {
      find: verb(({ tickets }) => tickets.find),
      loadMore: verb(({ tickets }) => tickets.list.loadMore),
      refresh: verb(({ tickets }) => tickets.refresh),
      create: async (...given) => (await send('new', ...given)).ticket,
      async reply(ticketId, ...given) {
        const { message } = await send(`reply:${ticketId}`, ...given)
        if (!message) throw new SupportError('bad_response')
        return message
      },
      answerAsk: async (...given) => (await answerAsk(...given)).message,
      ...verbs,
      markRead: verb(({ tickets }) => tickets.markRead),
      readAttachment: verb(({ tickets }) => tickets.readAttachment),
    } satisfies Partial<SupportClient['tickets']>,
    submit: verb(({ outbox }) => outbox.submit),
    cancel: verb(({ outbox }) => outbox.cancel),
  }
}

/** A value of a wrong type is its caller's mistake, whichever line stumbles over it. */
function refuse(thrown: unknown): never {
  if (!(thrown instanceof TypeError)) throw toSupportError(thrown)
  throw new SupportError('invalid', `A wrong type: ${thrown.message}`, { cause: thrown })
}
