import { type Backend, restBackend, type SupportUser } from '@deskside/core'
import type { BackendUnderTest, FakeClock } from '@deskside/core/testing'
import { createHandler, type Handler } from '../createHandler.js'
import { jwtAuthenticator, signToken } from '../identity/jwt.js'

const SECRET = 'a-secret-of-the-tests-0123456789abcdef'
const DAY_MS = 86_400_000

const ACME = { id: 'acme', name: 'Acme' }
export const ALICE: SupportUser = {
  id: 'alice',
  name: 'Alice Adams',
  email: 'alice@acme.example',
  organization: ACME,
}
export const BOB: SupportUser = {
  id: 'bob',
  name: 'Bob Brown',
  email: 'bob@acme.example',
  organization: ACME,
}
export const CAROL: SupportUser = {
  id: 'carol',
  name: 'Carol Cook',
  email: 'carol@globex.example',
  organization: { id: 'globex', name: 'Globex' },
}

/** A backend of the server's side as `describeBackend` looks at it: through the relay that it is for. */
export async function overRelay(
  backendFor: (person: SupportUser) => Backend,
  clock: FakeClock,
): Promise<BackendUnderTest & { readonly line: RelayLine }> {
  const start = () =>
    createHandler(backendFor, { authenticate: jwtAuthenticator({ secret: SECRET, clock }), clock })
  const handler = start()
  // From its second day on a relay is sure of the keys that nobody has tried before.
  await clock.advance(DAY_MS)
  const line = createLine(handler)
  const asked: string[] = []
  const plain = (input: RequestInfo | URL, init?: RequestInit) => handler(new Request(input, init))

  function backendOf(user: SupportUser, fetch: typeof globalThis.fetch, reasons: string[] = []) {
    return restBackend({
      endpoint: 'https://support.example.com/',
      clock,
      getToken({ reason }) {
        reasons.push(reason)
        return signToken({ secret: SECRET, user, clock })
      },
      fetch,
    })
  }

  return {
    alice: backendOf(ALICE, line.fetch, asked),
    bob: backendOf(BOB, plain),
    carol: backendOf(CAROL, plain),
    line,
    passTime: (ms) => clock.advance(ms),
    loseNextAnswer: line.loseNextAnswer,
    aliceAnew() {
      const anew = start()
      return backendOf(ALICE, (input, init) => anew(new Request(input, init)))
    },
    refuseNextAsTooFast: line.refuseNextAsTooFast,
    tokens: { refuse: line.refuseTokens, asked: () => asked },
    expireUploads: () => clock.advance(DAY_MS + 1),
  }
}

/** The line between Alice and the relay, with what may happen on it. */
export interface RelayLine {
  fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response>
  /** The next write is done, and its answer never arrives. */
  loseNextAnswer(): void
  /** The next requests come with a token of another time. */
  refuseTokens(times: number): void
  /** The next request is answered with 429 by whatever stands before the relay. */
  refuseNextAsTooFast(retryAfterSeconds: number): void
}

function createLine(handler: Handler): RelayLine {
  let losesNext = false
  let badTokens = 0
  let tooFastFor: number | null = null
  return {
    loseNextAnswer() {
      losesNext = true
    },
    refuseTokens(times) {
      badTokens = times
    },
    refuseNextAsTooFast(retryAfterSeconds) {
      tooFastFor = retryAfterSeconds
    },
    async fetch(input, init) {
      const request = new Request(input, init)
      if (tooFastFor !== null) {
        const headers = { 'Retry-After': String(tooFastFor) }
        tooFastFor = null
        return new Response('', { status: 429, headers })
      }
      if (badTokens > 0) {
        badTokens -= 1
        request.headers.set('Authorization', 'Bearer of.another.time')
      }
      const isLost = losesNext && request.method === 'POST'
      const response = await handler(request)
      if (!isLost) return response
      losesNext = false
      throw new TypeError('the connection was cut')
    },
  }
}
