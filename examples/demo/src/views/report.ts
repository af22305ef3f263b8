import { lineChart } from '../charts/lineChart.js'
import { dateOf, period } from '../data/metrics.js'
import { type Report, reportSeries, reports } from '../data/reports.js'
import { element } from '../element.js'
import { icon } from '../icons.js'
import { avatar } from '../parts/avatar.js'
import { card } from '../parts/card.js'
import { downloadCsv } from '../parts/csv.js'
import { pageHead } from '../parts/pageHead.js'
import { hoursAgo } from './reports.js'
import type { View, ViewContext } from './view.js'

const DAYS = 28
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })

export function reportById(id: string): Report | null {
  return reports.find((report) => report.id === id) ?? null
}

export function reportView(report: Report, { announce }: ViewContext): View {
  const series = reportSeries(report)
  const current = period(series, DAYS)
  const chart = lineChart({
    label: report.name,
    current,
    previous: period(series, DAYS, 1),
    format: (value) => whole.format(value),
    dateOf: (index) => dateOf(index, DAYS),
  })
  const onExport = (): void => {
    downloadCsv(`${report.id}.csv`, [
      ['date', report.name],
      ...current.map((value, day) => [
        dateOf(day, DAYS).toISOString().slice(0, 10),
        Math.round(value),
      ]),
    ])
    announce('The report was saved as a CSV file.')
  }
  const root = element(
    'div',
    { class: 'view view-report' },
    element('a', { class: 'back', href: '/reports' }, icon('arrow', 16), 'All reports'),
    pageHead(
      report.name,
      report.question,
      element(
        'button',
        { class: 'button', type: 'button', onclick: onExport },
        icon('download'),
        'Export',
      ),
    ),
    facts(report),
    card('report', 'People a day, last 4 weeks', [chart]),
  )
  return { title: report.name, root, lang: 'en' }
}

function facts({ owner, kind, status, updatedHours, views }: Report): HTMLElement {
  const fact = (name: string, ...value: readonly (Node | string)[]): HTMLElement =>
    element('div', {}, element('dt', {}, name), element('dd', {}, ...value))
  return element(
    'dl',
    { class: 'facts' },
    fact('Owner', element('span', { class: 'owner' }, avatar(owner.name, 'small'), owner.name)),
    fact('Type', kind),
    fact('Status', status),
    fact('Updated', hoursAgo(updatedHours)),
    fact('Views in 30 days', String(views)),
  )
}
