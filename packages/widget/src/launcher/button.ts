import type { Extra, ExtraHost } from './extras.js'

const CSS = `:host{all:initial!important;position:fixed!important;inset-block-end:20px!important;
inset-inline-end:20px!important;z-index:2147482999!important}
button{all:unset;box-sizing:border-box;inline-size:52px;block-size:52px;border-radius:50%;
border:1px solid transparent;display:grid;place-items:center;cursor:pointer;
font:600 24px/1 system-ui,sans-serif;color:var(--deskside-on-accent,#fff);
background:var(--deskside-accent,#2f55d4);box-shadow:0 4px 14px #0004}
button:focus-visible{outline:3px solid var(--deskside-accent,#2f55d4);outline-offset:3px}`

/** A way in for hosts that have no Help entry of their own: a round button at the corner. */
export function createExtra({ options, said, launcher }: ExtraHost): Extra {
  const host = document.createElement('deskside-launcher')
  // In its own shadow root, so that the host's styles and ours do not meet.
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(CSS)
  root.adoptedStyleSheets = [sheet]
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = '?'
  const name = () => {
    const locale = said.locale || options.locale || document.documentElement.lang
    button.ariaLabel = /^ru\b/i.test(locale || navigator.language) ? 'Помощь' : 'Help'
  }
  name()
  root.append(button)
  const observer = new MutationObserver(stay)

  /** Also on the next page of a host that swaps its body, or all that is in it. */
  function stay(): void {
    if (host.isConnected) return
    // A script in the head may run before there is a body.
    const home = document.body ?? document.documentElement
    home.append(host)
    for (const node of [home, document.documentElement]) observer.observe(node, { childList: true })
  }

  stay()
  launcher.attach(button)

  let isOpen = false
  // Before the launcher hears of it on the document: an open panel closes.
  const onClick = (event: Event) => {
    if (!isOpen || !event.composedPath().includes(button)) return
    event.preventDefault()
    launcher.close()
  }
  window.addEventListener('click', onClick, true)

  return (word) => {
    if (word === 'locale') name()
    if (word === 'open' || word === 'close') isOpen = word === 'open'
    if (word !== 'destroy') return
    window.removeEventListener('click', onClick, true)
    observer.disconnect()
    host.remove()
  }
}
