import type { Ask, DeskConfig, Message, SupportUser, Ticket, TicketStatus } from '@deskside/core'

export type AgentMessage = Message & { readonly internal: boolean }
/** A ticket, and whose it is as the desk knows them: a guest often has an address alone. */
export type DeskTicket = Ticket & { readonly person: SupportUser | null }
export type TicketWithMessages = {
  readonly ticket: DeskTicket
  readonly messages: readonly AgentMessage[]
}
export type AnswerFile = { readonly name: string; readonly type: string; readonly base64: string }
export type Answer = {
  readonly body: string
  readonly agent: string
  readonly format: 'text' | 'markdown'
  readonly internal?: boolean
  readonly status?: TicketStatus
  readonly files?: readonly AnswerFile[]
  readonly isSolution?: boolean
  readonly asks?: readonly NewAsk[]
}
export type NewAsk = {
  readonly kind: Ask['kind']
  readonly label: string
  readonly options: readonly string[]
}
/** A ticket that an agent makes for somebody. */
export type MadeTicket = {
  readonly person: { readonly id: string; readonly name?: string; readonly email?: string }
  readonly subject: string
  readonly body: string
  readonly categoryId?: string
  readonly priority?: string
  readonly projectId?: string
}
export type ManagerMessage = {
  readonly id: string
  readonly createdAt: string
  readonly person: SupportUser
  readonly ticketId: string | null
  readonly body: string
}
/** What would have been sent. */
export type DeskMail = { readonly to: string; readonly subject: string; readonly text: string }
export type FaultKind =
  | 'status'
  | 'delay'
  | 'lost_response'
  | 'cut_connection'
  | 'cut_body'
  | 'garbage'
  | 'clock_skew'
  | 'expired_upload'
export type Fault = {
  readonly route: string
  readonly kind: FaultKind
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly ms?: number
  readonly afterBytes?: number
  readonly after?: number
  readonly times?: number
}

/** How the desk is set up, and whether faults and time are in the hands of this console. */
export type DeskFacts = { readonly desk: DeskConfig; readonly control: boolean }
export type TicketQuery = {
  /** `null`: all of them. */
  readonly statuses: readonly TicketStatus[] | null
  /** `null`: any. */
  readonly priorities: readonly string[] | null
  readonly q: string
  readonly limit: number
}
export type TicketList = {
  readonly items: readonly DeskTicket[]
  /** Of all tickets that the search finds. */
  readonly counts: Readonly<Record<TicketStatus, number>>
  /** Of those that nobody has ended. */
  readonly priorities: Readonly<Record<string, number>>
}
/** What the desk's clock shows; `aheadMs` of the machine's. */
export type DeskTime = {
  readonly now: string
  readonly aheadMs: number
  /** What was planned, fell due on the way there, and could not be done. */
  readonly failed?: readonly {
    readonly id: string
    readonly does: string
    readonly problem: string
  }[]
}

/** What the console asks of the desk. */
export interface DeskApi {
  readDesk(): Promise<DeskFacts>
  /** Latest activity first. */
  listTickets(query: TicketQuery): Promise<TicketList>
  readTicket(ticketId: string): Promise<TicketWithMessages>
  answer(ticketId: string, answer: Answer): Promise<void>
  take(ticketId: string, agent: string): Promise<void>
  setStatus(ticketId: string, status: TicketStatus, agent: string): Promise<void>
  decline(ticketId: string, reason: string, agent: string): Promise<void>
  /** Marks an answer as what solves the matter. */
  recommend(ticketId: string, messageId: string): Promise<void>
  /** Agrees to the category that the customer asked for, or does not and says why. */
  answerCategory(ticketId: string, accept: boolean, reason: string, agent: string): Promise<void>
  /** C7: looks into the project, while the customer lets support in. */
  enterProject(ticketId: string, agent: string): Promise<void>
  /** Whom the desk knows, by words of a name or an address. */
  listPeople(q: string): Promise<readonly SupportUser[]>
  /** @returns the new ticket's id */
  create(ticket: MadeTicket, agent: string): Promise<string>
  listManagerMessages(): Promise<readonly ManagerMessage[]>
  /** Oldest first. */
  listMails(): Promise<readonly DeskMail[]>
  readAttachment(attachmentId: string): Promise<Blob>
  listFaults(): Promise<readonly Fault[]>
  addFault(fault: Fault): Promise<readonly Fault[]>
  clearFaults(): Promise<readonly Fault[]>
  readTime(): Promise<DeskTime>
  /** Moves the desk's clock on. */
  advance(ms: number): Promise<DeskTime>
  /** Hears of changes and of the line's state; returns the way out. */
  follow(onChange: () => void, onLine: (isOpen: boolean) => void): () => void
}

export type DeskAddresses = {
  /** Ends in `/agent/api`. */
  readonly base: string
  /** Ends in `/control`. */
  readonly control: string
}

/** The mock server's agent door, over HTTP, and beside it the one by which a desk is held. */
export function httpDeskApi({ base, control }: DeskAddresses): DeskApi {
  async function call(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(path, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    })
    if (!response.ok) throw new Error(await reasonOf(response))
    return response
  }
  const read = async <T>(path: string): Promise<T> => (await call('GET', base + path)).json()
  const write = async (path: string, body: unknown): Promise<void> => {
    await call('POST', base + path, body)
  }
  const faults = async (method: string, body?: unknown): Promise<readonly Fault[]> => {
    const { items } = await (await call(method, `${control}/faults`, body)).json()
    return items
  }
  const at = (ticketId: string): string => `/tickets/${encodeURIComponent(ticketId)}`

  return {
    readDesk: () => read('/desk'),
    listTickets: ({ statuses, priorities, q, limit }) => {
      const asked = {
        limit: String(limit),
        ...(statuses && { status: statuses.join(',') }),
        ...(priorities && { priority: priorities.join(',') }),
      }
      return read(`/tickets?${new URLSearchParams(q.trim() === '' ? asked : { ...asked, q })}`)
    },
    readTicket: (ticketId) => read(at(ticketId)),
    answer: (ticketId, answer) => write(`${at(ticketId)}/reply`, answer),
    take: (ticketId, agent) => write(`${at(ticketId)}/take`, { agent }),
    setStatus: (ticketId, status, agent) => write(`${at(ticketId)}/status`, { status, agent }),
    decline: (ticketId, reason, agent) => write(`${at(ticketId)}/decline`, { reason, agent }),
    recommend: (ticketId, messageId) => write(`${at(ticketId)}/solution`, { messageId }),
    answerCategory: (ticketId, accept, reason, agent) =>
      write(`${at(ticketId)}/category`, { accept, reason, agent }),
    enterProject: (ticketId, agent) => write(`${at(ticketId)}/enter`, { agent }),
    listPeople: async (q) =>
      (await read<{ items: readonly SupportUser[] }>(`/people?${new URLSearchParams({ q })}`))
        .items,
    async create(made, agent) {
      const response = await call('POST', `${base}/tickets`, { ...made, agent, format: 'markdown' })
      const { ticket } = (await response.json()) as { ticket: Ticket }
      return ticket.id
    },
    listManagerMessages: async () =>
      (await read<{ items: readonly ManagerMessage[] }>('/manager')).items,
    listMails: async () => (await read<{ items: readonly DeskMail[] }>('/mails')).items,
    readAttachment: async (id) => {
      const response = await call('GET', `${base}/attachments/${encodeURIComponent(id)}`)
      return response.blob()
    },
    listFaults: () => faults('GET'),
    addFault: (fault) => faults('POST', fault),
    clearFaults: () => faults('DELETE'),
    readTime: async () => (await call('GET', `${control}/clock`)).json(),
    advance: async (advanceMs) => (await call('POST', `${control}/clock`, { advanceMs })).json(),
    follow(onChange, onLine) {
      const source = new EventSource(`${base}/events`)
      source.addEventListener('change', onChange)
      source.onopen = () => {
        onLine(true)
        // Something may have happened while the line was down.
        onChange()
      }
      source.onerror = () => onLine(false)
      return () => source.close()
    },
  }
}

async function reasonOf(response: Response): Promise<string> {
  try {
    const { code, detail } = (await response.json()) as { code?: string; detail?: string }
    return detail ?? code ?? `The desk answered ${response.status}.`
  } catch {
    return `The desk answered ${response.status}.`
  }
}
