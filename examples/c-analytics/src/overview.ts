import { type Channel, type Project, sumOf } from './data.js'
import { dayColumns } from './dayColumns.js'
import { createFormats, type Formats } from './formats.js'
import { gauge } from './gauge.js'
import { h } from './h.js'
import type { Language, Words } from './words.js'

/** How a project does: four dials, a week of days, and where it came from. */
export function overviewPage(project: Project, text: Words, language: Language): HTMLElement {
  const formats = createFormats(language)
  return h(
    'div',
    { class: 'page' },
    h('h1', {}, text.overview, h('span', { class: 'period' }, text.lastWeek)),
    h('ul', { class: 'gauges', 'aria-label': text.gauges }, ...gauges(project, text, formats)),
    h('section', { class: 'card', 'aria-label': text.days }, ...dayColumns(project, text, formats)),
    h('section', { class: 'card', 'aria-label': text.channels }, channels(project, text, formats)),
  )
}

function gauges({ budget, channels }: Project, text: Words, formats: Formats): HTMLElement[] {
  const spent = sumOf(channels, 'spent')
  const revenue = sumOf(channels, 'revenue')
  const ordered = sumOf(channels, 'orders') / sumOf(channels, 'visits')
  const share = spent / revenue
  const romi = (revenue * 0.36 - spent) / spent
  const dial = ([name = '', note = '']: readonly string[], value: string) => ({ name, note, value })
  const used = budget.spent / budget.whole
  return [
    gauge({
      ...dial(text.budget, formats.percent(used)),
      note: `${formats.money(budget.spent)} / ${formats.money(budget.whole)}`,
      at: used,
    }),
    gauge({ ...dial(text.share, formats.percent(share)), at: share / 0.4, wanted: [0, 0.45] }),
    gauge({
      ...dial(text.conversion, formats.percent(ordered)),
      at: ordered / 0.05,
      wanted: [0.4, 1],
    }),
    gauge({ ...dial(text.romi, formats.percent(romi)), at: romi / 3, wanted: [1 / 3, 1] }),
  ]
}

function channels({ channels }: Project, text: Words, formats: Formats): HTMLElement {
  const { columns } = text
  const most = Math.max(...channels.map(({ spent, revenue }) => spent / revenue))
  const number = { scope: 'col', class: 'number' }
  return h(
    'table',
    { class: 'table' },
    h('caption', {}, text.channels),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, columns.channel),
        h('th', number, columns.spent),
        h('th', number, columns.visits),
        h('th', number, columns.orders),
        h('th', { ...number, class: 'number wide-only' }, columns.price),
        h('th', { ...number, class: 'number share' }, columns.share),
      ),
    ),
    h('tbody', {}, ...channels.map((each) => channelRow(each, most, text, formats))),
  )
}

function channelRow(channel: Channel, most: number, text: Words, formats: Formats): HTMLElement {
  const { id, spent, revenue, visits, orders } = channel
  const share = spent / revenue
  const fill = h('span', { class: 'bar-fill' })
  // By the object model: a style attribute is what a strict policy forbids.
  fill.style.setProperty('inline-size', `${(share / most) * 100}%`)
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, text.channel[id]),
    h('td', { class: 'number' }, formats.money(spent)),
    h('td', { class: 'number' }, formats.whole(visits)),
    h('td', { class: 'number' }, formats.whole(orders)),
    h('td', { class: 'number wide-only' }, formats.money(spent / orders)),
    h(
      'td',
      { class: 'number share' },
      h('span', { class: 'bar', 'aria-hidden': 'true' }, fill),
      formats.percent(share),
    ),
  )
}
