import { signToken } from '@deskside/relay'
import { afterEach, expect, test } from 'vitest'
import { demoPersons } from '../seeds/demoPersons.js'
import { type MockServer, type MockServerOptions, startMockServer } from './startMockServer.js'

const secret = 'a secret of at least thirty-two bytes'
const running: MockServer[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

async function start(options: Partial<MockServerOptions> = {}): Promise<MockServer> {
  const server = await startMockServer({ port: 0, secret, seed: 'demo', ...options })
  running.push(server)
  return server
}

async function headersFor(user: { readonly id: string }): Promise<Record<string, string>> {
  return { Authorization: `Bearer ${await signToken({ secret, user })}` }
}

test('the demo desk greets Maya with her seven tickets, two with unread answers', async () => {
  const { url } = await start()
  const headers = await headersFor(demoPersons.maya)
  const { items } = await (await fetch(`${url}/v1/tickets`, { headers })).json()
  expect(items.map((ticket: { subject: string }) => ticket.subject)).toHaveLength(7)
  expect(items.filter((ticket: { unreadCount: number }) => ticket.unreadCount > 0)).toHaveLength(2)
})
