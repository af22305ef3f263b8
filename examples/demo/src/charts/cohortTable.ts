import { cohorts } from '../data/breakdowns.js'
import { element } from '../element.js'

const WEEK_MS = 7 * 86_400_000
const weekOf = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' })
const whole = new Intl.NumberFormat('en')

/** How many newcomers of a week came back in the weeks after it. */
export function cohortTable(): HTMLElement {
  const weeks = cohorts[0]?.kept.length ?? 0
  return element(
    'table',
    { class: 'cohorts' },
    element('caption', { class: 'visually-hidden' }, 'Weekly retention in per cent'),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, 'Joined'),
        element('th', { scope: 'col', class: 'number' }, 'People'),
        ...Array.from({ length: weeks }, (_, week) =>
          element('th', { scope: 'col', class: 'number' }, `W${week}`),
        ),
      ),
    ),
    element('tbody', {}, ...cohorts.map((cohort, index) => row(cohort, index, weeks))),
  )
}

function row(
  { size, kept }: (typeof cohorts)[number],
  index: number,
  weeks: number,
): HTMLTableRowElement {
  const monday = new Date(Date.now() - (cohorts.length - index) * WEEK_MS)
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, weekOf.format(monday)),
    element('td', { class: 'number people' }, whole.format(size)),
    ...Array.from({ length: weeks }, (_, week) => {
      const share = kept[week]
      if (share === undefined) return element('td', { class: 'empty' })
      return element('td', { class: `cell heat-${heat(share)}` }, `${share}%`)
    }),
  )
}

function heat(share: number): number {
  if (share === 100) return 6
  return Math.min(5, Math.max(1, Math.ceil((share - 40) / 6)))
}
