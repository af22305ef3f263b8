import type { Server } from 'node:http'
import http2 from 'node:http2'
import type { AddressInfo } from 'node:net'
import { type SupportUser, systemClock } from '@deskside/core'
import { createHandler, type Handler, jwtAuthenticator, signToken } from '@deskside/relay'
import { createNodeServer } from '@deskside/relay/node'
import { createWorld } from '../../packages/core/src/testing/createWorld.js'

const SECRET = 'a secret that only this bench and its server know'
/** Where the page lives that asks: another origin than the desk, as in most hosts. */
export const PAGE = 'https://app.example.com'
export const PERSON: SupportUser = { id: '8f14e45f-ceea-467f-a1d8-4d3c1a0b2c55', name: 'Maya' }

/** The production handler over a world in memory, in which this person has so many tickets. */
export async function deskWith(tickets: number) {
  const world = createWorld({ clock: systemClock(), createId: () => crypto.randomUUID() })
  const backend = world.backendFor(PERSON)
  for (let index = 0; index < tickets; index++) {
    const id = `bench-${index}`
    const empty = { categoryId: null, typeId: null, priority: null, projectId: null, fields: {} }
    const origin = { submissionId: id, source: null, locale: null, followUpOf: null }
    await backend.createTicket(
      { subject: `Ticket ${index}`, body: 'Charts are empty', ...empty, uploadIds: [], ...origin },
      { idempotencyKey: id },
    )
  }
  const handler = createHandler((person) => world.backendFor(person), {
    authenticate: jwtAuthenticator({ secret: SECRET }),
    corsOrigins: [PAGE],
    rates: false,
  })
  return { world, handler }
}

export function tokenOf(user: SupportUser): Promise<string> {
  return signToken({ secret: SECRET, user, expiresInSeconds: 900 })
}

export async function overHttp1(handler: Handler) {
  return listening(createNodeServer(handler))
}

/** HTTP/2 without TLS: what a warm connection carries, before it is encrypted. */
export async function overHttp2(handler: Handler) {
  const server = http2.createServer()
  server.on(
    'stream',
    async (stream, { ':path': path = '/', ':method': method = 'GET', ...all }) => {
      const headers = new Headers()
      for (const [name, value] of Object.entries(all)) {
        if (!name.startsWith(':') && typeof value === 'string') headers.set(name, value)
      }
      const response = await handler(new Request(`http://desk${path}`, { method, headers }))
      const body = Buffer.from(await response.arrayBuffer())
      stream.respond(
        { ':status': response.status, ...Object.fromEntries(response.headers) },
        { endStream: body.length === 0 },
      )
      if (body.length > 0) stream.end(body)
    },
  )
  return listening(server as unknown as Server)
}

async function listening(server: Server) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() }
}
