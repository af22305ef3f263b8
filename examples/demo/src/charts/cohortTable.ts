import { cohorts } from '../data/breakdowns.js'
import { element } from '../element.js'
import type { Formats } from '../formats.js'
import type { Words } from '../words.js'

const WEEK_MS = 7 * 86_400_000

/** How many newcomers of a week came back in the weeks after it. */
export function cohortTable({ overview: words }: Words, formats: Formats): HTMLElement {
  const weeks = cohorts[0]?.kept.length ?? 0
  return element(
    'table',
    { class: 'cohorts' },
    element('caption', { class: 'visually-hidden' }, words.cohortsCaption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, words.joined),
        element('th', { scope: 'col', class: 'number' }, words.people),
        ...Array.from({ length: weeks }, (_, week) =>
          element('th', { scope: 'col', class: 'number' }, `${words.week}${week}`),
        ),
      ),
    ),
    element('tbody', {}, ...cohorts.map((cohort, index) => row(cohort, index, weeks, formats))),
  )
}

function row(
  { size, kept }: (typeof cohorts)[number],
  index: number,
  weeks: number,
  formats: Formats,
): HTMLTableRowElement {
  const monday = new Date(Date.now() - (cohorts.length - index) * WEEK_MS)
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, formats.shortDate(monday)),
    element('td', { class: 'number people' }, formats.whole(size)),
    ...Array.from({ length: weeks }, (_, week) => {
      const share = kept[week]
      if (share === undefined) return element('td', { class: 'empty' })
      return element('td', { class: `cell heat-${heat(share)}` }, formats.percent(share))
    }),
  )
}

function heat(share: number): number {
  if (share === 100) return 6
  return Math.min(5, Math.max(1, Math.ceil((share - 40) / 6)))
}
