import { expect, it } from 'vitest'
import { SupportError } from '../../errors/SupportError.js'
import type { Backend } from '../../ports/Backend.js'
import type { GetToken } from '../../ports/GetToken.js'
import { fakeClock } from '../../testing/fakeClock.js'
import { readDesk } from '../../wire/readDesk.js'
import { fileNameIn } from './contentDisposition.js'
import { createRestBackend, type RestBackendDeps } from './restBackend.js'
import { createRestVerbs } from './verbs.js'

type Answer = Response | Error | 'hang' | 'stall'

/** A server that says what a test puts into its mouth. */
function createBackend(
  answers: Answer[],
  getToken?: GetToken,
  isOnline = true,
  loadTus: NonNullable<RestBackendDeps['loadTus']> = () => import('./tus.js'),
  loadVerbs: RestBackendDeps['loadVerbs'] = async () => createRestVerbs,
  loadReader?: RestBackendDeps['loadReader'],
) {
  const clock = fakeClock()
  const requests: Request[] = []
  const backend = createRestBackend({
    endpoint: 'https://support.example.com/base/',
    clock,
    isOnline: () => isOnline,
    getToken,
    loadTus,
    loadVerbs,
    ...(loadReader && { loadReader }),
    sender: { send: () => Promise.reject(new Error('not in these tests')) },
    async fetch(input, init) {
      const request = new Request(input, init)
      requests.push(request)
      const answer = answers.shift()
      if (answer === 'hang') {
        return new Promise((_, reject) => {
          request.signal.addEventListener('abort', () => reject(request.signal.reason))
        })
      }
      if (answer === 'stall') return stalled(request.signal)
      if (answer instanceof Response) return answer
      throw answer
    },
  })
  return { backend, clock, requests }
}

/** An answer whose body begins and never ends; as with a real one, aborting ends it. */
function stalled(signal: AbortSignal): Response {
  return new Response(
    new ReadableStream({
      start(body) {
        body.enqueue(new TextEncoder().encode('{'))
        signal.addEventListener('abort', () => body.error(signal.reason))
      },
    }),
  )
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  })

const CHANGES = { version: 'v1', unreadCount: 0, ticketCount: 1 }
const TICKET = {
  id: 't/1',
  number: '1',
  subject: 'A',
  status: 'pondering',
  createdAt: '2026-01-05T10:00:00Z',
  updatedAt: '2026-01-05T10:00:00Z',
  somethingNew: true,
}

const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: SupportError) => error,
  )

it('asks for what the routes table says, with nothing that a browser would cache or send by itself', async () => {
  const { backend, requests } = createBackend([json({ items: [] }), json(TICKET)])
  await backend.listTickets({ q: 'ä b', limit: 5, cursor: undefined })
  expect((await backend.getTicket('t/1')).status).toBe('open')
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET https://support.example.com/base/v1/tickets?q=%C3%A4+b&limit=5',
    'GET https://support.example.com/base/v1/tickets/t%2F1',
  ])
  expect(requests.map(({ cache, credentials }) => [cache, credentials])).toEqual([
    ['no-store', 'omit'],
    ['no-store', 'omit'],
  ])
})

it('X2 a write carries its permanent key and is sent once', async () => {
  const { backend, requests } = createBackend([new Response('', { status: 503 })])
  const call = { idempotencyKey: 'key-1' }
  const error = await errorOf(backend.closeTicket('t1', { rating: { score: 5 } }, call))
  expect(error).toMatchObject({ code: 'unavailable', status: 503, retryable: true })
  expect(requests).toHaveLength(1)
  expect(requests[0]?.headers.get('idempotency-key')).toBe('key-1')
  expect(await requests[0]?.json()).toEqual({ rating: { score: 5 } })
})

it('X7 sends the etag by hand and hears that nothing changed', async () => {
  const { backend, requests } = createBackend([
    json(CHANGES, 200, { etag: '"a"' }),
    new Response(null, { status: 304 }),
  ])
  const first = await backend.getChanges()
  expect(first).toEqual({ value: CHANGES, etag: '"a"' })
  expect(await backend.getChanges({ etag: '"a"' })).toEqual({ notModified: true })
  expect(requests.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, '"a"'])
})

it('learns what the helpdesk can do when the desk describes itself', async () => {
  const { backend } = createBackend([json({ desk: { name: 'Desk' }, can: { close: true } })])
  expect(backend.can).toMatchObject({ close: true, rate: true, resumableUploads: true })
  await backend.describe()
  expect(backend.can).toMatchObject({ close: true, rate: false, resumableUploads: false })
})

it('a page of HTML, cut JSON and a wrong shape are bad_response, which passes', async () => {
  const wrong = [
    new Response('<html>Sign in to this WiFi</html>', { status: 200 }),
    new Response('{"version":"v', { status: 200 }),
    json({ version: 1 }),
    json(null),
    new Response(null, { status: 304 }),
  ]
  for (const answer of wrong) {
    const error = await errorOf(createBackend([answer]).backend.getTicket('t1'))
    expect(error).toMatchObject({ code: 'bad_response', retryable: true })
  }
})

it('reads problem documents: code, fields, limit and wait', async () => {
  const problem = {
    type: 'about:blank',
    status: 422,
    code: 'invalid',
    limitBytes: 5,
    errors: [{ pointer: '/subject', code: 'required' }],
  }
  const { backend } = createBackend([json(problem, 422, { 'retry-after': '3' })])
  expect(await errorOf(backend.getTicket('t1'))).toMatchObject({
    code: 'invalid',
    status: 422,
    retryable: false,
    limitBytes: 5,
    retryAfterMs: 3_000,
    fields: [{ pointer: '/subject', code: 'required' }],
  })
})

it('a refusal is read by its own word where we know it, else by its status', async () => {
  const codes: Record<number, string> = {
    400: 'invalid',
    403: 'forbidden',
    404: 'not_found',
    409: 'conflict',
    413: 'too_large',
    418: 'bad_response',
    429: 'rate_limited',
    500: 'unavailable',
    502: 'unavailable',
    504: 'timeout',
  }
  for (const [status, code] of Object.entries(codes)) {
    const answer = new Response('<html></html>', { status: Number(status) })
    expect(await errorOf(createBackend([answer]).backend.getTicket('t'))).toMatchObject({ code })
  }
  const running = json({ code: 'in_progress' }, 409)
  expect(await errorOf(createBackend([running]).backend.getTicket('t'))).toMatchObject({
    code: 'in_progress',
    retryable: true,
  })
  const unknownWord = json({ code: 'teapot' }, 404)
  expect(await errorOf(createBackend([unknownWord]).backend.getTicket('t'))).toMatchObject({
    code: 'not_found',
  })
})

it('401 asks for another token once, and goes on with it', async () => {
  const reasons: string[] = []
  const getToken: GetToken = ({ reason }) => {
    reasons.push(reason)
    return `token-${reasons.length}`
  }
  const { backend, requests } = createBackend([json({}, 401), json(TICKET)], getToken)
  await backend.getTicket('t1')
  expect(reasons).toEqual(['start', 'rejected'])
  expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual([
    'Bearer token-1',
    'Bearer token-2',
  ])
})

it('401 to a fresh token ends as auth_required', async () => {
  const { backend, requests } = createBackend([json({}, 401), json({}, 401)], () => 'token')
  expect(await errorOf(backend.getTicket('t1'))).toMatchObject({
    code: 'auth_required',
    retryable: false,
  })
  expect(requests).toHaveLength(2)
})

it('without a token nothing is asked', async () => {
  const { backend, requests } = createBackend([json(TICKET)], () => null)
  expect(await errorOf(backend.getTicket('t1'))).toMatchObject({ code: 'auth_unavailable' })
  expect(requests).toEqual([])
})

it('no answer is offline where the browser says so, else unavailable', async () => {
  const cut = () => new TypeError('Failed to fetch')
  expect(await errorOf(createBackend([cut()]).backend.getTicket('t'))).toMatchObject({
    code: 'unavailable',
  })
  expect(
    await errorOf(createBackend([cut()], undefined, false).backend.getTicket('t')),
  ).toMatchObject({ code: 'offline' })
})

it('an upload whose code does not come can be tried again, and is not asked for offline', async () => {
  let isReachable = false
  let asked = 0
  const loadTus = async () => {
    asked += 1
    if (!isReachable) throw new TypeError('Failed to fetch dynamically imported module')
    return import('./tus.js')
  }
  const empty = { name: '', type: '', size: 0, read: async () => new Uint8Array() }
  const upload = (backend: Backend) => errorOf(backend.upload(empty, { id: 'file-0001' }))
  const away = createBackend([], undefined, false, loadTus)
  expect(await upload(away.backend)).toMatchObject({ code: 'offline', retryable: true })
  expect(asked).toBe(0)
  const { backend } = createBackend([], undefined, true, loadTus)
  expect(await upload(backend)).toMatchObject({ code: 'unavailable', retryable: true })
  isReachable = true
  expect(await upload(backend)).toMatchObject({ code: 'file_empty' })
  expect(asked).toBe(2)
})

it('shows a form with one verb alone; the code of the others is asked for until it comes', async () => {
  let isReachable = false
  let asked = 0
  const loadVerbs = async () => {
    asked += 1
    if (!isReachable) throw new TypeError('Failed to fetch dynamically imported module')
    return createRestVerbs
  }
  const away = createBackend([], undefined, false, undefined, loadVerbs)
  expect(await errorOf(away.backend.getTicket('t1'))).toMatchObject({ code: 'offline' })
  expect(asked).toBe(0)
  const answers = [json({ desk: { name: 'Support' } }), json({ items: [] })]
  const { backend, requests } = createBackend(answers, undefined, true, undefined, loadVerbs)
  expect(await backend.describe()).toMatchObject({ value: { desk: { name: 'Support' } } })
  expect(asked).toBe(0)
  expect(await errorOf(backend.listTickets({}))).toMatchObject({ code: 'unavailable' })
  isReachable = true
  expect(await backend.listTickets({})).toMatchObject({ items: [] })
  expect(await errorOf(backend.getTicket('t1'))).toMatchObject({ code: 'unavailable' })
  expect(asked).toBe(2)
  expect(requests).toHaveLength(3)
})

it('reads a desk by a piece that comes while it is asked; a refusal says more than its absence', async () => {
  let asked = 0
  const loadReader = async () => {
    asked += 1
    if (asked < 3) throw new TypeError('Failed to fetch dynamically imported module')
    return readDesk
  }
  const refusal = json({ code: 'auth_unavailable' }, 503)
  const answers = [refusal, json({ desk: {} }), json({ desk: { name: 'Support' } })]
  const { backend } = createBackend(answers, undefined, true, undefined, undefined, loadReader)
  expect(await errorOf(backend.describe())).toMatchObject({ code: 'unavailable', status: 503 })
  expect(await errorOf(backend.describe())).toMatchObject({ code: 'unavailable', retryable: true })
  expect(await backend.describe()).toMatchObject({ value: { desk: { name: 'Support' } } })
  expect(asked).toBe(3)
})

it('what a desk says of itself has to be one; what it does not name it cannot do', async () => {
  const bad = [
    json([]),
    json({ desk: 'Support' }),
    json({ desk: {}, can: 7 }),
    new Response('<html>'),
  ]
  for (const answer of bad) {
    const { backend } = createBackend([answer])
    expect(await errorOf(backend.describe())).toMatchObject({ code: 'bad_response' })
  }
  const can = { close: true, escalate: 'yes', teleport: true }
  const { backend } = createBackend([json({ desk: { name: 'Support' }, can })])
  await backend.describe()
  expect(backend.can).toMatchObject({ close: true, escalate: false, asks: false })
  expect(backend.can).not.toHaveProperty('teleport')
})

it('of a refusal it keeps the fields that can be read, and a limit that is a number', async () => {
  const errors = [{ pointer: '/body', code: 'required' }, { pointer: 7, code: 'x' }, 'none', null]
  const refusal = json({ code: 'invalid', errors, limitBytes: '30 MB' }, 422)
  const { backend } = createBackend([refusal])
  expect(await errorOf(backend.getTicket('t1'))).toMatchObject({
    code: 'invalid',
    fields: [{ pointer: '/body', code: 'required' }],
    limitBytes: undefined,
  })
})

it('joins lists of a query by commas, and leaves out what is not asked', async () => {
  const { backend, requests } = createBackend([json({ items: [] })])
  await backend.listTickets({ status: ['open', 'solved'], q: undefined })
  const query = new URL(requests[0]?.url ?? '').searchParams
  expect([...query]).toEqual([['status', 'open,solved']])
})

it('gives a silent server 30 seconds', async () => {
  const { backend, clock } = createBackend(['hang'])
  const error = errorOf(backend.getTicket('t1'))
  await clock.advance(30_000)
  expect(await error).toMatchObject({ code: 'timeout', retryable: true })
  expect(clock.pending()).toBe(0)
})

it('the deadline covers the body as well', async () => {
  const { backend, clock } = createBackend(['stall'])
  const error = errorOf(backend.getTicket('t1'))
  await clock.advance(30_000)
  expect(await error).toMatchObject({ code: 'timeout' })
})

it('a call that is given up is aborted, whatever its reason', async () => {
  const stop = new AbortController()
  const { backend, clock } = createBackend(['hang'])
  const error = errorOf(backend.getTicket('t1', { signal: stop.signal }))
  await clock.settle()
  stop.abort(new SupportError('destroyed'))
  expect(await error).toMatchObject({ code: 'aborted' })
})

it('reads an attachment with its name and type', async () => {
  const { backend } = createBackend([
    new Response(new Uint8Array([1, 2, 3]), {
      headers: {
        'content-type': 'image/png',
        'content-disposition': `attachment; filename="_.png"; filename*=UTF-8''%D0%9E.png`,
      },
    }),
  ])
  const { name, type, bytes } = await backend.readAttachment('a1')
  expect([name, type, bytes.size]).toEqual(['О.png', 'image/png', 3])
})

it('finds file names in Content-Disposition as RFC 6266 writes them', () => {
  expect(fileNameIn(null)).toBe('')
  expect(fileNameIn('attachment')).toBe('')
  expect(fileNameIn('attachment; filename=a.txt')).toBe('a.txt')
  expect(fileNameIn('attachment; filename="a \\"b\\".txt"')).toBe('a "b".txt')
  expect(fileNameIn(`attachment; filename*=UTF-8''%zz; filename="c.txt"`)).toBe('c.txt')
})
