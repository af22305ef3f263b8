import { lineChart } from '../charts/lineChart.js'
import { dateOf, period } from '../data/metrics.js'
import { type Report, reportSeries, reports } from '../data/reports.js'
import { element } from '../element.js'
import { icon } from '../icons.js'
import { avatar } from '../parts/avatar.js'
import { card } from '../parts/card.js'
import { downloadCsv } from '../parts/csv.js'
import { pageHead } from '../parts/pageHead.js'
import type { View, ViewContext } from './view.js'

const DAYS = 28

export function reportById(id: string): Report | null {
  return reports.find((report) => report.id === id) ?? null
}

export function reportView(report: Report, context: ViewContext): View {
  const { announce, words, formats } = context
  const { reportList } = words
  const [name, question] = reportList.names[report.id]
  const series = reportSeries(report)
  const current = period(series, DAYS)
  const chart = lineChart({
    label: name,
    current,
    previous: period(series, DAYS, 1),
    unit: 'count',
    dateOf: (index) => dateOf(index, DAYS),
    words,
    formats,
  })
  const onExport = (): void => {
    downloadCsv(`${report.id}.csv`, [
      [words.date, name],
      ...current.map((value, day) => [
        dateOf(day, DAYS).toISOString().slice(0, 10),
        Math.round(value),
      ]),
    ])
    announce(reportList.exported)
  }
  const root = element(
    'div',
    { class: 'view view-report' },
    element('a', { class: 'back', href: '/reports' }, icon('arrow', 16), reportList.back),
    pageHead(
      name,
      question,
      element(
        'button',
        { class: 'button', type: 'button', onclick: onExport },
        icon('download'),
        words.export,
      ),
    ),
    facts(report, context),
    card('report', reportList.chartTitle, [chart]),
  )
  return { title: name, root }
}

function facts(
  { owner, kind, status, updatedHours, views }: Report,
  { words: { reportList }, formats }: ViewContext,
): HTMLElement {
  const { columns } = reportList
  const fact = (name: string, ...value: readonly (Node | string)[]): HTMLElement =>
    element('div', {}, element('dt', {}, name), element('dd', {}, ...value))
  return element(
    'dl',
    { class: 'facts' },
    fact(
      columns.owner,
      element('span', { class: 'owner' }, avatar(owner.name, 'small'), owner.name),
    ),
    fact(columns.kind, reportList.kinds[kind]),
    fact(reportList.status, reportList.statuses[status]),
    fact(columns.updated, formats.hoursAgo(updatedHours)),
    fact(reportList.monthViews, formats.whole(views)),
  )
}
