import type { Extra, ExtraHost } from './extras.js'

const CSS = `:host{all:initial!important;position:fixed!important;inset-block-end:20px!important;
inset-inline-end:20px!important;z-index:2147482999!important}
button{all:unset;box-sizing:border-box;inline-size:52px;block-size:52px;border-radius:50%;
border:1px solid transparent;display:grid;place-items:center;cursor:pointer;
--accent:var(--deskside-accent,#2f55d4);color:var(--deskside-on-accent,var(--ink,#fff));
background:color-mix(in srgb,var(--accent),var(--accent));transition:scale .15s;
box-shadow:0 1px 3px #0003,0 8px 24px -6px #0006}
button:hover{scale:1.05}button:active{scale:.97}
button:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
svg{inline-size:26px;fill:none;stroke:currentcolor;stroke-width:1.7;stroke-linecap:round;
stroke-linejoin:round}
@media(prefers-reduced-motion:reduce){button{transition:none}}@media print{:host{display:none!important}}`

/** A speech bubble with a question in it, and what closes: drawn by us, on a grid of 24. */
const CLOSED =
  'M12 3.5c5 0 9 3.3 9 7.8s-4 7.7-9 7.7c-1 0-2-.1-3-.4L4 20.5l1-4A7.3 7.3 0 0 1 3 11.3c0-4.5 4-7.8 9-7.8ZM9.9 9.4a2.1 2.1 0 1 1 3.2 1.8c-.7.4-1.1.8-1.1 1.5m0 2.4v.1'
const OPEN = 'm6 9.5 6 6 6-6'

/** Black or white, whichever can be read on the accent; its luminance, roughly. */
function inkOn(background: string): string {
  const [red = 0, green = 0, blue = 0] = (background.match(/[\d.]+/g) ?? []).map(Number)
  return 0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2 > 0.18 ? '#000' : '#fff'
}

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
  button.setAttribute('part', 'button')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  icon.setAttribute('viewBox', '0 0 24 24')
  icon.append(path)
  button.append(icon)
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

  let isOpen = false

  function draw(): void {
    path.setAttribute('d', isOpen ? OPEN : CLOSED)
    button.style.setProperty('--ink', inkOn(getComputedStyle(button).backgroundColor))
  }

  stay()
  draw()
  launcher.attach(button)

  // Before the launcher hears of it on the document: an open panel closes.
  const onClick = (event: Event) => {
    if (!isOpen || !event.composedPath().includes(button)) return
    event.preventDefault()
    launcher.close()
  }
  window.addEventListener('click', onClick, true)

  return (word) => {
    if (word === 'locale') name()
    if (word === 'open' || word === 'close') {
      isOpen = word === 'open'
      draw()
    }
    if (word === 'theme') draw()
    if (word !== 'destroy') return
    window.removeEventListener('click', onClick, true)
    observer.disconnect()
    host.remove()
  }
}
