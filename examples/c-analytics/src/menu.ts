import { h } from './h.js'

export type Menu = {
  readonly root: HTMLElement
  readonly button: HTMLButtonElement
  close(): void
}

let menus = 0

/** A button of the top bar with links below it: the pattern of site navigation, no ARIA menu. */
export function createMenu(button: HTMLButtonElement, entries: readonly HTMLElement[]): Menu {
  menus += 1
  const id = `menu-${menus}`
  const list = h(
    'ul',
    { class: 'menu-list', id, hidden: true },
    ...entries.map((entry) => h('li', {}, entry)),
  )
  button.setAttribute('aria-expanded', 'false')
  button.setAttribute('aria-controls', id)
  const root = h('div', { class: 'menu' }, button, list)

  function show(isOpen: boolean): void {
    list.hidden = !isOpen
    button.setAttribute('aria-expanded', String(isOpen))
  }

  button.addEventListener('click', () => show(list.hidden !== false))
  root.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || list.hidden) return
    show(false)
    button.focus()
  })
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!root.contains(relatedTarget as Node | null)) show(false)
  })
  // An entry was chosen: after the widget and the browser have seen the click.
  list.addEventListener('click', () => show(false))
  return { root, button, close: () => show(false) }
}
