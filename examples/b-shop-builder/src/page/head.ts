import type { Person } from '../people.js'
import type { Locale } from './choices.js'
import { drawing, h } from './dom.js'
import { AWNING, STALL } from './icons.js'

/** The brand's mark: a stall under its awning. */
export function mark(): SVGElement {
  return drawing('mark', [...STALL, ...AWNING])
}

/** A person, by their letters. */
export function portrait({ name }: Pick<Person, 'name'>): HTMLElement {
  const letters = name.split(' ').map(([letter = '']) => letter)
  return h('span.portrait', { 'aria-hidden': 'true' }, letters.join(''))
}

/** Русский or English, one press away on every page. */
export function languageSwitch(
  label: string,
  now: Locale,
  onChoose: (locale: Locale) => void,
): HTMLElement {
  const button = (locale: Locale, title: string) =>
    h(
      'button',
      {
        type: 'button',
        lang: locale,
        title,
        'aria-label': `${locale.toUpperCase()}, ${title}`,
        'aria-pressed': String(now === locale),
        click: () => onChoose(locale),
      },
      locale.toUpperCase(),
    )
  return h(
    'div.languages',
    { role: 'group', 'aria-label': label },
    button('ru', 'Русский'),
    button('en', 'English'),
  )
}
