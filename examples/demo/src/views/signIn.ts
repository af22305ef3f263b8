import { element } from '../element.js'
import { icon, logo } from '../icons.js'
import { avatar } from '../parts/avatar.js'
import { people } from '../people.js'
import type { Words } from '../words.js'

/** The demo's door: choose who you are. */
export function signInView(words: Words, onChoose: (personId: string) => void): HTMLElement {
  return element(
    'main',
    { class: 'sign-in' },
    element(
      'div',
      { class: 'sign-in-card' },
      logo(40),
      element('h1', {}, words.signInTitle),
      element('p', { class: 'lead' }, words.signInLead),
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
                element(
                  'span',
                  { class: 'menu-hint' },
                  `${words.jobs[person.id]} · ${person.email}`,
                ),
              ),
              icon('arrow'),
            ),
          ),
        ),
      ),
      element('p', { class: 'fine-print' }, words.signInNote),
    ),
  )
}
