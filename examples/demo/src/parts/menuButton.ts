import { element } from '../element.js'

/** Between a menu and its button, and between a menu and the edge of the window. */
const GAP = 6
const EDGE = 12

export type MenuButton = { readonly root: HTMLElement; close(): void; readonly button: HTMLElement }

/**
 * A menu button as in the ARIA Authoring Practices: arrows, Home, End, letters, Escape, Tab.
 * `items` are the menu's children; whatever has a menu item's role takes part. The menu is a popover:
 * the help panel is in the top layer, and only what enters that layer later is above it.
 */
export function menuButton(
  id: string,
  button: HTMLButtonElement,
  items: readonly Node[],
): MenuButton {
  const menu = element(
    'div',
    {
      id,
      class: 'menu',
      role: 'menu',
      popover: 'manual',
      hidden: true,
      'aria-labelledby': `${id}-button`,
    },
    ...items,
  )
  button.id = `${id}-button`
  button.setAttribute('aria-haspopup', 'menu')
  button.setAttribute('aria-expanded', 'false')
  button.setAttribute('aria-controls', id)
  const root = element('div', { class: 'menu-root' }, button, menu)

  const entries = (): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
  const isOpen = (): boolean => !menu.hidden

  function open(which: 'first' | 'last'): void {
    menu.hidden = false
    raise(menu, button)
    button.setAttribute('aria-expanded', 'true')
    entries()
      .at(which === 'first' ? 0 : -1)
      ?.focus()
    document.addEventListener('pointerdown', onOutside)
    addEventListener('resize', close)
  }

  function close(): void {
    if (!isOpen()) return
    const held = menu.contains(document.activeElement)
    menu.hidden = true
    lower(menu)
    button.setAttribute('aria-expanded', 'false')
    document.removeEventListener('pointerdown', onOutside)
    removeEventListener('resize', close)
    if (held) button.focus()
  }

  function onOutside(event: Event): void {
    if (!root.isConnected || !root.contains(event.target as Node)) close()
  }

  function onMenuKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') close()
    const next = nextEntry(entries(), event.key)
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }

  button.addEventListener('click', () => (isOpen() ? close() : open('first')))
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    open(event.key === 'ArrowDown' ? 'first' : 'last')
  })
  menu.addEventListener('keydown', onMenuKey)
  menu.addEventListener('click', close)
  for (const entry of entries()) entry.tabIndex = -1
  return { root, button, close }
}

/** Into the top layer, under its button. A browser without popovers shows it where it stands. */
function raise(menu: HTMLElement, button: HTMLElement): void {
  if (!('showPopover' in menu) || menu.matches(':popover-open')) return
  menu.showPopover()
  const { bottom, right } = button.getBoundingClientRect()
  const width = document.documentElement.clientWidth
  const end = Math.min(width - right, width - menu.offsetWidth - EDGE)
  menu.style.setProperty('inset-block-start', `${bottom + GAP}px`)
  menu.style.setProperty('inset-inline-end', `${Math.max(EDGE, end)}px`)
}

function lower(menu: HTMLElement): void {
  if ('hidePopover' in menu && menu.matches(':popover-open')) menu.hidePopover()
}

function nextEntry(entries: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = entries.indexOf(document.activeElement as HTMLElement)
  const last = entries.length - 1
  switch (key) {
    case 'ArrowDown':
      return entries[at >= last ? 0 : at + 1]
    case 'ArrowUp':
      return entries[at <= 0 ? last : at - 1]
    case 'Home':
      return entries[0]
    case 'End':
      return entries[last]
  }
  if (key.length !== 1 || key === ' ') return undefined
  const startsWith = (entry: HTMLElement): boolean =>
    (entry.textContent ?? '').trim().toLowerCase().startsWith(key.toLowerCase())
  return [...entries.slice(at + 1), ...entries.slice(0, at + 1)].find(startsWith)
}
