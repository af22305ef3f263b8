import { element } from '../element.js'
import { icon, logo } from '../icons.js'
import { avatar } from '../parts/avatar.js'
import { people } from '../people.js'

/** The demo's door: choose who you are. */
export function signInView(onChoose: (personId: string) => void): HTMLElement {
  return element(
    'main',
    { class: 'sign-in', lang: 'en' },
    element(
      'div',
      { class: 'sign-in-card' },
      logo(40),
      element('h1', {}, 'Sign in to Lumenboard'),
      element('p', { class: 'lead' }, 'Choose an account of the Northwind workspace.'),
      element(
        'ul',
        { class: 'sign-in-people' },
        ...people.map((person) =>
          element(
            'li',
            {},
            element(
              'button',
              { class: 'person-button', type: 'button', onclick: () => onChoose(person.id) },
              avatar(person.name),
              element(
                'span',
                { class: 'menu-text' },
                element('span', { class: 'menu-label' }, person.name),
                element('span', { class: 'menu-hint' }, `${person.title} · ${person.email}`),
              ),
              icon('arrow'),
            ),
          ),
        ),
      ),
      element('p', { class: 'fine-print' }, 'A demonstration: no password is asked for.'),
    ),
  )
}
