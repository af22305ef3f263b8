import { type Clock, systemClock } from '@deskside/core'
import { createWorld, type World } from '@deskside/core/testing'
import {
  createHandler,
  type Handler,
  type HandlerOptions,
  type Mail,
  type Mailer,
  memoryMailer,
  memoryState,
  pbkdf2Hasher,
  type RelayState,
  type Words,
} from '@deskside/relay'
import { createMockClock } from './clock/mockClock.js'
import { createControlApi } from './control/controlApi.js'
import { createDeeds } from './deeds/deeds.js'
import { createFaults, type Faults } from './faults/faults.js'
import { withFaults } from './faults/withFaults.js'
import { createIdentity } from './identity.js'
import { startMockNotices } from './mockNotices.js'
import type { Mock, MockOptions } from './mockOptions.js'
import type { Seed } from './seeds/seed.js'
import { isSeedName, seeds } from './seeds/seeds.js'

/**
 * Makes a support desk for tests and development: the production handler over a world in memory.
 *
 * @example
 * const mock = createMock({ secret: 'a secret of at least thirty-two bytes' })
 * const response = await mock.handler(new Request('https://desk.test/v1/config', { headers }))
 */
export function createMock(options: MockOptions): Mock {
  const { clock: beneath = systemClock(), createId = () => crypto.randomUUID(), snapshot } = options
  const seed = readSeed(options.seed)
  const { deskClock: clock = createMockClock(beneath, options) } = options
  const past = createPast(clock)
  const world = createWorld({ clock: past.clock, createId, desk: seed.desk, snapshot })
  const faults = createFaults(options.faults)
  const deeds = createDeeds({ world, clock, createId })
  const mailer = hearableMailer()
  const { state = memoryState({ clock }) } = options
  const notices =
    options.notices &&
    startMockNotices(
      { deskName: seed.desk.name, ...options.notices },
      { clock, world, mailer, state },
    )
  const parts = { beneath, clock, world, faults, mailer, state, deskName: seed.desk.name }
  const handler = createScriptedHandler(options, parts, notices)
  const ready =
    snapshot === undefined && seed.plant !== undefined
      ? seed.plant({ world, ...past.ground }).finally(past.comeBack)
      : Promise.resolve()
  const control = createControlApi({ faults, deeds, clock, mails: mailer.list })
  const onceReady =
    (handle: Handler): Handler =>
    async (request) => {
      await ready
      return handle(request)
    }
  return {
    handler: onceReady(handler),
    control: onceReady(control),
    ...{ world, faults, clock, deeds },
    mails: mailer.list,
    onMail: mailer.onMail,
    ready,
    close: async () => notices?.close(),
  }
}

type Parts = {
  readonly beneath: Clock
  readonly clock: Clock
  readonly world: World
  readonly faults: Faults
  readonly mailer: Mailer
  readonly state: RelayState
  readonly deskName: Words
}

function createScriptedHandler(
  options: MockOptions,
  parts: Parts,
  notices: HandlerOptions['notices'],
): Handler {
  const { beneath, clock, world, faults, mailer, state, deskName } = parts
  const { uploads } = state
  const identity = createIdentity(options, beneath)
  const handler = createHandler((person) => world.backendFor(person), {
    authenticate: identity.authenticate,
    clock,
    accounts: {
      secret: options.secret ?? crypto.randomUUID() + crypto.randomUUID(),
      store: state.accounts,
      mailer,
      confirmUrl: options.confirmUrl ?? 'http://localhost/confirm',
      deskName,
      customers: world.customers,
      // Nobody guards anything here, and tests sign in again and again.
      hasher: pbkdf2Hasher({ iterations: 1_000 }),
    },
    corsOrigins: options.corsOrigins ?? (() => true),
    // A test asks as often as it likes; what a full house answers is a fault that it scripts.
    rates: false,
    state,
    ...(notices && { notices }),
  })
  return withFaults(handler, { faults, clock: beneath, uploads, skew: identity.skew })
}

/** A mailer in memory that says when a mail has come. */
function hearableMailer() {
  const mailer = memoryMailer()
  const listeners = new Set<() => void>()
  return {
    list: mailer.list,
    async send(mail: Mail) {
      await mailer.send(mail)
      for (const hear of [...listeners]) hear()
    },
    onMail(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function readSeed(seed: MockOptions['seed'] = 'empty'): Seed {
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
    ground: {
      travelTo(agoMs: number) {
        then = clock.now() - agoMs
      },
      timeOf: (agoMs: number) => new Date(clock.now() - agoMs).toISOString(),
    },
    comeBack() {
      then = null
    },
  }
}
