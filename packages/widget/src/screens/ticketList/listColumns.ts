import type { DeskConfig, Ticket } from '@deskside/core'
import type { Sort } from './listChoices.js'

type Configured = DeskConfig['list']['columns'][number]

/** A column of the table, in the desk's order. */
export type Column = Exclude<Configured, 'closed'>

/** What the list shows of each ticket. */
export type Columns = {
  /** In their order; the first of `subject`, `preview`, `number` opens the ticket. */
  readonly all: readonly Column[]
  readonly main: Column
  /** Number and project stand under the subject, so that there is room for the rest. */
  readonly isStacked: boolean
  /** The latest activity gives way to the day of closing. */
  readonly hasClosed: boolean
}

const MAIN: readonly Column[] = ['subject', 'preview', 'number']

/** How the desk's columns stand in a table and on a card. */
export function columnsOf(configured: readonly Configured[]): Columns {
  const hasClosed = configured.includes('closed')
  const isStacked = configured.includes('project') && configured.includes('subject')
  const named = configured.filter(
    (each): each is Column =>
      each !== 'closed' && !(isStacked && (each === 'number' || each === 'project')),
  )
  const withDates: readonly Column[] =
    hasClosed && !named.includes('activity') ? [...named, 'activity'] : named
  const found = MAIN.find((each) => withDates.includes(each))
  return {
    all: found ? withDates : ['subject', ...withDates],
    main: found ?? 'subject',
    isStacked,
    hasClosed,
  }
}

/** What a press on its heading sorts by. */
export function sortOf(column: Column): Sort | null {
  return column === 'activity' || column === 'created' || column === 'number' ? column : null
}

/** Has everything shown ended? Then the last column tells of the closing. */
export function areAllClosed(tickets: readonly Pick<Ticket, 'closedAt'>[]): boolean {
  return tickets.length > 0 && tickets.every(({ closedAt }) => closedAt !== null)
}
