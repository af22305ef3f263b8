import type { Ticket } from '@deskside/core'
import { ticketSchema } from '@deskside/core/wire'
import * as v from 'valibot'
import { seededRandom } from '../../packages/core/src/testing/seededRandom.js'

const WORDS =
  'chart export invoice script campaign upload photo shelf дашборд отчёт écran häufig route sync login theme order report widget data'.split(
    ' ',
  )
const STATUSES = ['open', 'in_progress', 'waiting_on_customer', 'solved', 'closed', 'declined']
const FIRST = Date.UTC(2020, 0, 1)
const STEP_MS = 4 * 3_600_000

/** Tickets of six years, always the same ones: the higher the number, the later. */
export function manyTickets(count: number): Ticket[] {
  const random = seededRandom(7)
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T
  const text = (words: number) => Array.from({ length: words }, () => pick(WORDS)).join(' ')
  return Array.from({ length: count }, (_, index) => {
    const createdAt = new Date(FIRST + index * STEP_MS).toISOString()
    const activeAt = new Date(FIRST + index * STEP_MS + random() * 90 * STEP_MS).toISOString()
    return v.parse(ticketSchema, {
      id: `ticket-${index}`,
      number: String(1_001 + index),
      subject: text(6),
      preview: text(14),
      status: pick(STATUSES),
      categoryId: pick(['charts', 'billing', 'import', null]),
      project: random() < 0.5 ? { id: `p${index % 20}`, name: text(2) } : null,
      createdAt,
      updatedAt: activeAt,
      lastActivityAt: activeAt,
      unreadCount: random() < 0.02 ? 1 : 0,
      actions: ['reply', 'attach', 'close'],
    })
  })
}
