import { element } from '../element.js'
import { icon } from '../icons.js'
import { type MenuButton, menuButton } from '../parts/menuButton.js'
import { type Locale, words } from '../words.js'

export function localeMenu(locale: Locale, onChoose: (locale: Locale) => void): MenuButton {
  const current = words[locale]
  const button = element(
    'button',
    {
      class: 'top-button quiet',
      type: 'button',
    },
    icon('globe'),
    element('span', { class: 'locale-code' }, locale.toUpperCase()),
    element('span', { class: 'visually-hidden' }, ` ${current.language}: ${current.localeName}`),
  )
  return menuButton(
    'locale-menu',
    button,
    (Object.keys(words) as Locale[]).map((id) =>
      element(
        'button',
        {
          class: 'menu-item',
          type: 'button',
          role: 'menuitemradio',
          'aria-checked': String(id === locale),
          lang: id,
          onclick: () => onChoose(id),
        },
        element('span', { class: 'menu-label' }, words[id].localeName),
        id === locale && icon('check', 16),
      ),
    ),
  )
}
