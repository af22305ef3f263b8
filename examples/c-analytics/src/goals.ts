import type { Goal, Project } from './data.js'
import { createFormats, type Formats } from './formats.js'
import { drawn, h } from './h.js'
import type { Language, Words } from './words.js'

/** What a project counts as a result. */
export function goalsPage(project: Project, text: Words, language: Language): HTMLElement {
  const { goalColumns: columns } = text
  const formats = createFormats(language)
  return h(
    'div',
    { class: 'page' },
    h('h1', {}, text.goals),
    h('p', { class: 'lead' }, text.goalsLead),
    h(
      'section',
      { class: 'card', 'aria-label': text.goals },
      h(
        'table',
        { class: 'table goals' },
        h('caption', { class: 'hidden' }, text.goals),
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col' }, columns.goal),
            h('th', { scope: 'col', class: 'wide-only' }, columns.days),
            h('th', { scope: 'col', class: 'number' }, columns.week),
            h('th', { scope: 'col', class: 'number' }, columns.change),
          ),
        ),
        h('tbody', {}, ...project.goals.map((goal) => goalRow(goal, text, formats))),
      ),
    ),
  )
}

function goalRow({ id, days, change, isRecounting }: Goal, text: Words, formats: Formats) {
  const [name = '', condition = ''] = text.goal[id]
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row' },
      name,
      isRecounting === true ? h('span', { class: 'mark' }, text.recounting) : null,
      h('span', { class: 'under' }, condition),
    ),
    h('td', { class: 'wide-only' }, spark(days)),
    h('td', { class: 'number' }, formats.whole(days.reduce((sum, count) => sum + count, 0))),
    h('td', { class: `number ${change < 0 ? 'down' : 'up'}` }, formats.change(change)),
  )
}

const WIDE = 132
const HIGH = 28

function spark(days: readonly number[]): SVGElement {
  const most = Math.max(...days)
  const points = days.map((count, index) => {
    const x = 2 + (index * (WIDE - 4)) / (days.length - 1)
    return `${x.toFixed(1)},${(HIGH - 3 - (count / most) * (HIGH - 6)).toFixed(1)}`
  })
  return drawn(
    'svg',
    { viewBox: `0 0 ${WIDE} ${HIGH}`, class: 'spark', 'aria-hidden': 'true' },
    drawn('polyline', { points: points.join(' ') }),
  )
}
