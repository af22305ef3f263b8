import type { Project } from './data.js'
import type { Formats } from './formats.js'
import { h } from './h.js'
import type { Words } from './words.js'

const DAY_MS = 86_400_000

/** A week of days, two columns each; a picture for eyes, a list for screen readers. */
export function dayColumns({ days }: Project, text: Words, formats: Formats): HTMLElement[] {
  const most = Math.max(...days.map(({ revenue }) => revenue))
  const key = (name: string, word: string) => h('span', { class: `key ${name}` }, word)
  return [
    h(
      'header',
      { class: 'card-head' },
      h('h2', {}, text.days),
      h('p', { class: 'keys' }, key('revenue', text.revenue), key('spent', text.spent)),
    ),
    h(
      'ul',
      { class: 'days' },
      ...days.map(({ revenue, spent }, index) => {
        const day = formats.weekday(new Date(Date.now() - (days.length - index) * DAY_MS))
        const words = `${day}: ${text.revenue} ${formats.money(revenue)}, ${text.spent} ${formats.money(spent)}`
        return h(
          'li',
          { title: words },
          h('span', { class: 'hidden' }, words),
          column('revenue', revenue / most),
          column('spent', spent / most),
          h('span', { class: 'day', 'aria-hidden': 'true' }, day),
        )
      }),
    ),
  ]
}

function column(name: string, share: number): HTMLElement {
  const element = h('span', { class: `column ${name}`, 'aria-hidden': 'true' })
  element.style.setProperty('block-size', `${Math.max(2, share * 100)}%`)
  return element
}
