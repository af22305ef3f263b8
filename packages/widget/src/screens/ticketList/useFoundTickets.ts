import type {
  DeskConfig,
  ListQuery,
  listTickets as listOf,
  Ticket,
  TicketListState,
} from '@deskside/core'
import { useMemo } from 'preact/hooks'
import { useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { queryOf } from './listChoices.js'
import type { TicketListModel } from './ticketListModel.js'

export type ListTickets = typeof listOf

export type FoundTickets = {
  readonly state: TicketListState
  /** Everything that fits and is known; `state.tickets` in the order asked for. */
  readonly tickets: readonly Ticket[]
  /** The server has yet to answer: what is known here stands in for it. */
  readonly isAsking: boolean
  loadMore(): Promise<void>
}

/**
 * The tickets that somebody asks for. Where all of them are known here, no request is made; else
 * what is known stands there at once and the server's answer takes its place.
 */
export function useFoundTickets(
  model: TicketListModel,
  list: DeskConfig['list'],
  listTickets: ListTickets,
): FoundTickets {
  const { client, clock } = useWidget()
  const can = useStore(client.desk).description?.can
  const choices = useStore(model.choices)
  const asked = useStore(model.asked)
  const base = useStore(client.tickets.list)
  const now = useMemo(() => clock.now(), [choices.period])
  const typed = queryOf(choices, list, now)
  const question = queryOf({ ...choices, q: can?.search ? asked : '' }, list, now)

  const isBase = isEmpty(question)
  const isKnown = base.status === 'ready' && !base.hasMore
  const isLocal = isBase || (isKnown && !question.q && !question.scope)
  const store = isLocal ? client.tickets.list : client.tickets.query(question)
  const state = useStore(store)
  const isAsking = !isLocal && state.status !== 'ready'
  const isTyping = typed.q !== question.q
  // What the server found may hold the words where nobody here can see them.
  const tickets = useMemo(() => {
    if (isAsking) return listTickets(base.tickets, typed)
    if (isTyping) return listTickets(state.tickets, typed)
    return isLocal && !isBase ? listTickets(state.tickets, question) : state.tickets
  }, [isAsking ? base.tickets : state.tickets, isAsking, keyOf(typed), keyOf(question)])

  return {
    state,
    tickets,
    isAsking: isAsking && state.status !== 'failed',
    loadMore: () =>
      'loadMore' in store ? (store.loadMore as () => Promise<void>)() : client.tickets.loadMore(),
  }
}

const keyOf = (query: ListQuery) => JSON.stringify(query)
const isEmpty = (query: ListQuery) => keyOf(query) === '{}'
