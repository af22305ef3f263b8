import type { Clock, SupportUser } from '@deskside/core'
import type { World } from '@deskside/core/testing'
import type { CorsOrigins, Handler, Mail, NoticesOptions, RelayState } from '@deskside/relay'
import type { MockClock } from './clock/mockClock.js'
import type { Deeds } from './deeds/deeds.js'
import type { Fault } from './faults/fault.js'
import type { Faults } from './faults/faults.js'
import type { Seed } from './seeds/seed.js'
import type { SeedName } from './seeds/seeds.js'

export type MockOptions = {
  /** What the host's tokens are signed with: 32 bytes or more. See `signToken` of the relay. */
  readonly secret?: string
  /** Another way to know who asks; wins over `secret`. */
  readonly authenticate?: (request: Request) => Promise<SupportUser | null>
  /** A seed by name, or one of your own. Ignored where a snapshot is given. @default 'empty' */
  readonly seed?: SeedName | Seed
  /** What an earlier `world.snapshot()` gave. */
  readonly snapshot?: unknown
  /** Pages that may call. @default every page: nothing here is worth guarding */
  readonly corsOrigins?: CorsOrigins
  /** The page that links in mails open. @default 'http://localhost/confirm' */
  readonly confirmUrl?: string
  /**
   * Mails that support has answered, with a link that opens the ticket in this page: to everybody
   * with an address who was here and has not read the answer. Guests get the answer itself: they have
   * no other place to read it. `deskName` is the desk's own, unless it is given. @default none
   */
  readonly notices?: MockNotices
  /** What the relay in it remembers: accounts, keys, half-sent uploads. @default in memory */
  readonly state?: RelayState
  /** What goes wrong from the start. */
  readonly faults?: readonly Fault[]
  /** The machine's clock: the desk's runs with it, tokens are checked by it, delays last by it. */
  readonly clock?: Clock
  /** What the desk's clock shows at the start; ISO or milliseconds. @default as the machine's */
  readonly now?: string | number
  /** The desk's clock stands still but for `clock.advance`. @default false */
  readonly frozen?: boolean
  /** A clock of the desk that was made before; wins over `now` and `frozen`. */
  readonly deskClock?: MockClock
  /** @default UUID v4 */
  readonly createId?: () => string
}

export type MockNotices = Pick<NoticesOptions, 'appUrl' | 'parameter' | 'write'> &
  Partial<Pick<NoticesOptions, 'deskName'>>

/** A desk, and everything by which a test holds it. */
export type Mock = {
  /** The Support API; web-standard, the handler of production. Answers once the seed is planted. */
  readonly handler: Handler
  /** The control API below `/control`, as HTTP: for who holds the mock from another process. */
  readonly control: Handler
  /** The desk behind it: `world.agent` answers tickets. */
  readonly world: World
  /** What is to go wrong. */
  readonly faults: Faults
  /** The desk's clock: `clock.advance(3_600_000)` is an hour later. */
  readonly clock: MockClock
  /** What agents will do by that clock. */
  readonly deeds: Deeds
  /** What would have been sent, oldest first: confirmations of addresses, notices of answers. */
  readonly mails: () => readonly Mail[]
  /** Calls after each mail that would have been sent; gives back the way out. */
  readonly onMail: (listener: () => void) => () => void
  /** The seed is planted. */
  readonly ready: Promise<void>
  /** Ends what runs by itself: looking for answers to tell of. */
  close(): Promise<void>
}
