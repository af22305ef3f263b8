import { type Report, type ReportKind, reports } from '../data/reports.js'
import { element } from '../element.js'
import { type IconName, icon } from '../icons.js'
import { avatar } from '../parts/avatar.js'
import { pageHead } from '../parts/pageHead.js'
import type { View, ViewContext } from './view.js'

type Column = 'name' | 'kind' | 'owner' | 'updated' | 'views'
type Order = { readonly column: Column; readonly isDescending: boolean }

const COLUMNS: readonly { readonly id: Column; readonly label: string; readonly class?: string }[] =
  [
    { id: 'name', label: 'Report' },
    { id: 'kind', label: 'Type', class: 'wide-only' },
    { id: 'owner', label: 'Owner', class: 'wide-only' },
    { id: 'updated', label: 'Updated' },
    { id: 'views', label: 'Views', class: 'number' },
  ]

const SAVED: Readonly<Record<string, string>> = {
  mine: 'Owned by me',
  retention: 'Retention',
  scheduled: 'Scheduled',
}

const KIND_ICONS: Readonly<Record<ReportKind, IconName>> = {
  Trend: 'line',
  Funnel: 'funnel',
  Retention: 'grid',
  Breakdown: 'bars',
}

const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

export function reportsView(context: ViewContext): View {
  let order: Order = { column: 'updated', isDescending: false }
  let wanted = ''
  const table = element('table', { class: 'table' })
  const found = element('p', { class: 'found', role: 'status' })
  const chips = element('nav', { class: 'chips', 'aria-label': 'Saved views' })
  const search = element('input', {
    type: 'search',
    placeholder: 'Search reports',
    'aria-label': 'Search reports',
    oninput: () => {
      wanted = search.value
      show()
    },
  })

  function show(): void {
    const saved = new URLSearchParams(context.router.path().split('?')[1]).get('view') ?? ''
    const rows = sorted(
      reports.filter((report) => isInView(report, saved, context) && matches(report, wanted)),
      order,
    )
    chips.replaceChildren(
      chip('All', '/reports', saved === ''),
      ...Object.entries(SAVED).map(([id, label]) =>
        chip(label, `/reports?view=${id}`, saved === id),
      ),
    )
    table.replaceChildren(
      element('caption', { class: 'visually-hidden' }, 'Reports'),
      head(order, sortBy),
      element('tbody', {}, ...rows.map(row)),
    )
    found.textContent = rows.length === 0 ? 'No report matches.' : `${rows.length} reports`
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
    pageHead('Reports', 'Questions that your team asks again and again.'),
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
    title: 'Reports',
    root,
    lang: 'en',
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

function matches({ name, question, owner }: Report, wanted: string): boolean {
  return `${name} ${question} ${owner.name}`.toLowerCase().includes(wanted.trim().toLowerCase())
}

function sorted(rows: readonly Report[], { column, isDescending }: Order): readonly Report[] {
  const compare: Record<Column, (a: Report, b: Report) => number> = {
    name: (a, b) => a.name.localeCompare(b.name),
    kind: (a, b) => a.kind.localeCompare(b.kind),
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

function head(order: Order, onSort: (column: Column) => void): HTMLElement {
  return element(
    'thead',
    {},
    element(
      'tr',
      {},
      ...COLUMNS.map(({ id, label, class: name }) => {
        const isSorted = order.column === id
        const direction = order.isDescending ? 'descending' : 'ascending'
        return element(
          'th',
          { scope: 'col', class: name, 'aria-sort': isSorted ? direction : null },
          element(
            'button',
            { class: 'sort', type: 'button', 'data-column': id, onclick: () => onSort(id) },
            label,
            isSorted && icon(order.isDescending ? 'arrowUp' : 'arrowDown', 14),
          ),
        )
      }),
    ),
  )
}

function row(report: Report): HTMLElement {
  const { id, name, question, kind, owner, status, updatedHours, views } = report
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
        status !== 'Live' && element('span', { class: `tag tag-${status.toLowerCase()}` }, status),
      ),
    ),
    element('td', { class: 'wide-only' }, kind),
    element(
      'td',
      { class: 'wide-only' },
      element('span', { class: 'owner' }, avatar(owner.name, 'small'), owner.name),
    ),
    element('td', { class: 'quiet-cell' }, hoursAgo(updatedHours)),
    element('td', { class: 'number' }, String(views)),
  )
}

export function hoursAgo(hours: number): string {
  return hours < 24 ? ago.format(-hours, 'hour') : ago.format(-Math.round(hours / 24), 'day')
}
