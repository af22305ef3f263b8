import { restBackend, type SupportUser } from '@deskside/core'
import {
  agentDoorOf,
  conformanceDesk,
  conformanceTicket,
  publishArticles,
} from '@deskside/core/testing'
import { signToken } from '@deskside/relay'
import { describe, expect, it } from 'vitest'
import { describeBackend } from '../index.js'
import { startMockServer } from './startMockServer.js'

const secret = 'a secret of at least thirty-two bytes'

// X14: the whole way, over real sockets: restBackend, HTTP, createHandler, memoryBackend.
describeBackend({ describe, expect, it }, 'restBackend over the mock server', async () => {
  const server = await startMockServer({ port: 0, secret, seed: { desk: conformanceDesk } })
  publishArticles(server.world)
  const acme = { id: 'acme', name: 'Acme' }
  const asked: string[] = []
  const backendOf = (user: SupportUser, reasons: string[] = []) =>
    restBackend({
      endpoint: server.url,
      getToken({ reason }) {
        reasons.push(reason)
        return signToken({ secret, user })
      },
    })
  const refuse = (status: number, times: number, headers: Record<string, string> = {}) =>
    server.faults.add({ route: '*', kind: 'status', status, times, headers })
  return {
    alice: backendOf({ id: 'alice', name: 'Alice', organization: acme }, asked),
    bob: backendOf({ id: 'bob', name: 'Bob', organization: acme }),
    carol: backendOf({ id: 'carol', organization: { id: 'globex' } }),
    agent: agentDoorOf(server.world),
    ticket: conformanceTicket,
    loseNextAnswer: () => {
      for (const route of ['POST /v1/tickets', 'POST /v1/tickets/*/messages']) {
        server.faults.add({ route, kind: 'lost_response', times: 1 })
      }
    },
    refuseNextAsTooFast: (seconds) => {
      refuse(429, 1, { 'Retry-After': String(seconds) })
    },
    tokens: {
      refuse: (times) => {
        refuse(401, times)
      },
      asked: () => asked,
    },
    close: () => server.close(),
  }
})
