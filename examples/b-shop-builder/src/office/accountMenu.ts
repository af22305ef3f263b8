import { h, icon } from '../page/dom.js'
import { portrait } from '../page/head.js'
import { TICK } from '../page/icons.js'
import { type Person, people } from '../people.js'
import type { Words } from './words.js'

/** Who is here, on which plan and as what; and, because this is an example, who else could be. */
export function accountMenu(
  person: Person,
  text: Words,
  onLeave: (to: Person['id'] | null) => void,
): HTMLElement {
  const row = (one: Person) =>
    h(
      'button.person',
      {
        type: 'button',
        'aria-pressed': String(one === person),
        click: () => one !== person && onLeave(one.id),
      },
      portrait(one),
      h(
        'span',
        {},
        h('b', {}, one.name),
        h('small', {}, `${text.plans[one.plan]}, ${text.roles[one.roles[0]]}`),
      ),
      one === person && icon(...TICK),
    )
  const menu = h(
    'details.account',
    {
      keydown: (event) => {
        if ((event as KeyboardEvent).key !== 'Escape' || !menu.open) return
        menu.open = false
        menu.querySelector('summary')?.focus()
      },
      focusout: (event) => {
        const to = (event as FocusEvent).relatedTarget
        if (to instanceof Node && !menu.contains(to)) menu.open = false
      },
    },
    h(
      'summary',
      { title: person.name },
      portrait(person),
      h('span.hidden', {}, `${text.account}: ${person.name}`),
    ),
    h(
      'div.account-menu',
      {},
      ...people.map(row),
      h('button.sign-out', { type: 'button', click: () => onLeave(null) }, text.signOut),
    ),
  )
  return menu
}
