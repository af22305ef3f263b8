import { badgeText } from './badgeText.js'

export type BadgeViewDeps = {
  /** The entries that are in the page now. */
  readonly elements: () => readonly Element[]
  readonly locale: () => string
  /** Calls back once, before the next frame is painted. */
  readonly nextFrame: (callback: () => void) => () => void
}

/** `all: initial` with `!important` inside a shadow root wins over whatever the host's styles say. */
const CSS = `:host{all:initial!important;display:inline-block!important;position:relative!important;
margin-inline-start:.4em!important;vertical-align:middle!important}
b{display:block;box-sizing:border-box;min-inline-size:18px;block-size:18px;padding:0 5px;
border-radius:9px;font:600 11px/18px system-ui,sans-serif;text-align:center;
color:var(--deskside-badge-text,#fff);background:var(--deskside-badge,#c8102e)}
i{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);
white-space:nowrap}
@media(forced-colors:active){b{outline:1px solid}}`

/** Shows a number on every entry, and keeps it there while the host redraws its menus. */
export function createBadgeView(deps: BadgeViewDeps) {
  const shown = new Map<Element, Shown>()
  let sheet: CSSStyleSheet | undefined
  let count = 0
  let stopFrame: (() => void) | undefined

  const observer = new MutationObserver(() => {
    // Once a frame at most, however busy the host's page is.
    stopFrame ??= deps.nextFrame(() => {
      stopFrame = undefined
      sync()
    })
  })

  function sync(): void {
    const wanted = count > 0 ? deps.elements() : []
    for (const [entry, { badge, remove }] of [...shown]) {
      // A host that writes the entry's text anew takes our element out with it.
      if (wanted.includes(entry) && badge.parentNode === entry) continue
      remove()
      shown.delete(entry)
    }
    sheet ??= createSheet()
    const text = badgeText(count, deps.locale())
    for (const entry of wanted) {
      if (!shown.has(entry)) shown.set(entry, putOn(entry, sheet, count, text))
    }
  }

  function clear(): void {
    observer.disconnect()
    stopFrame?.()
    stopFrame = undefined
    for (const { remove } of shown.values()) remove()
    shown.clear()
  }

  function refresh(): void {
    clear()
    sync()
    if (count > 0) observer.observe(document, { childList: true, subtree: true })
  }

  return {
    show(next: number): void {
      count = Math.max(0, Math.floor(next) || 0)
      refresh()
    },
    /** Says it anew, in another language perhaps. */
    refresh,
    clear,
  }
}

type Shown = { readonly badge: Element; readonly remove: () => void }

function createSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(CSS)
  return sheet
}

function putOn(entry: Element, sheet: CSSStyleSheet, count: number, text: string): Shown {
  const badge = document.createElement('deskside-badge')
  const root = badge.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  const number = document.createElement('b')
  number.textContent = count > 99 ? '99+' : String(count)
  number.ariaHidden = 'true'
  const words = document.createElement('i')
  words.textContent = ` ${text}`
  root.append(number, words)
  entry.append(badge)
  const restore = addToLabel(entry, text)
  return {
    badge,
    remove() {
      badge.remove()
      restore()
    },
  }
}

/** Where the host names its entry by `aria-label`, what stands inside is not read: say it there. */
function addToLabel(entry: Element, text: string): () => void {
  const label = entry.getAttribute('aria-label')
  if (!label) return () => {}
  const longer = `${label}, ${text}`
  entry.setAttribute('aria-label', longer)
  return () => {
    // Unless the host has written another one since.
    if (entry.getAttribute('aria-label') === longer) entry.setAttribute('aria-label', label)
  }
}
