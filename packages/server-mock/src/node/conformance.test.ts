import { restBackend, type SupportUser } from '@deskside/core'
import {
  agentDoorOf,
  conformanceDesk,
  conformanceTicket,
  describeBackend,
  publishArticles,
} from '@deskside/core/testing'
import { signToken } from '@deskside/relay'
import { describe, expect, it } from 'vitest'
import { startMockServer } from './startMockServer.js'

const secret = 'a secret of at least thirty-two bytes'

// X14: the whole way, over real sockets: restBackend, HTTP, createHandler, memoryBackend.
describeBackend({ describe, expect, it }, 'restBackend over the mock server', async () => {
  const server = await startMockServer({ port: 0, secret, seed: { desk: conformanceDesk } })
  publishArticles(server.world)
  const acme = { id: 'acme', name: 'Acme' }
  const backendOf = (user: SupportUser) =>
    restBackend({ endpoint: server.url, getToken: () => signToken({ secret, user }) })
  return {
    alice: backendOf({ id: 'alice', name: 'Alice', organization: acme }),
    bob: backendOf({ id: 'bob', name: 'Bob', organization: acme }),
    carol: backendOf({ id: 'carol', organization: { id: 'globex' } }),
    agent: agentDoorOf(server.world),
    ticket: conformanceTicket,
    loseNextAnswer: () => {
      server.faults.add({ route: 'POST /v1/tickets', kind: 'lost_response', times: 1 })
    },
    close: () => server.close(),
  }
})
