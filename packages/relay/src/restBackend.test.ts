import { type Backend, restBackend, SupportError, type SupportUser } from '@deskside/core'
import {
  agentDoorOf,
  conformanceDesk,
  conformanceTicket,
  createWorld,
  describeBackend,
  fakeClock,
  publishArticles,
  seededIds,
} from '@deskside/core/testing'
import { describe, expect, it } from 'vitest'
import { createHandler, type Handler } from './createHandler.js'
import { jwtAuthenticator, signToken } from './identity/jwt.js'

const SECRET = 'a-secret-of-the-tests-0123456789abcdef'
const DAY_MS = 86_400_000
const ACME = { id: 'acme' }

describeBackend({ describe, expect, it }, 'restBackend over the relay', () => {
  const clock = fakeClock()
  const world = createWorld({ clock, createId: seededIds(3), desk: conformanceDesk })
  publishArticles(world)
  const ignoring = { next: false }
  const handler = createHandler((person) => ignoreOne(world.backendFor(person), ignoring), {
    authenticate: jwtAuthenticator({ secret: SECRET, clock }),
    clock,
  })
  const line = createLine(handler)
  const reasons: string[] = []

  function backendOf(user: SupportUser, fetch: typeof globalThis.fetch, asked: string[] = []) {
    return restBackend({
      endpoint: 'https://support.example.com/',
      clock,
      getToken({ reason }) {
        asked.push(reason)
        return signToken({ secret: SECRET, user, clock })
      },
      fetch,
    })
  }
  const plain = (input: RequestInfo | URL, init?: RequestInit) => handler(new Request(input, init))

  return {
    alice: backendOf({ id: 'alice', name: 'Alice', organization: ACME }, line.fetch, reasons),
    bob: backendOf({ id: 'bob', name: 'Bob', organization: ACME }, plain),
    carol: backendOf({ id: 'carol', organization: { id: 'globex' } }, plain),
    agent: agentDoorOf(world),
    ticket: conformanceTicket,
    passTime: (ms: number) => clock.advance(ms),
    loseNextAnswer: line.loseNextAnswer,
    refuseNextAsTooFast: line.refuseNextAsTooFast,
    tokens: { refuse: line.refuseTokens, asked: () => reasons },
    ignoreNextWrite: () => {
      ignoring.next = true
    },
    expireUploads: () => clock.advance(DAY_MS + 1),
  }
})

/** A helpdesk that takes the next write and does nothing, as its adapter tells it. */
function ignoreOne(backend: Backend, ignoring: { next: boolean }): Backend {
  function check(): void {
    if (!ignoring.next) return
    ignoring.next = false
    throw new SupportError('not_applied')
  }
  return {
    ...backend,
    async closeTicket(...given) {
      check()
      return backend.closeTicket(...given)
    },
    async rateTicket(...given) {
      check()
      return backend.rateTicket(...given)
    },
  }
}

/** The line between Alice and the relay, with what may happen on it. */
function createLine(handler: Handler) {
  let losesNext = false
  let badTokens = 0
  let tooFastFor: number | null = null
  return {
    loseNextAnswer: () => {
      losesNext = true
    },
    refuseTokens(times: number) {
      badTokens = times
    },
    refuseNextAsTooFast(retryAfterSeconds: number) {
      tooFastFor = retryAfterSeconds
    },
    async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
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
