import type { DeskConfig, SupportUser } from '@deskside/core'
import { readDeskConfig } from '@deskside/core/config'
import { countByStatus } from '@deskside/core/testing'
import type {
  AgentMessage,
  Answer,
  DeskApi,
  DeskMail,
  DeskTicket,
  Fault,
  MadeTicket,
  ManagerMessage,
  TicketQuery,
} from './deskApi.js'
import { isUndone } from './inboxModel.js'

export type ScriptedDesk = DeskApi & {
  tickets: DeskTicket[]
  config: DeskConfig
  /** Are faults and time in the hands of the console? */
  control: boolean
  people: readonly SupportUser[]
  readonly queries: TicketQuery[]
  readonly messages: Map<string, AgentMessage[]>
  readonly verdicts: (readonly unknown[])[]
  /** What the next journey of the clock could not do. */
  readonly failedDeeds: { readonly id: string; readonly does: string; readonly problem: string }[]
  readonly made: (MadeTicket & { readonly agent: string })[]
  managerMessages: readonly ManagerMessage[]
  mails: readonly DeskMail[]
  readonly answers: { readonly ticketId: string; readonly answer: Answer }[]
  /** What the next calls of this name do before they are answered. */
  readonly before: Map<keyof DeskApi, () => Promise<void>>
  readonly calls: (keyof DeskApi)[]
  /** Something changed: the console hears of it. */
  change(): void
}

export function aTicket(id: string, part: Partial<DeskTicket> = {}): DeskTicket {
  return {
    id,
    number: id,
    subject: `Ticket ${id}`,
    preview: '',
    status: 'open',
    statusLabel: '',
    declineReason: null,
    categoryId: null,
    typeId: null,
    priority: null,
    project: null,
    requester: { role: 'colleague', name: 'Maya Lindqvist' },
    assignee: null,
    createdAt: '2026-01-05T10:00:00.000Z',
    updatedAt: '2026-01-05T10:00:00.000Z',
    lastActivityAt: '2026-01-05T10:00:00.000Z',
    closedAt: null,
    unreadCount: 0,
    rating: null,
    actions: [],
    followUpOf: null,
    submissionId: null,
    fields: {},
    source: null,
    access: null,
    categoryRequest: null,
    escalatedAt: null,
    escalatedTo: null,
    note: null,
    organizationId: null,
    person: { id: 'maya', name: part.requester?.name ?? 'Maya Lindqvist' },
    ...part,
  }
}

export function aMessage(id: string, body: string, part: Partial<AgentMessage> = {}): AgentMessage {
  return {
    kind: 'message',
    id,
    createdAt: '2026-01-05T10:00:00.000Z',
    author: { role: 'colleague', name: 'Maya Lindqvist' },
    body,
    format: 'text',
    attachments: [],
    submissionId: null,
    isSolution: false,
    helped: null,
    asks: [],
    internal: false,
    ...part,
  } as AgentMessage
}

const timeOf = (aheadMs: number) => ({
  now: new Date(Date.parse('2026-01-05T10:00:00.000Z') + aheadMs).toISOString(),
  aheadMs,
})

/** A desk in memory whose calls are written down and can be made to wait or fail. */
export function scriptedDesk(...tickets: DeskTicket[]): ScriptedDesk {
  let hear = (): void => {}
  let faults: readonly Fault[] = []
  let aheadMs = 0
  const before: ScriptedDesk['before'] = new Map()
  const calls: ScriptedDesk['calls'] = []
  async function called<T>(name: keyof DeskApi, give: () => T): Promise<T> {
    calls.push(name)
    const wait = before.get(name)
    before.delete(name)
    await wait?.()
    return give()
  }
  const desk: ScriptedDesk = {
    tickets,
    config: readDeskConfig({ name: 'Support' }),
    control: true,
    people: [],
    queries: [],
    messages: new Map(),
    answers: [],
    verdicts: [],
    failedDeeds: [],
    made: [],
    managerMessages: [],
    mails: [],
    before,
    calls,
    change: () => hear(),
    readDesk: () => called('readDesk', () => ({ desk: desk.config, control: desk.control })),
    listTickets: (query) =>
      called('listTickets', () => {
        desk.queries.push(query)
        const found = desk.tickets.filter(({ subject }) => subject.includes(query.q))
        const shown = found
          .filter(({ status }) => query.statuses?.includes(status) ?? true)
          .filter(({ priority }) => query.priorities?.includes(priority ?? '') ?? true)
        const priorities: Record<string, number> = {}
        for (const { priority } of found.filter(isUndone)) {
          if (priority) priorities[priority] = (priorities[priority] ?? 0) + 1
        }
        return { items: shown.slice(0, query.limit), counts: countByStatus(found), priorities }
      }),
    readTicket: (id) =>
      called('readTicket', () => ({
        ticket: desk.tickets.find((ticket) => ticket.id === id) ?? aTicket(id),
        messages: desk.messages.get(id) ?? [],
      })),
    answer: (ticketId, answer) =>
      called('answer', () => {
        desk.answers.push({ ticketId, answer })
      }),
    take: () => called('take', () => {}),
    setStatus: () => called('setStatus', () => {}),
    decline: () => called('decline', () => {}),
    enterProject: (ticketId, agent) =>
      called('enterProject', () => {
        desk.verdicts.push(['enter', ticketId, agent])
      }),
    listPeople: () => called('listPeople', () => desk.people),
    readTime: () => called('readTime', () => timeOf(aheadMs)),
    advance: (ms) =>
      called('advance', () => {
        aheadMs += ms
        return { ...timeOf(aheadMs), failed: desk.failedDeeds.splice(0) }
      }),
    recommend: (ticketId, messageId) =>
      called('recommend', () => {
        desk.verdicts.push(['recommend', ticketId, messageId])
      }),
    answerCategory: (ticketId, accept, reason, agent) =>
      called('answerCategory', () => {
        desk.verdicts.push(['category', ticketId, accept, reason, agent])
      }),
    create: (made, agent) =>
      called('create', () => {
        desk.made.push({ ...made, agent })
        return 'made'
      }),
    listManagerMessages: () => called('listManagerMessages', () => desk.managerMessages),
    listMails: () => called('listMails', () => desk.mails),
    readAttachment: () => called('readAttachment', () => new Blob()),
    listFaults: () => called('listFaults', () => faults),
    addFault: (fault) =>
      called('addFault', () => {
        faults = [...faults, fault]
        return faults
      }),
    clearFaults: () =>
      called('clearFaults', () => {
        faults = []
        return faults
      }),
    follow(onChange, onLine) {
      hear = onChange
      onLine(true)
      return () => {
        hear = () => {}
      }
    },
  }
  return desk
}
