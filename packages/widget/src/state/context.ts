import type { ClientGround, Clock, SupportClient, Text } from '@deskside/core'
import type { ReadonlySignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { I18n } from '../i18n/i18n.js'
import type { Sections } from '../i18n/messages.js'
import type { HelpOptions } from '../launcher/contract.js'
import type { AccountsDoor } from './accountsDoor.js'
import type { Navigation } from './navigation.js'
import { useStore } from './useStore.js'

/**
 * `page`: inline in an element of the host, wide. `drawer`: along the side of the page. `phone`: over
 * the whole screen, modal.
 */
export type Layout = 'floating' | 'drawer' | 'phone' | 'page'

/** What every screen can reach. */
export interface Widget {
  readonly client: SupportClient
  readonly navigation: Navigation
  readonly i18n: ReadonlySignal<I18n>
  readonly layout: ReadonlySignal<Layout>
  readonly clock: Clock
  /** `null` where the host says who is here. */
  readonly accounts: AccountsDoor | null
  /** The host's other way to write. */
  readonly fallback: HelpOptions['fallback']
  /** Where in the host it stands; tickets say so. */
  readonly source: HelpOptions['source']
  /** What the host lets people choose, to be told of answers while they do not look. */
  readonly alerts: HelpOptions['alerts']
  close(): void
  /** Says it to a screen reader, politely; the same words twice are said twice. */
  announce(text: string): void
  /** A screen came up: its heading takes the focus, unless the page itself has just loaded. */
  enter(heading: HTMLElement): void
  /** Style of a screen that was loaded later; the same text is added once. */
  addStyle(css: string): void
  report(error: unknown): void
  /** Fetches the words of screens that come late, in the language of now; never rejects. */
  needLaterWords(): Promise<void>
  /**
   * What stands on the client as an entry of its own, such as `createArticles`: one for all
   * screens, made when the first of them asks. Not called while rendering something that may be
   * thrown away: it costs nothing before it is listened to.
   */
  extend<T>(build: (ground: ClientGround) => T): T
}

export const WidgetContext = createContext<Widget | null>(null)

export function useWidget(): Widget {
  const widget = useContext(WidgetContext)
  if (widget === null) throw new Error('A screen needs the panel around it')
  return widget
}

export function useI18n(): I18n {
  return useStore(useWidget().i18n)
}

/** Picks the language of a text that the desk configured. */
export function useText(): (text: Text) => string {
  return useI18n().text
}

/**
 * The words of a screen that is a chunk of its own: English travels with the screen, any other
 * language with that language's chunk.
 */
export function useSection<K extends keyof Sections>(name: K, english: Sections[K]): Sections[K] {
  return useI18n().section(name, english)
}

/**
 * Brings the style of a screen that is a chunk of its own. While rendering: an effect would run
 * after those of the parts inside, which measure and scroll.
 */
export function useStyle(css: string): void {
  useWidget().addStyle(css)
}
