import { element } from '../element.js'
import { icon } from '../icons.js'
import { avatar } from '../parts/avatar.js'
import { type MenuButton, menuButton } from '../parts/menuButton.js'
import { type DemoPerson, people } from '../people.js'
import type { Words } from '../words.js'

export type ProfileActions = {
  readonly onSwitch: (personId: string) => void
  readonly onSignOut: () => void
}

export function profileMenu(
  words: Words,
  person: DemoPerson,
  { onSwitch, onSignOut }: ProfileActions,
): MenuButton {
  const button = element(
    'button',
    {
      class: 'avatar-button',
      type: 'button',
      'aria-label': `${words.account}: ${person.name}`,
    },
    avatar(person.name),
  )
  return menuButton('profile-menu', button, [
    element(
      'div',
      { class: 'menu-person', role: 'none' },
      avatar(person.name),
      element(
        'span',
        { class: 'menu-text' },
        element('span', { class: 'menu-label' }, person.name),
        element('span', { class: 'menu-hint' }, person.email),
      ),
    ),
    element('hr', { role: 'separator' }),
    element(
      'div',
      { role: 'group', 'aria-label': words.switchPerson },
      element('div', { class: 'menu-heading', 'aria-hidden': 'true' }, words.switchPerson),
      ...people.map((other) => choice(words, other, other.id === person.id, onSwitch)),
    ),
    element('hr', { role: 'separator' }),
    element(
      'button',
      { class: 'menu-item', type: 'button', role: 'menuitem', onclick: onSignOut },
      icon('signOut'),
      element('span', { class: 'menu-label' }, words.signOut),
    ),
  ])
}

function choice(
  words: Words,
  person: DemoPerson,
  isCurrent: boolean,
  onSwitch: (personId: string) => void,
): HTMLElement {
  return element(
    'button',
    {
      class: 'menu-item',
      type: 'button',
      role: 'menuitemradio',
      'aria-checked': String(isCurrent),
      onclick: () => {
        if (!isCurrent) onSwitch(person.id)
      },
    },
    avatar(person.name, 'small'),
    element(
      'span',
      { class: 'menu-text' },
      element('span', { class: 'menu-label' }, person.name),
      element('span', { class: 'menu-hint' }, words.jobs[person.id]),
    ),
    isCurrent && icon('check', 16),
  )
}
