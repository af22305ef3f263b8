import type { ClientGround, DeskConfig } from '@deskside/core'
import { type ReadonlySignal, signal } from '@preact/signals'
import { firstChoices, type ListChoices, USUAL } from './listChoices.js'

export const A_PAGE = 25
/** More rows than this never stand in the page at once. */
export const MOST_ROWS = 200
/** Somebody types: the server is asked once they rest. */
const REST_MS = 300

/** Which of the tickets found have a row. */
export type RowWindow = { readonly from: number; readonly to: number }

export interface TicketListModel {
  readonly choices: ReadonlySignal<ListChoices>
  /** What the server is asked for: what is typed, a moment later. */
  readonly asked: ReadonlySignal<string>
  readonly rows: ReadonlySignal<RowWindow>
  /** The last page did not come. */
  readonly moreFailed: ReadonlySignal<boolean>
  /** The desk is known now, or is another one: what nobody has chosen follows it. */
  follow(list: DeskConfig['list']): void
  first(): ListChoices
  choose(patch: Partial<ListChoices>): void
  /** All requests of this view again. */
  clear(): void
  /** @param known how many are loaded */
  showMore(known: number, loadMore: () => Promise<void>): Promise<void>
  showEarlier(): void
}

const TOP: RowWindow = { from: 0, to: A_PAGE }

/** What somebody looks for in the list, kept while they look into a ticket and come back. */
export function createTicketListModel({
  clock,
  onEpoch,
}: Pick<ClientGround, 'clock' | 'onEpoch'>): TicketListModel {
  let desk = USUAL
  const choices = signal(firstChoices(desk))
  const asked = signal('')
  const rows = signal(TOP)
  const moreFailed = signal(false)
  let stopRest = () => {}

  /** A new question begins with its first page. */
  function choose(patch: Partial<ListChoices>): void {
    choices.value = { ...choices.peek(), ...patch }
    rows.value = TOP
    moreFailed.value = false
    if (patch.q === undefined) return
    stopRest()
    const { q } = patch
    // An emptied field needs no patience.
    if (q.trim() === '') asked.value = ''
    else
      stopRest = clock.setTimer(() => {
        asked.value = q
      }, REST_MS)
  }

  // Another person looks for something else.
  onEpoch(() => choose(firstChoices(desk)))

  return {
    choices,
    asked,
    rows,
    moreFailed,
    first: () => firstChoices(desk),
    follow(list) {
      if (list === desk) return
      const before = firstChoices(desk)
      desk = list
      const now = choices.peek()
      const next = firstChoices(list)
      const isUntouched = JSON.stringify(now) === JSON.stringify(before)
      const hasGroup = list.groups.some(({ id }) => id === now.groupId)
      if (isUntouched) choices.value = next
      else if (!hasGroup && now.groupId !== next.groupId) choose({ groupId: next.groupId })
    },
    choose,
    clear() {
      const { scope, sort, order } = choices.peek()
      choose({ ...firstChoices(desk), scope, sort, order })
    },
    async showMore(known, loadMore) {
      const { from, to } = rows.peek()
      const next = to + A_PAGE
      rows.value = { from: Math.max(from, next - MOST_ROWS), to: next }
      if (known > to) return
      moreFailed.value = false
      try {
        await loadMore()
      } catch {
        moreFailed.value = true
      }
    },
    showEarlier() {
      const from = Math.max(0, rows.peek().from - A_PAGE)
      rows.value = { from, to: Math.max(A_PAGE, Math.min(rows.peek().to, from + MOST_ROWS)) }
    },
  }
}
