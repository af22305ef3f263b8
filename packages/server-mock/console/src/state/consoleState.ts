import type { Ticket, TicketStatus } from '@deskside/core'
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Composer, createComposers } from './composer.js'
import type {
  DeskApi,
  DeskFacts,
  DeskMail,
  DeskTicket,
  DeskTime,
  Fault,
  MadeTicket,
  ManagerMessage,
  TicketList,
  TicketWithMessages,
} from './deskApi.js'
import { createDeskWords, type DeskWords } from './deskWords.js'
import {
  activityOf,
  type FilterId,
  isUnread,
  prioritiesOf,
  type Seen,
  statusesOf,
} from './inboxModel.js'
import type { Keeper } from './keeper.js'
import { oneAtATime } from './oneAtATime.js'
import { sendAnswer } from './sendAnswer.js'

export type ConsoleDeps = { readonly api: DeskApi; readonly keeper: Keeper }

export interface ConsoleState {
  /** Those that are listed; `null` until they have been read once. */
  readonly tickets: ReadonlySignal<readonly DeskTicket[] | null>
  /** How many tickets each list holds. */
  readonly counts: ReadonlySignal<Pick<TicketList, 'counts' | 'priorities'> | null>
  /** `null` until it has been read. */
  readonly desk: Signal<DeskFacts | null>
  /** The desk's clock, where this console holds it. */
  readonly time: Signal<DeskTime | null>
  readonly isLive: Signal<boolean>
  readonly problem: Signal<string | null>
  readonly filter: Signal<FilterId>
  readonly wanted: Signal<string>
  readonly agent: Signal<string>
  readonly selectedId: Signal<string | null>
  /** The ticket that is shown, with its correspondence. */
  readonly current: Signal<TicketWithMessages | null>
  readonly faults: Signal<readonly Fault[]>
  /** Words to the manager, oldest first. */
  readonly managerMessages: Signal<readonly ManagerMessage[]>
  /** What would have been sent, oldest first. */
  readonly mails: Signal<readonly DeskMail[]>
  readonly unreadCount: ReadonlySignal<number>
  readonly words: ReadonlySignal<DeskWords>
  isUnread(ticket: Ticket): boolean
  composerOf(ticketId: string): Composer
  /** Another list, or another search; both begin at the top. */
  show(change: { readonly filter?: FilterId; readonly wanted?: string }): Promise<void>
  showMore(): Promise<void>
  select(ticketId: string | null): Promise<void>
  send(ticketId: string, status?: TicketStatus): Promise<void>
  take(ticketId: string): Promise<void>
  setStatus(ticketId: string, status: TicketStatus): Promise<void>
  /** Resolves with whether the desk did it. */
  decline(ticketId: string, reason: string): Promise<boolean>
  recommend(ticketId: string, messageId: string): Promise<void>
  /** C7: looks into the project of the ticket. Resolves with whether the desk let one in. */
  enterProject(ticketId: string): Promise<boolean>
  answerCategory(ticketId: string, accept: boolean, reason?: string): Promise<boolean>
  /** Makes a ticket for somebody. Resolves with its id, or `null` where the desk refused. */
  create(ticket: MadeTicket): Promise<string | null>
  addFault(fault: Fault): Promise<void>
  clearFaults(): Promise<void>
  advance(ms: number): Promise<void>
  /** Follows the desk; returns the way out. */
  start(): () => void
}

const NAME_KEY = 'agent'
const SEEN_KEY = 'seen'
const PAGE = 60

/** What the console knows and does. What is typed lives in composers and is never overwritten. */
export function createConsoleState({ api, keeper }: ConsoleDeps): ConsoleState {
  const list = signal<TicketList | null>(null)
  const filter = signal<FilterId>('todo')
  const wanted = signal('')
  const time = signal<DeskTime | null>(null)
  let limit = PAGE
  const isLive = signal(false)
  const problem = signal<string | null>(null)
  const selectedId = signal<string | null>(null)
  const current = signal<TicketWithMessages | null>(null)
  const faults = signal<readonly Fault[]>([])
  const managerMessages = signal<readonly ManagerMessage[]>([])
  const mails = signal<readonly DeskMail[]>([])
  const agent = signal(keeper.read<string>(NAME_KEY) ?? 'Anna Berg')
  const seen = signal<Seen>(keeper.read<Seen>(SEEN_KEY) ?? {})
  const desk = signal<DeskFacts | null>(null)
  const composerOf = createComposers()
  const refresh = oneAtATime(load)

  async function load(): Promise<void> {
    await attempt(async () => {
      const [statuses, priorities] = [statusesOf(filter.value), prioritiesOf(filter.value)]
      list.value = await api.listTickets({ statuses, priorities, q: wanted.value, limit })
      managerMessages.value = await api.listManagerMessages()
      mails.value = await api.listMails()
      desk.value ??= await api.readDesk()
      await loadCurrent()
      if (desk.value.control) await loadControl()
    })
  }

  async function loadControl(): Promise<void> {
    faults.value = await api.listFaults()
    // What failed on the last journey stays until the next one.
    const { failed = [] } = time.value ?? {}
    time.value = { ...(await api.readTime()), failed }
  }

  async function loadCurrent(): Promise<void> {
    const id = selectedId.value
    if (id === null) return
    const read = await api.readTicket(id)
    if (selectedId.value !== id) return
    current.value = read
    seen.value = { ...seen.value, [id]: activityOf(read.ticket) }
    keeper.write(SEEN_KEY, seen.value)
  }

  /** Says what went wrong, until something goes right. */
  async function attempt(act: () => Promise<void>): Promise<boolean> {
    try {
      await act()
      problem.value = null
      return true
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error)
      return false
    }
  }

  const act = (verb: () => Promise<void>): Promise<boolean> =>
    attempt(async () => {
      await verb()
      await refresh()
    })

  async function send(ticketId: string, status?: TicketStatus): Promise<void> {
    await sendAnswer({ api, agent: agent.value }, composerOf(ticketId), ticketId, status)
    await refresh()
  }

  return {
    tickets: computed(() => list.value?.items ?? null),
    counts: computed(() => list.value),
    desk,
    time,
    isLive,
    problem,
    filter,
    wanted,
    agent,
    selectedId,
    current,
    faults,
    managerMessages,
    mails,
    unreadCount: computed(
      () => (list.value?.items ?? []).filter((ticket) => isUnread(ticket, seen.value)).length,
    ),
    words: computed(() => createDeskWords(desk.value?.desk ?? null)),
    isUnread: (ticket) => isUnread(ticket, seen.value),
    composerOf,
    async show(change) {
      filter.value = change.filter ?? filter.value
      wanted.value = change.wanted ?? wanted.value
      limit = PAGE
      await refresh()
    },
    async showMore() {
      limit += PAGE
      await refresh()
    },
    async select(ticketId) {
      if (selectedId.value === ticketId) return
      selectedId.value = ticketId
      current.value = null
      await attempt(loadCurrent)
    },
    send,
    take: async (id) => void (await act(() => api.take(id, agent.value))),
    setStatus: async (id, status) => void (await act(() => api.setStatus(id, status, agent.value))),
    decline: (id, reason) => act(() => api.decline(id, reason, agent.value)),
    recommend: async (id, messageId) => void (await act(() => api.recommend(id, messageId))),
    enterProject: (id) => act(() => api.enterProject(id, agent.value)),
    answerCategory: (id, accept, reason = '') =>
      act(() => api.answerCategory(id, accept, reason, agent.value)),
    async create(ticket) {
      let id: string | null = null
      await act(async () => {
        id = await api.create(ticket, agent.value)
      })
      return id
    },
    addFault: async (fault) =>
      void (await attempt(async () => {
        faults.value = await api.addFault(fault)
      })),
    clearFaults: async () =>
      void (await attempt(async () => {
        faults.value = await api.clearFaults()
      })),
    advance: async (ms) =>
      void (await act(async () => {
        time.value = await api.advance(ms)
      })),
    start() {
      const stopKeeping = agent.subscribe((name) => keeper.write(NAME_KEY, name))
      const stopFollowing = api.follow(
        () => void refresh(),
        (isOpen) => {
          isLive.value = isOpen
        },
      )
      void refresh()
      return () => {
        stopKeeping()
        stopFollowing()
      }
    },
  }
}
