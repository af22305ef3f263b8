import { type Report, type ReportKind, reports } from '../data/reports.js'
import { element } from '../element.js'
import type { Formats } from '../formats.js'
import { type IconName, icon } from '../icons.js'
import { avatar } from '../parts/avatar.js'
import { pageHead } from '../parts/pageHead.js'
import type { Words } from '../words.js'
import type { View, ViewContext } from './view.js'

type Column = 'name' | 'kind' | 'owner' | 'updated' | 'views'
type Order = { readonly column: Column; readonly isDescending: boolean }

const COLUMNS: readonly { readonly id: Column; readonly class?: string }[] = [
  { id: 'name' },
  { id: 'kind', class: 'wide-only' },
  { id: 'owner', class: 'wide-only' },
  { id: 'updated' },
  { id: 'views', class: 'number' },
]

const SAVED = ['mine', 'retention', 'scheduled'] as const

const KIND_ICONS: Readonly<Record<ReportKind, IconName>> = {
  Trend: 'line',
  Funnel: 'funnel',
  Retention: 'grid',
  Breakdown: 'bars',
}

export function reportsView(context: ViewContext): View {
  const { words, formats, router } = context
  const text = words.reportList
  let order: Order = { column: 'updated', isDescending: false }
  let wanted = ''
  const table = element('table', { class: 'table' })
  const found = element('p', { class: 'found', role: 'status' })
  const chips = element('nav', { class: 'chips', 'aria-label': words.savedViews })
  const search = element('input', {
    type: 'search',
    placeholder: text.search,
    'aria-label': text.search,
    oninput: () => {
      wanted = search.value
      show()
    },
  })

  function show(): void {
    const saved = new URLSearchParams(router.path().split('?')[1]).get('view') ?? ''
    const rows = sorted(
      reports.filter(
        (report) => isInView(report, saved, context) && matches(report, wanted, words),
      ),
      order,
      words,
    )
    chips.replaceChildren(
      chip(text.all, '/reports', saved === ''),
      ...SAVED.map((id) => chip(words[id], `/reports?view=${id}`, saved === id)),
    )
    table.replaceChildren(
      element('caption', { class: 'visually-hidden' }, words.reports),
      head(text.columns, order, sortBy),
      element('tbody', {}, ...rows.map((report) => row(report, words, formats))),
    )
    found.textContent = rows.length === 0 ? text.none : text.found(rows.length)
  }

  function sortBy(column: Column): void {
    order = { column, isDescending: order.column === column && !order.isDescending }
    show()
    table.querySelector<HTMLElement>(`[data-column="${column}"]`)?.focus()
  }

  show()
  const root = element(
    'div',
    { class: 'view view-reports' },
    pageHead(words.reports, text.lead),
    element(
      'div',
      { class: 'toolbar' },
      chips,
      element('div', { class: 'search' }, icon('search', 16), search),
    ),
    element('div', { class: 'card table-card' }, table),
    found,
  )
  return {
    title: words.reports,
    root,
    onPath(path) {
      if (path.split('?')[0] !== '/reports') return false
      show()
      return true
    },
  }
}

function isInView({ owner, kind, status }: Report, saved: string, context: ViewContext): boolean {
  if (saved === 'mine') return owner.id === context.person.id
  if (saved === 'retention') return kind === 'Retention'
  return saved === 'scheduled' ? status === 'Scheduled' : true
}

function matches({ id, owner }: Report, wanted: string, { reportList }: Words): boolean {
  return `${reportList.names[id].join(' ')} ${owner.name}`
    .toLowerCase()
    .includes(wanted.trim().toLowerCase())
}

function sorted(
  rows: readonly Report[],
  { column, isDescending }: Order,
  { reportList: { names, kinds } }: Words,
): readonly Report[] {
  const compare: Record<Column, (a: Report, b: Report) => number> = {
    name: (a, b) => names[a.id][0].localeCompare(names[b.id][0]),
    kind: (a, b) => kinds[a.kind].localeCompare(kinds[b.kind]),
    owner: (a, b) => a.owner.name.localeCompare(b.owner.name),
    updated: (a, b) => a.updatedHours - b.updatedHours,
    views: (a, b) => b.views - a.views,
  }
  const direction = isDescending ? -1 : 1
  return [...rows].sort((a, b) => direction * compare[column](a, b))
}

function chip(label: string, href: string, isCurrent: boolean): HTMLElement {
  return element('a', { class: 'chip', href, 'aria-current': isCurrent ? 'true' : null }, label)
}

function head(
  columns: Readonly<Record<Column, string>>,
  order: Order,
  onSort: (column: Column) => void,
): HTMLElement {
  return element(
    'thead',
    {},
    element(
      'tr',
      {},
      ...COLUMNS.map(({ id, class: name }) => {
        const isSorted = order.column === id
        const direction = order.isDescending ? 'descending' : 'ascending'
        return element(
          'th',
          { scope: 'col', class: name, 'aria-sort': isSorted ? direction : null },
          element(
            'button',
            { class: 'sort', type: 'button', 'data-column': id, onclick: () => onSort(id) },
            columns[id],
            isSorted && icon(order.isDescending ? 'arrowUp' : 'arrowDown', 14),
          ),
        )
      }),
    ),
  )
}

function row(report: Report, { reportList }: Words, formats: Formats): HTMLElement {
  const { id, kind, owner, status, updatedHours, views } = report
  const [name, question] = reportList.names[id]
  return element(
    'tr',
    {},
    element(
      'td',
      {},
      element(
        'span',
        { class: 'report-cell' },
        element('span', { class: 'kind-mark' }, icon(KIND_ICONS[kind], 16)),
        element(
          'span',
          { class: 'report-words' },
          element('a', { class: 'report-name', href: `/reports/${id}` }, name),
          element('span', { class: 'report-question' }, question),
        ),
        status !== 'Live' &&
          element(
            'span',
            { class: `tag tag-${status.toLowerCase()}` },
            reportList.statuses[status],
          ),
      ),
    ),
    element('td', { class: 'wide-only' }, reportList.kinds[kind]),
    element(
      'td',
      { class: 'wide-only' },
      element('span', { class: 'owner' }, avatar(owner.name, 'small'), owner.name),
    ),
    element('td', { class: 'quiet-cell' }, formats.hoursAgo(updatedHours)),
    element('td', { class: 'number' }, formats.whole(views)),
  )
}
