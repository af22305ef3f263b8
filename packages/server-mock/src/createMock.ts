import { type Clock, type SupportUser, systemClock } from '@deskside/core'
import { createWorld, type World } from '@deskside/core/testing'
import {
  type CorsOrigins,
  createHandler,
  type Handler,
  jwtAuthenticator,
  type Mail,
  memoryMailer,
  pbkdf2Hasher,
  type UploadStore,
} from '@deskside/relay'
import { createFaults, type Faults } from './faults/faults.js'
import { withFaults } from './faults/withFaults.js'
import type { Seed } from './seeds/seed.js'
import { isSeedName, type SeedName, seeds } from './seeds/seeds.js'

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
  /** Where half-sent uploads wait. @default in memory */
  readonly uploads?: UploadStore
  readonly clock?: Clock
  /** @default UUID v4 */
  readonly createId?: () => string
}

export type Mock = {
  /** The Support API; web-standard, the handler of production. Answers once the seed is planted. */
  readonly handler: Handler
  /** The desk behind it: `world.agent` answers tickets. */
  readonly world: World
  /** What is to go wrong. */
  readonly faults: Faults
  /** What would have been sent, oldest first: confirmations of addresses. */
  readonly mails: () => readonly Mail[]
  /** The seed is planted. */
  readonly ready: Promise<void>
}

/**
 * Makes a support desk for tests and development: the production handler over a world in memory.
 *
 * @example
 * const mock = createMock({ secret: 'a secret of at least thirty-two bytes' })
 * const response = await mock.handler(new Request('https://desk.test/v1/config', { headers }))
 */
export function createMock(options: MockOptions): Mock {
  const { clock = systemClock(), createId = () => crypto.randomUUID(), snapshot } = options
  const seed = readSeed(options.seed)
  const past = createPast(clock)
  const world = createWorld({ clock: past.clock, createId, desk: seed.desk, snapshot })
  const faults = createFaults()
  const mailer = memoryMailer()
  const handler = createHandler((person) => world.backendFor(person), {
    authenticate: authenticatorOf(options, clock),
    clock,
    accounts: {
      secret: options.secret ?? crypto.randomUUID() + crypto.randomUUID(),
      mailer,
      confirmUrl: options.confirmUrl ?? 'http://localhost/confirm',
      deskName: 'Support',
      customers: world.customers,
      // Nobody guards anything here, and tests sign in again and again.
      hasher: pbkdf2Hasher({ iterations: 1_000 }),
    },
    corsOrigins: options.corsOrigins ?? (() => true),
    ...(options.uploads === undefined ? {} : { uploads: options.uploads }),
  })
  const ready =
    snapshot === undefined && seed.plant !== undefined
      ? seed.plant({ world, travelTo: past.travelTo }).finally(past.comeBack)
      : Promise.resolve()
  const scripted = withFaults(handler, { faults, clock })
  return {
    handler: async (request) => {
      await ready
      return scripted(request)
    },
    world,
    faults,
    mails: mailer.list,
    ready,
  }
}

function readSeed(seed: SeedName | Seed = 'empty'): Seed {
  if (typeof seed === 'object' && seed?.desk) return seed
  if (typeof seed === 'string' && isSeedName(seed)) return seeds[seed]
  const names = Object.keys(seeds).join(', ')
  throw new TypeError(`seed: ${JSON.stringify(seed)} is no seed; ${names}, or { desk, plant }`)
}

/** A seed lives through days; everything after it lives now. */
function createPast(clock: Clock) {
  let then: number | null = null
  return {
    clock: { ...clock, now: () => then ?? clock.now() },
    travelTo(agoMs: number) {
      then = clock.now() - agoMs
    },
    comeBack() {
      then = null
    },
  }
}

function authenticatorOf(options: MockOptions, clock: Clock) {
  if (options.authenticate !== undefined) return options.authenticate
  if (options.secret !== undefined) return jwtAuthenticator({ secret: options.secret, clock })
  throw new TypeError('createMock needs a secret, or a function that authenticates')
}
