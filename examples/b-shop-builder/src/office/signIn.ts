import { h } from '../page/dom.js'
import { mark, portrait } from '../page/head.js'
import { type Person, people } from '../people.js'
import type { Words } from './words.js'

/** Nobody is signed in: whoever it is, is chosen. */
export function signInCard(text: Words, onChoose: (id: Person['id']) => void): HTMLElement {
  return h(
    'main.sign-in',
    {},
    h('p.brand', {}, mark(), text.brand),
    h('h1', {}, text.signIn),
    h('p.muted', {}, text.signInText),
    h(
      'ul.persons',
      {},
      ...people.map((person) =>
        h(
          'li',
          {},
          h(
            'button.person',
            { type: 'button', click: () => onChoose(person.id) },
            portrait(person),
            h(
              'span',
              {},
              h('b', {}, person.name),
              h('small', {}, `${text.plans[person.plan]}, ${text.roles[person.roles[0]]}`),
            ),
          ),
        ),
      ),
    ),
  )
}
