import { restBackend, type SupportUser } from '@deskside/core'
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
import { createHandler } from './createHandler.js'
import { jwtAuthenticator, signToken } from './identity/jwt.js'

const SECRET = 'a-secret-of-the-tests-0123456789abcdef'
const ACME = { id: 'acme' }

describeBackend({ describe, expect, it }, 'restBackend over the relay', () => {
  const clock = fakeClock()
  const world = createWorld({ clock, createId: seededIds(3), desk: conformanceDesk })
  publishArticles(world)
  const handler = createHandler((person) => world.backendFor(person), {
    authenticate: jwtAuthenticator({ secret: SECRET, clock }),
    clock,
  })
  const losing = { next: false }

  function backendOf(user: SupportUser) {
    return restBackend({
      endpoint: 'https://support.example.com/',
      clock,
      getToken: () => signToken({ secret: SECRET, user, clock }),
      fetch: async (input, init) => {
        const request = new Request(input, init)
        const isLost = losing.next && request.method === 'POST'
        const response = await handler(request)
        if (!isLost) return response
        losing.next = false
        throw new TypeError('the connection was cut')
      },
    })
  }

  return {
    alice: backendOf({ id: 'alice', name: 'Alice', organization: ACME }),
    bob: backendOf({ id: 'bob', name: 'Bob', organization: ACME }),
    carol: backendOf({ id: 'carol', organization: { id: 'globex' } }),
    agent: agentDoorOf(world),
    ticket: conformanceTicket,
    passTime: (ms: number) => clock.advance(ms),
    loseNextAnswer: () => {
      losing.next = true
    },
  }
})
