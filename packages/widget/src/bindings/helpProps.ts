import type { HelpEvents, HelpOptions, HelpView } from '../launcher/contract.js'

/** What happens, by its name: `{ unread: ({ count }) => setCount(count) }`. */
export type HelpListeners = {
  readonly [E in keyof HelpEvents]?: ((payload: HelpEvents[E]) => void) | undefined
}

/** What a component of a framework takes: the options of `mountHelp`, which it follows as they change. */
export type HelpProps = Omit<HelpOptions, 'target'> & {
  /** Fills the component's own place with the desk. @default false: its children open the panel */
  readonly inline?: boolean
  /** What the children open. @default where the person was, or home */
  readonly view?: HelpView
  readonly on?: HelpListeners
}

export const EVENTS = Object.keys({
  ready: 0,
  open: 0,
  close: 0,
  view: 0,
  unread: 0,
  'ticket:created': 0,
  error: 0,
} satisfies Record<keyof HelpEvents, 0>) as (keyof HelpEvents)[]

const ANY = null
const FLAG = Boolean

/** As Vue asks for them at run time; a flag is one that a template may set by its bare name. */
export const PROPS = {
  accounts: [Boolean, Object],
  alerts: ANY,
  client: ANY,
  consent: ANY,
  endpoint: ANY,
  fallback: ANY,
  frame: ANY,
  getToken: ANY,
  hasTickets: FLAG,
  inline: FLAG,
  languages: ANY,
  launcher: FLAG,
  locale: ANY,
  page: ANY,
  preload: ANY,
  router: ANY,
  source: ANY,
  texts: ANY,
  theme: ANY,
  user: ANY,
  view: ANY,
} satisfies Record<Exclude<keyof HelpProps, 'on' | 'onError'>, unknown>
