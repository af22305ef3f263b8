import type { SupportClient, Ticket, UploadSource } from '@deskside/core'
import { answerOf } from './answerOf.js'
import { deskOf } from './deskOf.js'

export type ConversationDeps = {
  readonly client: SupportClient
  readonly file: UploadSource
  /** Hears what happens, one line each. */
  readonly print: (line: string) => void
  /** Ends the waiting for an answer. */
  readonly signal: AbortSignal
}

/** A whole ticket without a pixel: written, answered, replied to, closed with stars. */
export async function holdConversation({
  client,
  file,
  print,
  signal,
}: ConversationDeps): Promise<Ticket> {
  const { categories } = (await deskOf(client, signal)).form
  // Of what the desk asks for, only this is not the same for every desk: some have no categories.
  const category = categories.find(({ id }) => id === 'error') ?? categories[0]
  const ticket = await client.tickets.create(
    {
      categoryId: category?.id ?? null,
      subject: 'Nightly import stopped',
      body: 'The import of our orders stopped at 02:14. The log of that hour is attached.',
      files: [file],
    },
    { signal },
  )
  print(`Created #${ticket.number} «${ticket.subject}» with ${file.name}, ${file.size} bytes.`)

  print('Waiting for an answer …')
  const answer = await answerOf(client, ticket.id, signal)
  print(`${answer.author.name ?? 'An agent'} answered: ${answer.body}`)

  const reply = await client.tickets.reply(ticket.id, {
    body: 'That was it, the import runs again. Thank you!',
  })
  print(`Replied at ${reply.createdAt}.`)

  const closed = await client.tickets.close(ticket.id, {
    rating: { score: 5, comment: 'Quick and clear.' },
  })
  print(`Closed with ${closed.rating?.score ?? 'no'} stars.`)
  return closed
}
