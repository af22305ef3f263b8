import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lumenboard } from '../demo/host.js'
import { listen } from './listen.js'
import { type HostOptions, type RunningHost, startHost } from './startHost.js'

const PAGE =
  '<meta name="host-person" content="%PERSON%"><meta name="support-url" content="%SUPPORT_URL%">'

let hostFolder: string
let stops: (() => Promise<unknown>)[]

beforeEach(async () => {
  hostFolder = await mkdtemp(join(tmpdir(), 'lumenboard-'))
  await mkdir(join(hostFolder, 'assets'))
  await writeFile(join(hostFolder, 'index.html'), PAGE)
  await writeFile(join(hostFolder, 'assets/app-1a2b.js'), 'export {}')
  stops = [() => rm(hostFolder, { recursive: true })]
})

afterEach(async () => {
  for (const stop of stops.reverse()) await stop()
})

async function start(options: Partial<HostOptions> = {}): Promise<RunningHost> {
  const running = await startHost(lumenboard, { hostFolder, port: 0, supportPort: 0, ...options })
  stops.push(() => running.close())
  return running
}

/** A browser's cookie jar, for one cookie. */
function visitor({ url, supportUrl }: RunningHost) {
  let cookie = ''
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    origin = url,
    language = 'en',
  ) => {
    const response = await fetch(url + path, {
      method,
      headers: { cookie, origin, 'accept-language': language },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return response
  }
  return {
    ask,
    async subjects(): Promise<readonly string[]> {
      const { token } = await (await ask('POST', '/api/support-token')).json()
      const response = await fetch(`${supportUrl}/v1/tickets`, {
        headers: { authorization: `Bearer ${token}` },
      })
      const { items } = (await response.json()) as { items: readonly { subject: string }[] }
      return items.map(({ subject }) => subject)
    },
  }
}

test('a token carries the language of the page, of those that the host speaks', async () => {
  const { ask } = visitor(await start())
  const localeFor = async (language: string) => {
    const { token } = await (
      await ask('POST', '/api/support-token', undefined, undefined, language)
    ).json()
    return JSON.parse(atob(token.split('.')[1])).locale
  }
  expect(await localeFor('ru-RU,ru')).toBe('ru')
  expect(await localeFor('fr')).toBe('en')
})

test('a token opens the tickets of the person who is signed in, and of nobody else', async () => {
  const { ask, subjects } = visitor(await start())
  expect(await subjects()).toContain('CSV export stops at 10,000 rows')
  await ask('POST', '/api/session', { person: 'tom' })
  const ofTom = await subjects()
  expect(ofTom.length).toBeGreaterThan(0)
  expect(ofTom).not.toContain('CSV export stops at 10,000 rows')
})

test('nobody gets a token after signing out, and an unknown person cannot sign in', async () => {
  const { ask } = visitor(await start())
  await ask('DELETE', '/api/session')
  expect((await ask('POST', '/api/support-token')).status).toBe(401)
  expect(await (await ask('GET', '/api/session')).json()).toEqual({ person: null })
  expect((await ask('POST', '/api/session', { person: 'mallory' })).status).toBe(422)
})

test('a page of another origin gets neither a token nor a session', async () => {
  const { ask } = visitor(await start())
  const evil = 'http://evil.example'
  expect((await ask('POST', '/api/support-token', undefined, evil)).status).toBe(403)
  expect((await ask('POST', '/api/session', { person: 'tom' }, evil)).status).toBe(403)
})

test('X12 the page is served with a strict policy that names the support desk alone', async () => {
  const { url, supportUrl } = await start()
  const response = await fetch(`${url}/reports?view=mine`)
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain(`connect-src 'self' ${supportUrl};`)
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
  expect(policy).not.toContain('unsafe')
  expect(await response.text()).toBe(
    `<meta name="host-person" content="maya"><meta name="support-url" content="${supportUrl}">`,
  )
})

test('assets are kept for ever, and a missing one is no page', async () => {
  const { url } = await start()
  const asset = await fetch(`${url}/assets/app-1a2b.js`)
  expect(asset.headers.get('content-type')).toContain('javascript')
  expect(asset.headers.get('cache-control')).toContain('immutable')
  expect((await fetch(`${url}/assets/gone.js`)).status).toBe(404)
  expect((await fetch(`${url}/..%2f..%2fpackage.json`)).status).toBe(404)
})

test('taken ports move on to the next', async () => {
  const taken = createServer()
  const port = await listen(taken, 0, '127.0.0.1')
  stops.push(() => new Promise((resolve) => taken.close(resolve)))
  const { url, supportUrl } = await start({ port, supportPort: port })
  expect(Number(new URL(url).port)).toBeGreaterThan(port)
  expect(Number(new URL(supportUrl).port)).toBeGreaterThan(Number(new URL(url).port))
})
