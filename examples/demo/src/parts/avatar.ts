import { element } from '../element.js'

/** A round mark with initials; its colour follows from the name. */
export function avatar(name: string, size: 'small' | 'medium' = 'medium'): HTMLElement {
  const initials = name
    .split(' ')
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2)
  const tone = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 5
  return element('span', {
    class: `avatar avatar-${size} tone-${tone}`,
    'aria-hidden': 'true',
    // Shown by the style sheet: as text they would be part of a button's name.
    'data-initials': initials,
  })
}
