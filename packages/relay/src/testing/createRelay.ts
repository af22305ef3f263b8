import type { Backend, DeskConfigInput, SupportUser } from '@deskside/core'
import {
  createWorld,
  type FakeClock,
  fakeClock,
  seededIds,
  type World,
} from '@deskside/core/testing'
import { createHandler, type Handler, type HandlerOptions } from '../createHandler.js'
import { jwtAuthenticator, signToken } from '../identity/jwt.js'
import { memoryUploadStore } from '../uploads/memoryUploadStore.js'
import type { UploadStore } from '../uploads/UploadStore.js'

export const SECRET = 'a-secret-of-the-tests-0123456789abcdef'
export const APP = 'https://app.example.com'

export type Ask = {
  readonly body?: unknown
  /** Text that is sent as it is. */
  readonly raw?: BodyInit
  readonly key?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

/** A relay over the world in memory, and people who ask it. */
export interface TestRelay {
  readonly handler: Handler
  readonly world: World
  readonly clock: FakeClock
  readonly uploads: UploadStore
  /** Errors that were answered with 5xx. */
  readonly errors: unknown[]
  ask(person: string | null, method: string, path: string, ask?: Ask): Promise<Response>
  token(person: string): Promise<string>
}

export type TestRelayOptions = Partial<HandlerOptions> & {
  readonly desk?: Partial<DeskConfigInput>
  /** Puts something between the relay and the world. */
  readonly wrap?: (backend: Backend, person: SupportUser) => Backend
}

export function createRelay(options: TestRelayOptions = {}): TestRelay {
  const { wrap = (backend) => backend, desk, uploads = memoryUploadStore(), ...rest } = options
  const clock = fakeClock()
  const world = createWorld({
    clock,
    createId: seededIds(7),
    desk: { name: 'Test desk', ...desk },
  })
  const errors: unknown[] = []
  const handler = createHandler((person) => wrap(world.backendFor(person), person), {
    authenticate: jwtAuthenticator({ secret: SECRET, clock }),
    corsOrigins: [APP],
    clock,
    onError: (error) => errors.push(error),
    uploads,
    // All requests of a test come in one moment.
    rates: false,
    ...rest,
  })

  async function token(person: string): Promise<string> {
    const [id = '', organization] = person.split('@')
    const user = {
      id,
      ...(organization === undefined ? {} : { organization: { id: organization } }),
    }
    return signToken({ secret: SECRET, user, clock })
  }

  return {
    handler,
    world,
    clock,
    uploads,
    errors,
    token,
    async ask(person, method, path, { body, raw, key, headers = {} } = {}) {
      const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
      const isJsonPost = method === 'POST' && !path.startsWith('/v1/uploads')
      const idempotency = key === undefined ? crypto.randomUUID() : key
      return handler(
        new Request(`https://support.example.com${path}`, {
          method,
          headers: {
            ...(person === null ? {} : { Authorization: `Bearer ${await token(person)}` }),
            ...(isJsonPost ? { 'Content-Type': 'application/json' } : {}),
            ...(isJsonPost && idempotency !== null ? { 'Idempotency-Key': idempotency } : {}),
            ...headers,
          },
          ...(sent === undefined ? {} : { body: sent, duplex: 'half' }),
        } as RequestInit),
      )
    },
  }
}

/** A new ticket, as a client sends it. */
export function newTicket(patch: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { subject: 'Export', body: 'It is empty.', submissionId: crypto.randomUUID(), ...patch }
}
