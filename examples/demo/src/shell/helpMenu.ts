import type { Cell } from '../cell.js'
import { element } from '../element.js'
import { type IconName, icon } from '../icons.js'
import { type MenuButton, menuButton } from '../parts/menuButton.js'
import type { Words } from '../words.js'

/**
 * Help in the top navigation. The entries are links with `data-help`: the widget finds them by it,
 * and where there is no widget they lead to the Help page.
 */
export function helpMenu(words: Words, unread: Cell<number>): MenuButton & { stop(): void } {
  const badge = element('span', { class: 'count', hidden: true, 'aria-hidden': 'true' })
  const badgeWords = element('span', { class: 'visually-hidden' })
  const button = element(
    'button',
    { class: 'top-button help-button', type: 'button' },
    icon('help'),
    element('span', { class: 'help-word' }, words.help),
    badge,
    badgeWords,
    icon('chevron', 14),
  )
  const show = (count: number): void => {
    badge.hidden = count === 0
    badge.textContent = count > 99 ? '99+' : String(count)
    badgeWords.textContent = count === 0 ? '' : `, ${words.unread(count)}`
  }
  show(unread.get())
  const menu = menuButton('help-menu', button, [
    entry('pen', words.writeMessage, '/help/new', 'write'),
    entry('lifebuoy', words.support, '/help', 'support'),
    element('hr', { role: 'separator' }),
    entry('book', words.helpPage, '/help'),
  ])
  return { ...menu, stop: unread.subscribe(show) }
}

function entry(
  name: IconName,
  label: string,
  href: string,
  helpEntry?: 'write' | 'support',
): HTMLAnchorElement {
  return element(
    'a',
    {
      class: 'menu-item',
      role: 'menuitem',
      href,
      'data-help': helpEntry,
    },
    icon(name),
    element('span', { class: 'menu-label' }, label),
  )
}
