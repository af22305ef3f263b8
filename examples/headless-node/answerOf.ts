import type { SupportClient, TextMessage } from '@deskside/core'

/** Resolves with the first answer of an agent; the ticket keeps itself fresh while it waits. */
export function answerOf(
  client: SupportClient,
  ticketId: string,
  signal: AbortSignal,
): Promise<TextMessage> {
  return new Promise((resolve, reject) => {
    const ticket = client.tickets.open(ticketId)
    const look = (): void => {
      const answer = ticket
        .get()
        .messages.find(
          (message) => message.kind === 'message' && message.author.role === 'agent',
        ) as TextMessage | undefined
      if (answer !== undefined) end(() => resolve(answer))
    }
    const onAbort = (): void => end(() => reject(signal.reason))
    const stop = ticket.subscribe(look)
    signal.addEventListener('abort', onAbort, { once: true })
    look()

    function end(settle: () => void): void {
      stop()
      signal.removeEventListener('abort', onAbort)
      settle()
    }
  })
}
