import type { SupportUser } from '@deskside/core'
import type { Consent } from '@deskside/core/consent'
import type { HelpEvents, HelpOptions, HelpPrefill, HelpTheme } from './contract.js'
import type { Launcher } from './createLauncher.js'

/** What the host may say to the widget. */
export type Verb =
  | 'open'
  | 'close'
  | 'toggle'
  | 'prefill'
  | 'identify'
  | 'locale'
  | 'theme'
  | 'reset'
  | 'consent'
  | 'erase'

/** The last word of each kind; `reset` takes `identify` and `prefill` back. */
export type Said = Readonly<
  Partial<Record<Verb, unknown>> & {
    prefill?: HelpPrefill | undefined
    identify?: SupportUser | null | undefined
    locale?: string
    theme?: HelpTheme
    consent?: Consent
  }
>

/** What the host says, what happens, and what the launcher knows: idle, the end. */
export type Word = Verb | keyof HelpEvents | 'idle' | 'destroy'

/** A part of the widget in a chunk of its own (badge, round button) hears of everything. */
export type Extra = (word: Word, value?: unknown) => void

export type ExtraModule = { readonly createExtra: (host: ExtraHost) => Extra }

export type ExtraHost = {
  readonly options: HelpOptions
  readonly said: Said
  readonly launcher: Launcher
  /** The Help entries that are in the page now. */
  elements(): readonly Element[]
  emit<E extends keyof HelpEvents>(event: E, payload: HelpEvents[E]): void
}
