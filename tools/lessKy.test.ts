import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { createHttp, Http } from '../packages/core/src/backends/http.js'
import { lessKy } from './lessKy.mjs'
import { root } from './steps.mjs'

type Code = { readonly size: number; readonly createHttp: typeof createHttp }

let whole: Code
let less: Code
let server: Server
const seen: unknown[] = []

beforeAll(async () => {
  whole = await bundled([])
  less = await bundled([lessKy()])
  server = createServer(async (request, response) => {
    const { method, url, headers } = request
    let body = ''
    for await (const part of request) body += part
    const { authorization, accept, cookie } = headers
    const { 'content-type': type, 'idempotency-key': key } = headers
    seen.push({ method, url, authorization, accept, cookie, type, key, body })
    const status = Number(/status=(\d+)/.exec(url ?? '')?.[1] ?? 200)
    if (url?.includes('/never')) return
    if (url?.includes('/torn')) return void response.destroy()
    response.writeHead(status, { 'x-said': 'so', 'retry-after': '1' })
    response.end(status === 304 ? undefined : JSON.stringify({ code: 'rate_limited', body }))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => {
  server.close()
  server.closeAllConnections()
})

async function bundled(plugins: ReturnType<typeof lessKy>[]): Promise<Code> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins,
    build: {
      write: false,
      minify: 'oxc',
      lib: { entry: join(root, 'packages/core/src/backends/http.ts'), formats: ['es'] },
    },
  })
  const [chunk] = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const code = chunk?.type === 'chunk' ? chunk.code : ''
  const made = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return { size: code.length, createHttp: made.createHttp }
}

/** Everything that a client says, one after the other, and what came of it. */
async function converse({ createHttp }: Code) {
  seen.length = 0
  const { port } = server.address() as AddressInfo
  const http = createHttp({
    endpoint: `http://127.0.0.1:${port}/desk`,
    getToken: async ({ reason }) => `token at ${reason}`,
    fetch: (...given) => globalThis.fetch(...given),
    clock: {
      setTimer(act: () => void, ms: number) {
        const timer = setTimeout(act, ms)
        return () => clearTimeout(timer)
      },
    } as Parameters<typeof createHttp>[0]['clock'],
    isOnline: () => true,
  })
  const requests: Parameters<Http['request']>[] = [
    // First: its time runs from here.
    [{ method: 'GET', path: '/v1/never', signal: AbortSignal.timeout(50) }],
    [{ method: 'GET', path: '/v1/tickets' }],
    [
      {
        method: 'GET',
        path: '/v1/tickets',
        query: { q: 'ä & b', ids: ['1', '2'], none: undefined },
      },
    ],
    [
      {
        method: 'GET',
        path: '/v1/tickets',
        headers: { 'if-none-match': '"1"' },
        query: { status: 304 },
      },
    ],
    [
      {
        method: 'POST',
        path: '/v1/tickets',
        json: { subject: 'Ü', at: null },
        headers: { 'idempotency-key': 'k' },
      },
    ],
    [{ method: 'GET', path: '/v1/files/1' }, 'bytes'],
    ...[202, 401, 404, 429, 500, 503].map(
      (status): Parameters<Http['request']> => [
        { method: status === 500 ? 'POST' : 'GET', path: '/v1/x', query: { status } },
      ],
    ),
    [{ method: 'GET', path: '/v1/never', withinMs: 50 }],
    [{ method: 'GET', path: '/v1/torn' }],
  ]
  const outcomes: unknown[] = []
  for (const given of requests) {
    outcomes.push(
      await http.request(...given).then(
        async ({ status, text, bytes, header }) => ({
          status,
          text,
          bytes: await bytes?.text(),
          said: header('x-said'),
        }),
        ({ name, code, status, retryAfterMs }) => ({ name, code, status, retryAfterMs }),
      ),
    )
  }
  return { outcomes, seen: [...seen] }
}

test('with what is left of ky a client says and hears the same as with all of it', async () => {
  const before = await converse(whole)
  expect(await converse(less)).toEqual(before)
  expect(before.seen).toHaveLength(15)
  expect(less.size).toBeLessThan(whole.size - 6_000)
})

test('a ky that reads otherwise stops the build', () => {
  const id = '/node_modules/ky/distribution/utils/merge.js'
  expect(() => lessKy().transform('export const deepMerge = null', id)).toThrow('reads otherwise')
})
