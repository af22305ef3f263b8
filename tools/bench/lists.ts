import { listTickets } from '../../packages/core/src/model/ticketFilter.js'
import { medianMs, type Row } from './row.js'
import { manyTickets } from './tickets.js'

/** A frame: what takes longer is seen. */
const FRAME_MS = 16

/** Search, filter and order over ten thousand tickets that are known. */
export async function lists(): Promise<readonly Row[]> {
  const tickets = manyTickets(10_000)
  const letters = ['e', 'ec', 'ecr', 'ecra', 'ecran']
  let turn = 0
  const rows: [string, () => unknown][] = [
    ['search as typed', () => listTickets(tickets, { q: letters[turn++ % letters.length] })],
    ['search by number', () => listTickets(tickets, { q: '7042' })],
    ['search for two words', () => listTickets(tickets, { q: 'отчёт invoice' })],
    [
      'filter by status, category and period',
      () =>
        listTickets(tickets, {
          status: ['open', 'in_progress'],
          categoryId: 'charts',
          from: '2021-01-01T00:00:00Z',
          to: '2023-01-01T00:00:00Z',
        }),
    ],
    ['order all by number', () => listTickets(tickets, { sort: 'number', order: 'asc' })],
  ]
  const measured: Row[] = []
  for (const [what, run] of rows) {
    const value = await medianMs(run)
    measured.push({ what: `10,000 tickets: ${what}`, value, unit: 'ms', most: FRAME_MS })
  }
  const unread = manyTickets(10_000)
  const first = performance.now()
  listTickets(unread, { q: 'ecran' })
  measured.push({
    what: '10,000 tickets: the very first search',
    value: performance.now() - first,
    unit: 'ms',
  })
  return measured
}
