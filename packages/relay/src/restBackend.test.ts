import { restBackend, type SupportUser } from '@deskside/core'
import {
  createWorld,
  describeBackend,
  fakeClock,
  publishArticles,
  seededIds,
  type World,
} from '@deskside/core/testing'
import { describe, expect, it } from 'vitest'
import { createHandler } from './createHandler.js'
import { jwtAuthenticator, signToken } from './identity/jwt.js'

const SECRET = 'a-secret-of-the-tests-0123456789abcdef'
const ACME = { id: 'acme' }
const desk = { name: 'Support', articles: { feedback: true } }

describeBackend({ describe, expect, it }, 'restBackend over the relay', () => {
  const clock = fakeClock()
  const world = createWorld({ clock, createId: seededIds(3), desk })
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
    agent: agentDoor(world),
    loseNextAnswer: () => {
      losing.next = true
    },
  }
})

function agentDoor(world: World) {
  return {
    async reply(ticketId: string, input: Parameters<World['agent']['reply']>[1]) {
      const message = world.agent.reply(ticketId, input)
      const attachments = message.kind === 'message' ? message.attachments : []
      return { attachmentIds: attachments.map(({ id }) => id) }
    },
    async decline(ticketId: string, reason: string) {
      world.agent.decline(ticketId, reason)
    },
  }
}
