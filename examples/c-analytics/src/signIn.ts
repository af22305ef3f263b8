import { h } from './h.js'
import { people } from './people.js'
import { signIn } from './session.js'
import type { Words } from './words.js'

/** Stands in place of any page while nobody is signed in; afterwards that page comes. */
export function signInPage(text: Words): HTMLElement {
  const problem = h('p', { class: 'problem', role: 'alert' })
  return h(
    'div',
    { class: 'page sign-in' },
    h('h1', {}, text.signIn),
    h('p', { class: 'lead' }, text.signInLead),
    h(
      'ul',
      { class: 'people' },
      ...people.map(({ id, name, email }) => {
        const button = h('button', { type: 'button' }, h('b', {}, name), h('span', {}, email))
        button.addEventListener('click', () => {
          signIn(id).catch(() => {
            problem.textContent = text.failed
          })
        })
        return h('li', {}, button)
      }),
    ),
    problem,
    h('p', { class: 'lead' }, text.signInNote),
  )
}
