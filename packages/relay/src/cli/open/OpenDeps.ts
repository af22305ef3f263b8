import type { Clock } from '@deskside/core'
import type { SecretRef } from '../config/parts.js'

/** What everything that the file names is opened with. */
export type OpenDeps = {
  readonly clock: Clock
  /** A path of the file, as seen from the folder in which the file is. */
  readonly pathOf: (path: string) => URL
  readonly secretOf: (ref: SecretRef) => string
  /** The same values, with what `{ "env": "NAME" }` names in its place. */
  readonly withSecrets: <T>(value: T) => T
}
