import { type Bar, barList, funnelList } from '../charts/bars.js'
import { cohortTable } from '../charts/cohortTable.js'
import { lineChart } from '../charts/lineChart.js'
import { sparkline } from '../charts/sparkline.js'
import { channels, funnel, type Share } from '../data/breakdowns.js'
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
import type { Words } from '../words.js'
import type { View, ViewContext } from './view.js'

/** Whole weeks, so that a weekday lies over the same weekday of the period before. */
const RANGES = [7, 28, 84] as const

type Range = (typeof RANGES)[number]

export function dashboardView(context: ViewContext): View {
  const { person, announce, formats, words } = context
  const { overview } = words
  let range: Range = 28
  let chosen: MetricId = 'active'
  const numbers = element('div', { class: 'kpis', role: 'group', 'aria-label': overview.numbers })
  const trend = element('div', { class: 'trend' })

  function show(): void {
    numbers.replaceChildren(...metrics.map((metric) => kpi(context, metric, range, chosen, choose)))
    trend.replaceChildren(trendCard(context, metricById(chosen), range))
  }

  function choose(id: MetricId): void {
    chosen = id
    show()
    numbers.querySelector<HTMLElement>(`[data-metric="${id}"]`)?.focus()
  }

  show()
  const segments = RANGES.map((value) => ({ value, label: overview.ranges[value] }))
  const rangeSwitch = segmented<Range>('range', overview.period, segments, range, (next) => {
    range = next
    show()
  })
  const firstName = person.name.split(' ')[0] ?? person.name
  const root = element(
    'div',
    { class: 'view view-dashboard' },
    pageHead(
      `${overview.greetings[partOfDay(new Date().getHours())]}, ${firstName}`,
      overview.lead,
      rangeSwitch,
      exportButton(words, () => {
        exportDays(words, range)
        announce(overview.exported)
      }),
    ),
    numbers,
    element(
      'div',
      { class: 'columns columns-wide' },
      trend,
      card('channels', overview.channelsTitle, [
        barList(overview.channelsTitle, named(channels, overview.channels), formats),
      ]),
    ),
    element(
      'div',
      { class: 'columns' },
      card('funnel', overview.funnelTitle, [
        funnelList(overview.funnelSteps, named(funnel, overview.funnel), formats),
      ]),
      card('cohorts', overview.cohortsTitle, [
        element(
          'div',
          {
            class: 'scroller',
            tabindex: 0,
            role: 'region',
            'aria-label': overview.cohortsTable,
          },
          cohortTable(words, formats),
        ),
      ]),
    ),
  )
  return { title: words.dashboard, root }
}

function partOfDay(hour: number): keyof Words['overview']['greetings'] {
  if (hour < 5 || hour >= 18) return 'evening'
  return hour < 12 ? 'morning' : 'afternoon'
}

function named<Id extends string>(
  shares: readonly Share<Id>[],
  names: Readonly<Record<Id, string>>,
): readonly Bar[] {
  return shares.map(({ id, value }) => ({ name: names[id], value }))
}

function kpi(
  { formats, words: { overview } }: ViewContext,
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
    element('span', { class: 'kpi-name' }, overview.metrics[metric.id]),
    element('span', { class: 'kpi-value' }, formats.metric(now, metric.unit)),
    element(
      'span',
      { class: isUp ? 'delta up' : 'delta down' },
      icon(isUp ? 'arrowUp' : 'arrowDown', 14),
      element('span', { class: 'visually-hidden' }, isUp ? overview.up : overview.down),
      formats.percent(Math.abs(change), 1),
    ),
    sparkline(period(metric.days, range)),
  )
}

function trendCard({ words, formats }: ViewContext, metric: Metric, range: Range): HTMLElement {
  const { last, earlier, metrics: names } = words.overview
  const name = names[metric.id]
  const legend = element(
    'ul',
    { class: 'legend' },
    element('li', { class: 'legend-current' }, last[range]),
    element('li', { class: 'legend-previous' }, earlier[range]),
  )
  const chart = lineChart({
    label: name,
    current: period(metric.days, range),
    previous: period(metric.days, range, 1),
    unit: metric.unit,
    dateOf: (index) => dateOf(index, range),
    words,
    formats,
  })
  return card('trend', name, [chart], legend)
}

function exportButton(words: Words, onClick: () => void): HTMLElement {
  return element(
    'button',
    { class: 'button', type: 'button', onclick: onClick },
    icon('download'),
    words.export,
  )
}

function exportDays(words: Words, range: Range): void {
  const columns = metrics.map((metric) => period(metric.days, range))
  const rows = Array.from({ length: range }, (_, day) => [
    dateOf(day, range).toISOString().slice(0, 10),
    ...columns.map((column) => Math.round((column[day] ?? 0) * 10) / 10),
  ])
  downloadCsv(`lumenboard-${range}-days.csv`, [
    [words.date, ...metrics.map(({ id }) => words.overview.metrics[id])],
    ...rows,
  ])
}
