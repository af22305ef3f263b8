/** A way in for hosts that have no Help entry of their own. */
export interface RoundButton {
  readonly element: HTMLElement
  setLocale(locale: string): void
  remove(): void
}

const CSS = `:host{all:initial!important;position:fixed!important;inset-block-end:20px!important;
inset-inline-end:20px!important;z-index:2147482999!important}
button{all:unset;box-sizing:border-box;inline-size:52px;block-size:52px;border-radius:50%;
border:1px solid transparent;display:grid;place-items:center;cursor:pointer;
font:600 24px/1 system-ui,sans-serif;color:var(--deskside-accent-text,#fff);
background:var(--deskside-accent,#2456d6);box-shadow:0 4px 14px #0004}
button:focus-visible{outline:3px solid var(--deskside-accent,#2456d6);outline-offset:3px}`

/** In its own shadow root, so that the host's styles and ours do not meet. */
export function createRoundButton(locale: string): RoundButton {
  const host = document.createElement('deskside-launcher')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(CSS)
  root.adoptedStyleSheets = [sheet]
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = '?'
  const setLocale = (next: string) =>
    element.setAttribute('aria-label', /^ru\b/i.test(next) ? 'Помощь' : 'Help')
  setLocale(locale)
  root.append(element)
  document.body.append(host)
  return { element, setLocale, remove: () => host.remove() }
}
