import type { SupportError } from './errors/SupportError.js'
import type { SupportUser } from './model/clientState.js'
import type { Page } from './model/draft.js'
import type { LogEntry } from './model/log.js'
import type { Backend } from './ports/Backend.js'
import type { GetToken } from './ports/GetToken.js'
import type { Marker } from './ports/Marker.js'
import type { BlobSender, Channel, Lock, Presence } from './ports/platform.js'
import type { Storage } from './ports/Storage.js'
import type { Clock } from './time/clock.js'

/**
 * Who asks whom: one of `endpoint` and `backend`, and where the defaults do not fit, the outside
 * world.
 */
export type SupportClientOptions = {
  /** Where the Support API lives: `https://support.example.com`. One of `endpoint` and `backend`. */
  readonly endpoint?: string
  /** Another way to a helpdesk; wins over `endpoint`. */
  readonly backend?: Backend
  /** A short-lived JWT from the host's own server. Tokens are held in memory only. */
  readonly getToken?: GetToken | undefined
  readonly user?: SupportUser | undefined
  /**
   * May the form be read before anybody is named? For desks that take guests: nothing but the
   * desk's description is asked for then. @default false
   */
  readonly visitors?: boolean
  /** BCP 47; goes along with new tickets. */
  readonly locale?: string | undefined
  /** Where it was written, for the desk: `help-page`. */
  readonly source?: string | undefined
  /**
   * The host's page, for fields that are filled in from it and for conditions about it.
   * @default not known
   */
  readonly page?: () => Page

  // The outside world; each has a default for the browser and for Node.
  readonly storage?: Storage
  readonly presence?: Presence
  readonly lock?: Lock
  readonly channel?: Channel
  readonly sender?: BlobSender
  /** @default localStorage */
  readonly marker?: Marker
  readonly clock?: Clock
  /** From 0 up to 1. @default Math.random */
  readonly random?: () => number
  /** Ids that nobody can guess. @default UUID v4 */
  readonly createId?: () => string
  readonly fetch?: typeof globalThis.fetch
  /**
   * Hears of errors that no caller is told: polling stopped for good, or `getToken` gives no token
   * (`auth_unavailable`, once; `cause` is what it threw) and what is sent waits.
   */
  readonly onError?: (error: SupportError) => void
  /**
   * Hears one line a noteworthy thing, for the host's own log: what was sent, what waits and why,
   * which requests failed. Codes and numbers alone: never a text, a token, an address or an id of
   * a person. Not for what the user has to see: stores and `client.on` say that.
   */
  readonly onLog?: (entry: LogEntry) => void
}
