import { barList, funnelList } from '../charts/bars.js'
import { cohortTable } from '../charts/cohortTable.js'
import { lineChart } from '../charts/lineChart.js'
import { sparkline } from '../charts/sparkline.js'
import { channels, funnel } from '../data/breakdowns.js'
import {
  dateOf,
  type Metric,
  type MetricId,
  metricById,
  metrics,
  period,
  summarise,
} from '../data/metrics.js'
import { element } from '../element.js'
import { icon } from '../icons.js'
import { card } from '../parts/card.js'
import { downloadCsv } from '../parts/csv.js'
import { pageHead } from '../parts/pageHead.js'
import { segmented } from '../parts/segmented.js'
import type { View, ViewContext } from './view.js'

/** Whole weeks, so that a weekday lies over the same weekday of the period before. */
const RANGES = [
  { value: 7, label: '7 days' },
  { value: 28, label: '4 weeks' },
  { value: 84, label: '12 weeks' },
] as const

type Range = (typeof RANGES)[number]['value']

export function dashboardView({ person, announce }: ViewContext): View {
  let range: Range = 28
  let chosen: MetricId = 'active'
  const numbers = element('div', { class: 'kpis', role: 'group', 'aria-label': 'Key numbers' })
  const trend = element('div', { class: 'trend' })

  function show(): void {
    numbers.replaceChildren(...metrics.map((metric) => kpi(metric, range, chosen, choose)))
    trend.replaceChildren(trendCard(metricById(chosen), range))
  }

  function choose(id: MetricId): void {
    chosen = id
    show()
    numbers.querySelector<HTMLElement>(`[data-metric="${id}"]`)?.focus()
  }

  show()
  const rangeSwitch = segmented<Range>('range', 'Period', RANGES, range, (next) => {
    range = next
    show()
  })
  const firstName = person.name.split(' ')[0] ?? person.name
  const root = element(
    'div',
    { class: 'view view-dashboard' },
    pageHead(
      `${greeting(new Date().getHours())}, ${firstName}`,
      'Northwind grew again. Activation is the number to watch this week.',
      rangeSwitch,
      exportButton(() => {
        exportDays(range)
        announce('The numbers were saved as a CSV file.')
      }),
    ),
    numbers,
    element(
      'div',
      { class: 'columns columns-wide' },
      trend,
      card('channels', 'Signups by channel', [barList('Signups by channel', channels)]),
    ),
    element(
      'div',
      { class: 'columns' },
      card('funnel', 'From pricing to a team', [funnelList('Steps of the funnel', funnel)]),
      card('cohorts', 'Weekly retention', [
        element(
          'div',
          {
            class: 'scroller',
            tabindex: 0,
            role: 'region',
            'aria-label': 'Weekly retention table',
          },
          cohortTable(),
        ),
      ]),
    ),
  )
  return { title: 'Dashboard', root, lang: 'en' }
}

function greeting(hour: number): string {
  if (hour < 5 || hour >= 18) return 'Good evening'
  return hour < 12 ? 'Good morning' : 'Good afternoon'
}

function kpi(
  metric: Metric,
  range: Range,
  chosen: MetricId,
  onChoose: (id: MetricId) => void,
): HTMLElement {
  const now = summarise(metric, period(metric.days, range))
  const change = (now / summarise(metric, period(metric.days, range, 1)) - 1) * 100
  const isUp = change >= 0
  return element(
    'button',
    {
      class: 'kpi',
      type: 'button',
      'data-metric': metric.id,
      'aria-pressed': String(metric.id === chosen),
      onclick: () => onChoose(metric.id),
    },
    element('span', { class: 'kpi-name' }, metric.name),
    element('span', { class: 'kpi-value' }, metric.format(now)),
    element(
      'span',
      { class: isUp ? 'delta up' : 'delta down' },
      icon(isUp ? 'arrowUp' : 'arrowDown', 14),
      element('span', { class: 'visually-hidden' }, isUp ? 'up' : 'down'),
      `${Math.abs(change).toFixed(1)}%`,
    ),
    sparkline(period(metric.days, range)),
  )
}

function trendCard(metric: Metric, range: Range): HTMLElement {
  const words = RANGES.find(({ value }) => value === range)?.label ?? ''
  const legend = element(
    'ul',
    { class: 'legend' },
    element('li', { class: 'legend-current' }, `Last ${words}`),
    element('li', { class: 'legend-previous' }, `${words} before`),
  )
  const chart = lineChart({
    label: metric.name,
    current: period(metric.days, range),
    previous: period(metric.days, range, 1),
    format: metric.format,
    dateOf: (index) => dateOf(index, range),
  })
  return card('trend', metric.name, [chart], legend)
}

function exportButton(onClick: () => void): HTMLElement {
  return element(
    'button',
    { class: 'button', type: 'button', onclick: onClick },
    icon('download'),
    'Export',
  )
}

function exportDays(range: Range): void {
  const columns = metrics.map((metric) => period(metric.days, range))
  const rows = Array.from({ length: range }, (_, day) => [
    dateOf(day, range).toISOString().slice(0, 10),
    ...columns.map((column) => Math.round((column[day] ?? 0) * 10) / 10),
  ])
  downloadCsv(`lumenboard-${range}-days.csv`, [
    ['date', ...metrics.map(({ name }) => name)],
    ...rows,
  ])
}
