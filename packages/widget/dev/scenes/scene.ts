import type { SupportClient } from '@deskside/core'
import type { ComponentChildren } from 'preact'
import type { HelpView } from '../../src/launcher/contract.js'
import type { AccountsDoor } from '../../src/state/accountsDoor.js'
import type { ScriptedClient } from '../../src/testing/scriptedClient.js'

/** One state of the panel, to look at and to check. Every file of this folder lists its own. */
export type Scene = {
  /** Its address in the gallery, unique over all files: `form-typed`. */
  readonly name: string
  /** What there is to see: `Typed, with files on their way`. */
  readonly title: string
  readonly view: HelpView
  /** What the scripted client shows. */
  readonly arrange?: (script: ScriptedClient) => void
  /** In place of the scripted client: one over a world of its own, for what is built upon it. */
  readonly client?: () => SupportClient
  /** Where the host has no session of its own. */
  readonly accounts?: () => AccountsDoor
  /** What a person does before there is something to see: `press(shadow, 'Send')`. */
  readonly act?: (shadow: ShadowRoot) => void | Promise<void>
  /** Shows what stands there while something loads: nobody waits for it to go away. */
  readonly isLoading?: boolean
}

/** A part by itself, in all its states. */
export type PartScene = Pick<Scene, 'name' | 'title' | 'isLoading'> & {
  /** In a language: `ar`. */
  readonly part: (language: string) => ComponentChildren
}

export type AnyScene = Scene | PartScene
