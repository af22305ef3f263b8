import type { DeskConfigInput } from '@deskside/core'
import type { Look } from '../look.js'
import type { Locale, View } from '../setup.js'

/** What a frame is to show. `deskText` tells whether the desk is another one. */
export type Shown = {
  readonly deskText: string
  readonly desk: DeskConfigInput
  readonly look: Look
  readonly locale: Locale
  readonly view: View
}

/** From the configurator to a frame. */
export type ShowMessage = { readonly type: 'deskside-show'; readonly shown: Shown }

/** From a frame: it may be sent to from now on. */
export type ListeningMessage = { readonly type: 'deskside-listening' }

/** `window.postMessage` carries others' words too: extensions, tools. */
export function isMessage<T extends { type: string }>(data: unknown, type: T['type']): data is T {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === type
}
