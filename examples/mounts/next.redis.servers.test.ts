import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createNodeServer } from '@deskside/relay/node'
import { expect, inject, test } from 'vitest'
import * as route from './next/app/support/[...path]/route.js'
import type { NextRoute } from './nextRoute.js'
import { SECRET, ticketRoundTrip, WHOLE } from './ticketRoundTrip.js'

/** The types say it, and so do the methods that a browser and a tus client send. */
const methods: NextRoute = route

test('a ticket with a file goes through the route handler of Next.js, kept in Redis', async () => {
  const context = { params: Promise.resolve({ path: [] }) }
  process.env.JWT_SECRET = SECRET
  process.env.REDIS_URL = 'redis://127.0.0.1:1'
  const asking = () => methods.GET(new Request('http://app/support/v1/config'), context)
  await expect(asking()).rejects.toMatchObject({ code: 'storage_unavailable' })
  // What failed is tried again: Redis may be later than the app.
  process.env.REDIS_URL = inject('redisUrl')
  expect((await asking()).status).toBe(401)

  const server = createNodeServer(async (request) => {
    const handler = methods[request.method as keyof NextRoute]
    return handler(request, context)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  try {
    const { port } = server.address() as AddressInfo
    expect(await ticketRoundTrip(`http://127.0.0.1:${port}/support`)).toEqual(WHOLE)
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
