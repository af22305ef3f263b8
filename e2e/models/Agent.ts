import type { Attachment, Message, Ticket } from '@deskside/core'

type SentMail = { readonly to: string; readonly text: string }
type AgentTicket = { readonly ticket: Ticket; readonly messages: readonly Message[] }

/** The support person, and what goes wrong, through the mock server's two doors for tests. */
export class Agent {
  constructor(private readonly url: string) {}

  async tickets(): Promise<readonly Ticket[]> {
    const { items } = (await this.call('GET', '/agent/api/tickets')) as { items: readonly Ticket[] }
    return items
  }

  /** The tickets with exactly this subject: one, where sending is exactly once. */
  async ticketsCalled(subject: string): Promise<readonly Ticket[]> {
    return (await this.tickets()).filter((ticket) => ticket.subject === subject)
  }

  /** The id of the one ticket with exactly this subject. */
  async idOf(subject: string): Promise<string> {
    const [ticket, ...others] = await this.ticketsCalled(subject)
    if (ticket === undefined || others.length > 0)
      throw new Error(`tickets called «${subject}»: ${ticket ? others.length + 1 : 0}`)
    return ticket.id
  }

  async read(ticketId: string): Promise<AgentTicket> {
    return (await this.call('GET', `/agent/api/tickets/${ticketId}`)) as AgentTicket
  }

  /** All files of a ticket, oldest first. */
  async filesOf(ticketId: string): Promise<readonly Attachment[]> {
    const { messages } = await this.read(ticketId)
    return messages.flatMap((each) => (each.kind === 'message' ? each.attachments : []))
  }

  /** What the desk has mailed, oldest first. */
  async mails(): Promise<readonly SentMail[]> {
    const { items } = (await this.call('GET', '/control/mails')) as {
      items: readonly SentMail[]
    }
    return items
  }

  async bytesOf(attachmentId: string): Promise<Buffer> {
    const response = await fetch(`${this.url}/agent/api/attachments/${attachmentId}`)
    if (!response.ok) throw new Error(`attachment ${attachmentId}: ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  }

  async reply(ticketId: string, body: string, more: Record<string, unknown> = {}): Promise<void> {
    await this.call('POST', `/agent/api/tickets/${ticketId}/reply`, {
      body,
      agent: 'Agnes',
      ...more,
    })
  }

  async setStatus(ticketId: string, status: string): Promise<void> {
    await this.call('POST', `/agent/api/tickets/${ticketId}/status`, { status, agent: 'Agnes' })
  }

  /** The next `times` requests of a route meet this fault. */
  async fault(fault: Record<string, unknown>): Promise<void> {
    await this.call('POST', '/control/faults', fault)
  }

  async clearFaults(): Promise<void> {
    await this.call('DELETE', '/control/faults')
  }

  private async call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    const text = await response.text()
    return text === '' ? undefined : JSON.parse(text)
  }
}
