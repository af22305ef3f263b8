import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { SECRET, ticketRoundTrip, WHOLE } from './ticketRoundTrip.js'

const MOUNTS = [
  'node/server.mjs',
  'express/server.mjs',
  'hono/server.mjs',
  'next/app/support/[...path]/route.ts',
  'workers/worker.ts',
]

// Real servers and real files, on machines that may have other work.
vi.setConfig({ testTimeout: 30_000 })

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** Runs the example as its first line says, on a port that the system picks. */
async function start(load: () => Promise<{ readonly server: unknown }>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-mount-'))
  ends.push(() => rm(folder, { recursive: true, force: true }))
  Object.assign(process.env, { JWT_SECRET: SECRET, PORT: '0', STATE: join(folder, 'state') })
  const server = (await load()).server as Server
  ends.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  if (!server.listening) await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('every mount is a file of twenty lines or fewer', () => {
  for (const mount of MOUNTS) {
    const lines = readFileSync(new URL(mount, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
    expect(lines.length, mount).toBeLessThanOrEqual(20)
    for (const line of lines) expect(line.length, mount).toBeLessThanOrEqual(120)
  }
})

test('a ticket with a file goes through the mount in Node', async () => {
  const url = await start(() => import('./node/server.mjs'))
  expect(await ticketRoundTrip(url)).toEqual(WHOLE)
})

test('a ticket with a file goes through the mount in Express, beside its own routes', async () => {
  const url = await start(() => import('./express/server.mjs'))
  expect(await ticketRoundTrip(`${url}/support`)).toEqual(WHOLE)
  expect(await (await fetch(url)).text()).toBe('Your own routes')
})

test('a ticket with a file goes through the mount in Hono, beside its own routes', async () => {
  const url = await start(() => import('./hono/server.mjs'))
  expect(await ticketRoundTrip(`${url}/support`)).toEqual(WHOLE)
  expect(await (await fetch(url)).text()).toBe('Your own routes')
})
