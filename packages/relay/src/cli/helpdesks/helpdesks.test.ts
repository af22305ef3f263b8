import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { systemClock } from '@deskside/core'
import { createZendeskEmulator, fakeClock, ZENDESK_FORMS } from '@deskside/core/testing'
import { afterEach, expect, test, vi } from 'vitest'
import { signToken } from '../../identity/jwt.js'
import { createNodeServer } from '../../node/createNodeServer.js'
import { SECRET } from '../../testing/createRelay.js'
import { createHubspotEmulator } from '../../testing/hubspot/hubspotEmulator.js'
import { CONFIG, relayFolder } from '../../testing/relayFolder.js'
import { toEnding } from '../runCli.js'

// Real processes, sockets and work factors, on machines that may have other work.
vi.setConfig({ testTimeout: 30_000 })

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  ends.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function withDesk(desk: unknown = { name: 'Acme', categories: undefined }) {
  const one = await relayFolder()
  ends.push(one.end)
  await writeFile(join(one.folder, 'desk.json'), JSON.stringify(desk))
  return one
}

const HUBSPOT = {
  kind: 'hubspot',
  desk: 'desk.json',
  accessToken: { env: 'DESK_TOKEN' },
  pipeline: '0',
  stages: { 1: 'open', 4: 'solved', 5: 'closed' },
  enters: { open: '1', closed: '5' },
  supportEmail: 'support@acme.example',
}

const zendesk = (url: string) => ({ kind: 'zendesk', url, token: { env: 'DESK_TOKEN' } })
const hubspot = (endpoint: string) => ({ ...HUBSPOT, endpoint })
const freshdesk = (url: string) => ({
  ...{ kind: 'freshdesk', url, desk: 'desk.json', apiKey: { env: 'DESK_TOKEN' } },
  statuses: { 6: 'declined' },
})
const requestTracker = (url: string) => ({
  ...{ kind: 'requestTracker', url, desk: 'desk.json', token: { env: 'DESK_TOKEN' } },
  ...{ account: 'deskside', queue: 'Support', statuses: { fixed: 'solved' } },
})

test.each([
  ['zendesk', zendesk, 'Bearer a token'],
  ['hubspot', hubspot, 'Bearer a token'],
  ['freshdesk', freshdesk, `Basic ${btoa('a token:X')}`],
  ['requestTracker', requestTracker, 'token a token'],
])(
  '%s is asked where the file says, with the token that it names, and refuses it aloud',
  async (_kind, toHelpdesk, authorization) => {
    const asked: IncomingMessage[] = []
    const url = await listening(
      createServer((request, response) => {
        asked.push(request)
        response.writeHead(401).end('{"message":"a token is expired"}')
      }),
    )
    const one = await withDesk()
    const environment = { JWT_SECRET: SECRET, DESK_TOKEN: 'a token' }
    const relay = await one.run({ ...CONFIG, helpdesk: toHelpdesk(url) }, { environment })
    const ready = await fetch(`${relay?.url}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not_ready', failed: ['helpdesk'] },
    ])
    expect(asked.length).toBeGreaterThan(0)
    for (const { headers } of asked) expect(headers.authorization).toBe(authorization)
    expect(one.text()).not.toContain('a token')
  },
)

/** An emulator at an address that the command can ask. */
function served(origin: string, answer: (request: Request) => Promise<Response>): Promise<string> {
  return listening(
    createNodeServer(async (request) => {
      const { pathname, search } = new URL(request.url)
      const body = request.body === null ? {} : { body: await request.arrayBuffer() }
      const { method, headers } = request
      return answer(new Request(`${origin}${pathname}${search}`, { method, headers, ...body }))
    }),
  )
}

/** Files a ticket as Ann, and says what came of it. */
async function file(url: string | undefined, email: string, key = 'one', more: object = {}) {
  const user = { id: 'ann', email, name: 'Ann' }
  const headers = {
    Authorization: `Bearer ${await signToken({ secret: SECRET, user })}`,
    'Content-Type': 'application/json',
    'Idempotency-Key': key,
  }
  const ticket = { subject: 'Export', body: 'Empty.', submissionId: `draft-${key}`, ...more }
  const body = JSON.stringify(ticket)
  const filed = await fetch(`${url}/v1/tickets`, { method: 'POST', headers, body })
  return [filed.status, (await filed.json()).subject]
}

test('a ticket goes through the command into HubSpot, as its emulator plays it', async () => {
  const emulator = createHubspotEmulator(fakeClock(Date.now()))
  const endpoint = await served('https://api.hubapi.com', (request) => emulator.fetch(request))
  const one = await withDesk()
  const environment = { JWT_SECRET: SECRET, DESK_TOKEN: emulator.accessToken }
  const relay = await one.run({ ...CONFIG, helpdesk: hubspot(endpoint) }, { environment })
  expect(await (await fetch(`${relay?.url}/readyz`)).json()).toEqual({ status: 'ready' })
  expect(await file(relay?.url, 'ann@acme.example')).toEqual([201, 'Export'])
})

const QUESTION = { categoryId: String(ZENDESK_FORMS.question) }
const ADMIN = ['read', 'write', 'impersonate']

test('a token of Zendesk that ends is read anew from its file, where somebody put a newer one', async () => {
  const emulator = createZendeskEmulator({ clock: systemClock() })
  const { root, alice } = emulator.people
  const url = await served(emulator.url, emulator.handler)
  const one = await withDesk()
  const tokenFile = join(one.folder, 'token')
  const old = emulator.issueToken(root, ADMIN)
  await writeFile(tokenFile, `${old}\n`)
  const relay = await one.run({ ...CONFIG, helpdesk: { kind: 'zendesk', url, tokenFile: 'token' } })
  expect(await file(relay?.url, alice.email, 'one', QUESTION)).toEqual([201, 'Export'])
  emulator.revokeToken(old)
  await writeFile(tokenFile, emulator.issueToken(root, ADMIN))
  expect(await file(relay?.url, alice.email, 'two', QUESTION)).toEqual([201, 'Export'])
  expect(await (await fetch(`${relay?.url}/readyz`)).json()).toEqual({ status: 'ready' })
})

test('by a client of OAuth the command gets tokens of Zendesk itself, and newer ones', async () => {
  const emulator = createZendeskEmulator({ clock: systemClock() })
  const { root, alice } = emulator.people
  const issued: string[] = []
  const url = await served(emulator.url, async (request) => {
    if (new URL(request.url).pathname !== '/oauth/tokens') return emulator.handler(request)
    const { client_secret, scope } = (await request.json()) as Record<string, string>
    if (client_secret !== 'of the client') return Response.json({}, { status: 401 })
    issued.push(emulator.issueToken(root, scope?.split(' ')))
    // It ends at once: each token is asked for anew.
    return Response.json({ access_token: issued.at(-1), expires_in: 1 })
  })
  const one = await withDesk()
  const oauth = { clientId: 'deskside', clientSecret: { env: 'DESK_TOKEN' } }
  const config = { ...CONFIG, helpdesk: { kind: 'zendesk', url, oauth } }
  const environment = { JWT_SECRET: SECRET, DESK_TOKEN: 'of the client' }
  const relay = await one.run(config, { environment })
  expect(await file(relay?.url, alice.email, 'one', QUESTION)).toEqual([201, 'Export'])
  for (const token of issued.splice(0)) emulator.revokeToken(token)
  await vi.waitFor(
    async () =>
      expect(await file(relay?.url, alice.email, 'two', QUESTION)).toEqual([201, 'Export']),
    { timeout: 15_000, interval: 1_000 },
  )
  expect(issued.length).toBeGreaterThan(0)
  expect(one.text()).not.toContain('of the client')
})

test('a desk that is wrong is told with its own file and place, with exit code 2', async () => {
  const one = await withDesk({ name: 'Acme', limts: {} })
  const error = await one
    .run({ ...CONFIG, helpdesk: hubspot('http://127.0.0.1:1') })
    .catch((reason: unknown) => reason)
  const { text, exitCode } = toEnding(error)
  expect(exitCode).toBe(2)
  expect(text).toContain('/helpdesk/desk unknown_key: desk.json at /limts: "limts" is no key here')
})
