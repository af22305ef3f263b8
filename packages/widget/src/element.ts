import type { HelpEvents, HelpOptions, HelpTheme, HelpWidget } from './launcher/contract.js'
import { mountHelp } from './launcher/mountHelp.js'

/** Options that may stand in the markup. */
const ATTRIBUTES = ['endpoint', 'frame', 'locale', 'router', 'source', 'theme'] as const

const EVENTS: readonly (keyof HelpEvents)[] = [
  'open',
  'close',
  'view',
  'unread',
  'ticket:created',
  'error',
]

/** `<deskside-help>` as a script sees it. */
export interface HelpElement extends HTMLElement {
  /** What cannot stand in the markup: `getToken`, `user`, `texts`, `languages` … Wins over attributes. */
  options: Partial<HelpOptions>
  /** The widget inside; `null` while the element is not in a page. */
  readonly help: HelpWidget | null
}

/**
 * Makes `<deskside-help endpoint="https://support.example.com">` a support desk: it fills the element
 * with the inline page, or with `frame="floating"` or `"drawer"` opens beside the page by the verbs
 * of `help`. What happens is a `deskside:…` event on it. Once a page; a second call does nothing.
 *
 * @param name for a page whose own element has that name
 * @example
 * defineHelpElement()
 * document.querySelector('deskside-help').options = { getToken, user: { id: 'maya' } }
 */
export function defineHelpElement(name = 'deskside-help'): void {
  if (customElements.get(name)) return
  customElements.define(name, createHelpElement())
}

/** Made when it is asked for: on a server there is no HTMLElement. */
function createHelpElement() {
  return class extends HTMLElement implements HelpElement {
    static readonly observedAttributes = ATTRIBUTES
    help: HelpWidget | null = null
    #options: Partial<HelpOptions> = {}
    #isPlanned = false

    get options(): Partial<HelpOptions> {
      return this.#options
    }

    set options(options: Partial<HelpOptions>) {
      this.#options = options
      this.#mountAgain()
    }

    connectedCallback(): void {
      // A script that ran before the element was known left a property of the element itself.
      if (Object.hasOwn(this, 'options')) {
        const { options } = this
        Reflect.deleteProperty(this, 'options')
        this.#options = options
      }
      this.#plan()
    }

    disconnectedCallback(): void {
      this.#plan()
    }

    attributeChangedCallback(attribute: string, _before: string | null, now: string | null): void {
      if (attribute === 'theme' && now) this.help?.setTheme(now as HelpTheme)
      else if (attribute === 'locale' && now) this.help?.setLocale(now)
      else this.#mountAgain()
    }

    #leave(): void {
      this.help?.destroy()
      this.help = null
    }

    #mountAgain(): void {
      this.#leave()
      this.#plan()
    }

    /** Not at once: a frame sets one property after another, and moves nodes by taking them out. */
    #plan(): void {
      if (this.#isPlanned) return
      this.#isPlanned = true
      queueMicrotask(() => {
        this.#isPlanned = false
        if (this.isConnected) this.#mount()
        else this.#leave()
      })
    }

    #mount(): void {
      warnOfStrangers(this)
      const options = { ...readAttributes(this), ...this.#options } as HelpOptions
      if (this.help || (!options.endpoint && !options.client)) return
      const help = mountHelp({ ...options, ...(options.frame ? {} : { target: this }) })
      this.help = help
      for (const event of EVENTS) {
        help.on(event, (detail) =>
          this.dispatchEvent(new CustomEvent(`deskside:${event}`, { detail })),
        )
      }
    }
  }
}

/** What HTML itself, a frame's mark or a script's hook puts on it is none of ours. */
function warnOfStrangers(element: Element): void {
  const ours: readonly string[] = [...ATTRIBUTES, 'class', 'is']
  for (const name of element.getAttributeNames()) {
    if (!/^[a-z]+$/.test(name) || name in element || ours.includes(name)) continue
    console.warn(`Deskside: <${element.localName}> has no attribute ${name}`)
  }
}

function readAttributes(element: Element): Partial<HelpOptions> {
  const written = ATTRIBUTES.flatMap((name) => {
    const value = element.getAttribute(name)
    return value ? [[name, value] as const] : []
  })
  return Object.fromEntries(written) as Partial<HelpOptions>
}
