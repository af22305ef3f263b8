import { createSupportClient } from '@deskside/core'
import { signToken } from '@deskside/relay'

export const SECRET = 'a secret of this test, long enough'

export type RoundTrip = {
  readonly subject: string
  readonly fileName: string
  /** The bytes that came back are those that were sent. */
  readonly isWhole: boolean
}

const CYRILLIC = 'отчёт за май.txt'

/** Files a ticket with a file through a mount, as a page does, and reads both back. */
export async function ticketRoundTrip(endpoint: string): Promise<RoundTrip> {
  const user = { id: crypto.randomUUID() }
  const getToken = () => signToken({ secret: SECRET, user, audience: 'support' })
  const client = createSupportClient({ endpoint, user, getToken })
  // More than a mount may hold back or a parser of bodies lets through: 300 kB.
  const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 31) % 253)
  const file = new File([bytes], CYRILLIC, { type: 'text/plain' })
  try {
    const { id } = await client.tickets.create({
      subject: 'Пустой отчёт',
      body: 'See.',
      files: [file],
    })
    const headers = { Authorization: `Bearer ${await getToken()}` }
    const ticket = await read(`${endpoint}/v1/tickets/${id}`)
    const thread = await read(`${endpoint}/v1/tickets/${id}/messages`)
    const [attachment] = thread.items[0].attachments
    const kept = await fetch(`${endpoint}/v1/attachments/${attachment.id}`, { headers })
    const back = Buffer.from(await kept.arrayBuffer())
    return { subject: ticket.subject, fileName: attachment.name, isWhole: back.equals(bytes) }

    async function read(url: string) {
      const response = await fetch(url, { headers })
      if (!response.ok) throw new Error(`${url} answered ${response.status}`)
      return response.json()
    }
  } finally {
    client.destroy()
  }
}

/** What comes of it where all is well. */
export const WHOLE: RoundTrip = { subject: 'Пустой отчёт', fileName: CYRILLIC, isWhole: true }
