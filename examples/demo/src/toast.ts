import { element } from './element.js'

const SHOWN_MS = 4_000

/** One short word at the edge of the page at a time; read out by screen readers. */
export function createToast(): { readonly root: HTMLElement; say(text: string): void } {
  const root = element('div', { class: 'toast', role: 'status' })
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    root,
    say(text) {
      clearTimeout(timer)
      root.textContent = text
      root.classList.add('shown')
      timer = setTimeout(() => {
        root.classList.remove('shown')
        root.textContent = ''
      }, SHOWN_MS)
    },
  }
}
