import type { DeskConfig, Ticket, TicketStatus } from '@deskside/core'
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { asksOf, type Composer, createComposers, isSendable, toBase64 } from './composer.js'
import type { DeskApi, Fault, MadeTicket, ManagerMessage, TicketWithMessages } from './deskApi.js'
import { createDeskWords, type DeskWords } from './deskWords.js'
import { activityOf, type FilterId, isUnread, type Seen } from './inboxModel.js'
import type { Keeper } from './keeper.js'

export type ConsoleDeps = { readonly api: DeskApi; readonly keeper: Keeper }

export interface ConsoleState {
  readonly tickets: Signal<readonly Ticket[] | null>
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
  readonly unreadCount: ReadonlySignal<number>
  readonly words: ReadonlySignal<DeskWords>
  isUnread(ticket: Ticket): boolean
  composerOf(ticketId: string): Composer
  select(ticketId: string | null): Promise<void>
  send(ticketId: string, status?: TicketStatus): Promise<void>
  take(ticketId: string): Promise<void>
  setStatus(ticketId: string, status: TicketStatus): Promise<void>
  /** Resolves with whether the desk did it. */
  decline(ticketId: string, reason: string): Promise<boolean>
  recommend(ticketId: string, messageId: string): Promise<void>
  answerCategory(ticketId: string, accept: boolean, reason?: string): Promise<boolean>
  /** Makes a ticket for somebody. Resolves with its id, or `null` where the desk refused. */
  create(ticket: MadeTicket): Promise<string | null>
  addFault(fault: Fault): Promise<void>
  clearFaults(): Promise<void>
  /** Follows the desk; returns the way out. */
  start(): () => void
}

const NAME_KEY = 'agent'
const SEEN_KEY = 'seen'

/** What the console knows and does. What is typed lives in composers and is never overwritten. */
export function createConsoleState({ api, keeper }: ConsoleDeps): ConsoleState {
  const tickets = signal<readonly Ticket[] | null>(null)
  const isLive = signal(false)
  const problem = signal<string | null>(null)
  const selectedId = signal<string | null>(null)
  const current = signal<TicketWithMessages | null>(null)
  const faults = signal<readonly Fault[]>([])
  const managerMessages = signal<readonly ManagerMessage[]>([])
  const agent = signal(keeper.read<string>(NAME_KEY) ?? 'Anna Berg')
  const seen = signal<Seen>(keeper.read<Seen>(SEEN_KEY) ?? {})
  const desk = signal<DeskConfig | null>(null)
  const composerOf = createComposers()
  const refresh = oneAtATime(load)

  async function load(): Promise<void> {
    await attempt(async () => {
      tickets.value = await api.listTickets()
      faults.value = await api.listFaults()
      managerMessages.value = await api.listManagerMessages()
      desk.value ??= await api.readDesk()
      await loadCurrent()
    })
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
    const composer = composerOf(ticketId)
    if (!isSendable(composer)) return
    const { body, files, isInternal, isSolution, asks } = composer
    composer.status.value = 'sending'
    composer.problem.value = null
    try {
      const sent = { body: body.value, files: files.value, asks: asks.value }
      const asked = asksOf(composer)
      await api.answer(ticketId, {
        body: sent.body,
        agent: agent.value,
        format: 'markdown',
        internal: isInternal.value,
        ...(status === undefined ? {} : { status }),
        ...(isSolution.value && !isInternal.value ? { isSolution: true } : {}),
        ...(asked.length === 0 ? {} : { asks: asked }),
        files: await Promise.all(
          sent.files.map(async ({ file }) => ({
            name: file.name,
            type: file.type,
            base64: await toBase64(file),
          })),
        ),
      })
      // What was typed or chosen while it was on its way stays.
      if (body.value === sent.body) body.value = ''
      files.value = files.value.filter((chosen) => !sent.files.includes(chosen))
      if (!isInternal.value) {
        isSolution.value = false
        asks.value = asks.value.filter((ask) => !sent.asks.includes(ask))
      }
    } catch (error) {
      composer.problem.value = error instanceof Error ? error.message : String(error)
    }
    composer.status.value = 'idle'
    await refresh()
  }

  return {
    tickets,
    isLive,
    problem,
    filter: signal<FilterId>('todo'),
    wanted: signal(''),
    agent,
    selectedId,
    current,
    faults,
    managerMessages,
    unreadCount: computed(
      () => (tickets.value ?? []).filter((ticket) => isUnread(ticket, seen.value)).length,
    ),
    words: computed(() => createDeskWords(desk.value)),
    isUnread: (ticket) => isUnread(ticket, seen.value),
    composerOf,
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

/** Runs one at a time; a call that comes meanwhile makes it run once more. */
function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let isDirty = false
  const loop = async (): Promise<void> => {
    do {
      isDirty = false
      await run()
    } while (isDirty)
    running = null
  }
  return () => {
    isDirty = true
    running ??= loop()
    return running
  }
}
