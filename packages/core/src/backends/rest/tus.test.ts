import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SupportError } from '../../errors/SupportError.js'
import { fetchSender } from '../../platform/fetchSender.js'
import type { UploadCall, UploadSource } from '../../ports/Backend.js'
import type { GetToken } from '../../ports/GetToken.js'
import type { BlobSender } from '../../ports/platform.js'
import { fakeClock } from '../../testing/fakeClock.js'
import { seededRandom } from '../../testing/seededRandom.js'
import {
  startTusDouble,
  type TusDouble,
  type TusFault,
  type TusMethod,
} from '../../testing/tusDouble.js'
import { createHttp } from '../http.js'
import { createTus } from './tus.js'

let server: TusDouble

beforeEach(async () => {
  server = await startTusDouble()
})

afterEach(() => server.close())

const MEBIBYTE = 1024 * 1024
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function someBytes(size: number, seed = 1): Uint8Array<ArrayBuffer> {
  const random = seededRandom(seed)
  return Uint8Array.from({ length: size }, () => random() * 256)
}

function sourceOf(bytes: Uint8Array<ArrayBuffer>, name = 'screen.png'): UploadSource {
  return {
    name,
    type: 'image/png',
    size: bytes.length,
    async read(from, to) {
      if (!Number.isInteger(from) || !Number.isInteger(to)) throw new Error('no whole bytes')
      return bytes.slice(from, to)
    },
  }
}

type ClientOptions = {
  readonly getToken?: GetToken
  readonly sender?: BlobSender
  readonly clock?: ReturnType<typeof fakeClock>
}

function createClient(options: ClientOptions = {}) {
  const clock = options.clock ?? fakeClock()
  const http = createHttp({
    endpoint: server.url,
    fetch: (input, init) => fetch(input, init),
    clock,
    isOnline: () => true,
    getToken: options.getToken ?? (() => 'alice#1'),
  })
  return createTus({ http, sender: options.sender ?? fetchSender() })
}

/** Tries as the engine does, with the last checkpoint, but without waiting. */
async function persist(bytes: Uint8Array<ArrayBuffer>, call: Partial<UploadCall> = {}, tries = 40) {
  const client = createClient()
  let checkpoint = call.checkpoint ?? null
  for (let tried = 1; ; tried++) {
    try {
      return await client.upload(sourceOf(bytes), {
        id: 'file-0001',
        digest: sha256(bytes),
        ...call,
        checkpoint,
        onCheckpoint: (word) => {
          checkpoint = word
        },
      })
    } catch (error) {
      if (!(error as SupportError).retryable || tried === tries) throw error
    }
  }
}

/** Keeps the last checkpoint, as a draft does. */
function keepCheckpoint() {
  const kept = {
    checkpoint: null as string | null,
    onCheckpoint(word: string) {
      kept.checkpoint = word
    },
  }
  return kept
}

/** Gives the faults in turn, each to the next request of its method. */
function plan(...faults: readonly (readonly [TusMethod, TusFault])[]): void {
  const left = [...faults]
  server.onRequest = ({ method }) => {
    const next = left.findIndex(([on]) => on === method)
    return next === -1 ? undefined : left.splice(next, 1)[0]?.[1]
  }
}

const methods = () => server.requests.map(({ method }) => method)
const stored = () => [...server.resources.values()]
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: SupportError) => error,
  )

it('X3 creates once and sends everything in one PATCH', async () => {
  const bytes = someBytes(3 * MEBIBYTE)
  const checkpoints: string[] = []
  const ref = await createClient().upload(sourceOf(bytes, 'Отчёт.png'), {
    id: 'file-0001',
    digest: sha256(bytes),
    onCheckpoint: (word) => checkpoints.push(word),
  })
  expect(methods()).toEqual(['POST', 'PATCH'])
  expect(ref).toEqual({ id: 'u1' })
  expect(checkpoints).toEqual([`${server.url}/v1/uploads/u1`])
  expect(sha256(stored()[0]?.bytes ?? Buffer.alloc(0))).toBe(sha256(bytes))
  const { headers } = server.requests[0] ?? {}
  expect(headers).toMatchObject({
    'tus-resumable': '1.0.0',
    'upload-length': String(bytes.length),
    authorization: 'Bearer alice#1',
  })
  expect(String(headers?.['upload-metadata']).split(',')).toEqual([
    `deskside-id ${btoa('file-0001')}`,
    `filename ${Buffer.from('Отчёт.png').toString('base64')}`,
    `filetype ${btoa('image/png')}`,
    `sha256 ${btoa(sha256(bytes))}`,
  ])
})

it('X3 a line cut in mid PATCH goes on at the offset of the server', async () => {
  const bytes = someBytes(3 * MEBIBYTE)
  plan(['PATCH', { kind: 'cut', afterBytes: 1_234_567 }])
  await persist(bytes)
  expect(methods()).toEqual(['POST', 'PATCH', 'HEAD', 'PATCH'])
  expect(server.requests[3]?.headers['upload-offset']).toBe('1234567')
  expect(server.requests[3]?.receivedBytes).toBe(bytes.length - 1_234_567)
  expect(stored()).toHaveLength(1)
  expect(sha256(stored()[0]?.bytes ?? Buffer.alloc(0))).toBe(sha256(bytes))
})

it('X2 a creation whose answer was lost gives the same resource', async () => {
  plan(['POST', { kind: 'lost_answer' }])
  expect(await persist(someBytes(100))).toEqual({ id: 'u1' })
  expect(methods()).toEqual(['POST', 'POST', 'PATCH'])
  expect(stored()).toHaveLength(1)
})

it('X2 a creation repeated for a file that is there already sends no byte twice', async () => {
  const bytes = someBytes(100)
  await persist(bytes)
  const before = server.requests.length
  expect(await persist(bytes)).toEqual({ id: 'u1' })
  expect(methods().slice(before)).toEqual(['POST', 'PATCH', 'HEAD'])
  expect(stored()[0]?.bytes.length).toBe(100)
})

it('an answer lost after the last byte ends with a look alone', async () => {
  plan(['PATCH', { kind: 'lost_answer' }])
  await persist(someBytes(100))
  expect(methods()).toEqual(['POST', 'PATCH', 'HEAD'])
})

it('409 takes the offset of the server', async () => {
  const bytes = someBytes(1_000)
  plan(['PATCH', { kind: 'status', status: 409 }])
  await createClient().upload(sourceOf(bytes), { id: 'file-0001' })
  expect(methods()).toEqual(['POST', 'PATCH', 'HEAD', 'PATCH'])
  expect(stored()[0]?.bytes.equals(bytes)).toBe(true)
})

it('409 again and again ends as offset_mismatch, to be tried later', async () => {
  server.onRequest = ({ method }) =>
    method === 'PATCH' ? { kind: 'status', status: 409 } : undefined
  const error = await errorOf(createClient().upload(sourceOf(someBytes(10)), { id: 'file-0001' }))
  expect(error).toMatchObject({ code: 'offset_mismatch', retryable: true })
  expect(methods().filter((method) => method === 'PATCH')).toHaveLength(4)
})

it('404 and 410 start anew with a new checkpoint', async () => {
  for (const status of [404, 410]) {
    const checkpoints: string[] = []
    plan(['HEAD', { kind: 'status', status }])
    const bytes = someBytes(500, status)
    await createClient().upload(sourceOf(bytes), {
      id: `file-${status}`,
      checkpoint: `${server.url}/v1/uploads/gone`,
      onCheckpoint: (word) => checkpoints.push(word),
    })
    expect(checkpoints).toHaveLength(1)
    expect(stored().at(-1)?.bytes.equals(bytes)).toBe(true)
  }
})

it('a resource that goes in mid-upload is made anew; one that goes again ends as upload_expired', async () => {
  plan(['PATCH', { kind: 'expire' }])
  expect(await createClient().upload(sourceOf(someBytes(10)), { id: 'file-0001' })).toEqual({
    id: 'u2',
  })
  plan(['PATCH', { kind: 'expire' }], ['PATCH', { kind: 'expire' }])
  const error = await errorOf(createClient().upload(sourceOf(someBytes(10)), { id: 'file-0002' }))
  expect(error).toMatchObject({ code: 'upload_expired', retryable: true })
})

it('X3 401 in mid-upload asks for another token once and goes on', async () => {
  const reasons: string[] = []
  const getToken: GetToken = ({ reason }) => {
    reasons.push(reason)
    return reason === 'rejected' ? 'alice#2' : 'alice#1'
  }
  plan(['PATCH', { kind: 'status', status: 401 }])
  const bytes = someBytes(1_000)
  await createClient({ getToken }).upload(sourceOf(bytes), { id: 'file-0001' })
  expect(reasons).toEqual(['start', 'start', 'rejected'])
  expect(server.requests.at(-1)?.headers.authorization).toBe('Bearer alice#2')
  expect(stored()[0]?.bytes.equals(bytes)).toBe(true)
})

it('401 to a fresh token is auth_required, and the checkpoint is not forgotten', async () => {
  const bytes = someBytes(1_000)
  plan(['PATCH', { kind: 'cut', afterBytes: 400 }])
  const kept = keepCheckpoint()
  const call = { id: 'file-0001', onCheckpoint: kept.onCheckpoint }
  await errorOf(createClient().upload(sourceOf(bytes), call))
  plan(['HEAD', { kind: 'status', status: 401 }], ['HEAD', { kind: 'status', status: 401 }])
  const refused = await errorOf(
    createClient().upload(sourceOf(bytes), { ...call, checkpoint: kept.checkpoint }),
  )
  expect(refused).toMatchObject({ code: 'auth_required', retryable: false, status: 401 })
  plan()
  await createClient().upload(sourceOf(bytes), { ...call, checkpoint: kept.checkpoint })
  expect(stored()).toHaveLength(1)
})

it('X3 429 and 503 say how long to wait and keep the resource', async () => {
  const bytes = someBytes(1_000)
  plan(
    ['PATCH', { kind: 'status', status: 429, headers: { 'Retry-After': '120' } }],
    ['HEAD', { kind: 'status', status: 503, headers: { 'Retry-After': '7' } }],
  )
  const kept = keepCheckpoint()
  const call = { id: 'file-0001', onCheckpoint: kept.onCheckpoint }
  const waits: unknown[] = []
  for (let i = 0; i < 2; i++) {
    const error = await errorOf(
      createClient().upload(sourceOf(bytes), { ...call, checkpoint: kept.checkpoint }),
    )
    waits.push([error?.code, error?.retryAfterMs, error?.retryable])
  }
  await createClient().upload(sourceOf(bytes), { ...call, checkpoint: kept.checkpoint })
  expect(waits).toEqual([
    ['rate_limited', 120_000, true],
    ['unavailable', 7_000, true],
  ])
  expect(stored()).toHaveLength(1)
})

it('a file over the limit is too_large, with the limit, and not tried again', async () => {
  plan(['POST', { kind: 'status', status: 413, headers: { 'Tus-Max-Size': '500' } }])
  const error = await errorOf(createClient().upload(sourceOf(someBytes(501)), { id: 'file-0001' }))
  expect(error).toMatchObject({ code: 'too_large', limitBytes: 500, retryable: false })
})

it('a proxy that takes small bodies only gets smaller ones', async () => {
  const bytes = someBytes(3 * MEBIBYTE + 1)
  server.onRequest = ({ method, headers }) =>
    method === 'PATCH' && Number(headers['content-length']) > MEBIBYTE
      ? { kind: 'status', status: 413, body: '<html>413</html>' }
      : undefined
  await createClient().upload(sourceOf(bytes), { id: 'file-0001' })
  expect(sha256(stored()[0]?.bytes ?? Buffer.alloc(0))).toBe(sha256(bytes))
})

it('a proxy that takes no body at all ends as too_large', async () => {
  server.onRequest = ({ method }) =>
    method === 'PATCH' ? { kind: 'status', status: 413 } : undefined
  const error = await errorOf(
    createClient().upload(sourceOf(someBytes(MEBIBYTE)), { id: 'file-0001' }),
  )
  expect(error).toMatchObject({ code: 'too_large' })
})

it('460 means that other bytes arrived than were chosen', async () => {
  plan(['PATCH', { kind: 'status', status: 460 }])
  const error = await errorOf(createClient().upload(sourceOf(someBytes(10)), { id: 'file-0001' }))
  expect(error).toMatchObject({ code: 'file_changed', retryable: false })
})

it('an empty file is refused before any request', async () => {
  const error = await errorOf(createClient().upload(sourceOf(someBytes(0)), { id: 'file-0001' }))
  expect(error).toMatchObject({ code: 'file_empty' })
  expect(server.requests).toEqual([])
})

it('an answer without an offset is bad_response, never taken for done', async () => {
  plan(['PATCH', { kind: 'hide_offset' }])
  const error = await errorOf(createClient().upload(sourceOf(someBytes(10)), { id: 'file-0001' }))
  expect(error).toMatchObject({ code: 'bad_response' })
})

it('X16 a Location or a checkpoint on another server is not followed: the token stays here', async () => {
  plan(['POST', { kind: 'status', status: 201, headers: { Location: 'https://evil.example/u/1' } }])
  const error = await errorOf(createClient().upload(sourceOf(someBytes(10)), { id: 'file-0001' }))
  expect(error).toMatchObject({ code: 'bad_response' })
  const asked: string[] = []
  const spy: BlobSender = {
    send(request) {
      asked.push(request.url)
      return fetchSender().send(request)
    },
  }
  const client = createClient({ sender: spy })
  await client.upload(sourceOf(someBytes(10)), {
    id: 'file-0002',
    checkpoint: 'http://127.0.0.1:1/v1/uploads/u1',
  })
  await client.discard('http://127.0.0.1:1/v1/uploads/u1')
  expect(asked.every((url) => url.startsWith(server.url))).toBe(true)
})

it('X3 another person with the same file and the address of the first starts a resource of their own', async () => {
  const bytes = someBytes(1_000)
  plan(['PATCH', { kind: 'cut', afterBytes: 300 }])
  const kept = keepCheckpoint()
  const call = { id: 'file-0001', onCheckpoint: kept.onCheckpoint }
  await errorOf(createClient().upload(sourceOf(bytes), call))
  const bob = createClient({ getToken: () => 'bob#1' })
  expect(
    await bob.upload(sourceOf(bytes), { id: 'file-0001', checkpoint: kept.checkpoint }),
  ).toEqual({ id: 'u2' })
  expect(stored().map(({ bytes: { length } }) => length)).toEqual([300, 1_000])
})

it('X3 cancelling takes the upload back; one that is gone is fine', async () => {
  const kept = keepCheckpoint()
  await createClient().upload(sourceOf(someBytes(10)), {
    id: 'file-0001',
    onCheckpoint: kept.onCheckpoint,
  })
  await createClient().discard(String(kept.checkpoint))
  expect(stored()).toEqual([])
  await createClient().discard(String(kept.checkpoint))
  expect(methods().slice(-2)).toEqual(['DELETE', 'DELETE'])
})

it('cancelling that the server refuses is said', async () => {
  let checkpoint = ''
  await createClient().upload(sourceOf(someBytes(10)), {
    id: 'file-0001',
    onCheckpoint: (word) => {
      checkpoint = word
    },
  })
  server.onRequest = () => ({ kind: 'status', status: 503 })
  await expect(createClient().discard(checkpoint)).rejects.toMatchObject({ code: 'unavailable' })
  expect(server.resources.size).toBe(1)
})

it('giving up is aborted, and nothing more is sent', async () => {
  const stop = new AbortController()
  const call = { id: 'file-0001', signal: stop.signal, onCheckpoint: () => stop.abort() }
  const error = await errorOf(createClient().upload(sourceOf(someBytes(10)), call))
  expect(error).toMatchObject({ code: 'aborted' })
  expect(methods()).toEqual(['POST'])
})

it('giving up while the last byte is acknowledged is aborted as well', async () => {
  const stop = new AbortController()
  let told = 0
  const onProgress = () => {
    told += 1
    // Once from the line, once when the server has acknowledged.
    if (told === 2) stop.abort()
  }
  const call = { id: 'file-0001', signal: stop.signal, onProgress }
  const error = await errorOf(createClient().upload(sourceOf(someBytes(10)), call))
  expect(error).toMatchObject({ code: 'aborted' })
})

it('a line without a byte or an answer for a minute is given up', async () => {
  const clock = fakeClock()
  const silent: BlobSender = {
    send: ({ signal, onProgress }) =>
      new Promise((_, reject) => {
        onProgress?.(1)
        signal?.addEventListener('abort', () => reject(new Error('aborted')))
      }),
  }
  const upload = createClient({ clock, sender: silent }).upload(sourceOf(someBytes(10)), {
    id: 'file-0001',
  })
  const error = errorOf(upload)
  await clock.advance(60_000)
  expect(await error).toMatchObject({ code: 'timeout', retryable: true })
})

it('a checkpoint that belongs to a file of another size starts anew', async () => {
  const kept = keepCheckpoint()
  plan(['PATCH', { kind: 'cut', afterBytes: 3 }])
  const call = { onCheckpoint: kept.onCheckpoint }
  await errorOf(createClient().upload(sourceOf(someBytes(10)), { id: 'file-0001', ...call }))
  const ref = await createClient().upload(sourceOf(someBytes(20)), {
    id: 'file-0002',
    checkpoint: kept.checkpoint,
  })
  expect(ref).toEqual({ id: 'u2' })
})

const SCHEDULES = 300

it(`X3 ${SCHEDULES} seeded schedules of faults all complete: one resource, equal bytes, none sent in vain`, async () => {
  const bytes = someBytes(MEBIBYTE)
  const digest = sha256(bytes)
  let faultCount = 0
  for (const chance of [0.15, 0.3]) {
    for (let seed = 1; seed <= SCHEDULES / 2; seed++) {
      const random = seededRandom(7919 * seed + Math.round(1000 * chance))
      let left = 6
      const before = server.requests.length
      server.onRequest = ({ method }) => {
        if (left === 0 || random() >= chance) return undefined
        left -= 1
        faultCount += 1
        return drawFault(method as TusMethod, random)
      }
      const id = `file-${chance}-${seed}`
      await persist(bytes, { id })
      const mine = stored().filter(({ metadata }) => metadata.includes(btoa(id)))
      expect(mine.map((one) => sha256(one.bytes))).toEqual([digest])
      const received = server.requests
        .slice(before)
        .reduce((sum, one) => sum + one.receivedBytes, 0)
      // What arrived behind a cut was thrown away by the server; the client repeats no stored byte.
      expect(received).toBeLessThanOrEqual(bytes.length + 6 * 65_536)
      server.resources.clear()
    }
  }
  expect(faultCount).toBeGreaterThan(SCHEDULES / 2)
}, 60_000)

/** The fault model that other clients were measured with. */
function drawFault(method: TusMethod, random: () => number): TusFault {
  const status = (code: number): TusFault => ({ kind: 'status', status: code })
  const faults: Readonly<Record<string, readonly TusFault[]>> = {
    POST: [status(500), status(429), { kind: 'drop' }, { kind: 'lost_answer' }],
    HEAD: [status(500), status(429), status(401), { kind: 'lost_answer' }],
    PATCH: [
      status(500),
      status(429),
      status(409),
      { kind: 'cut', afterBytes: 1 + Math.floor(random() * 200_000) },
      { kind: 'lost_answer' },
    ],
  }
  const choices = faults[method] ?? []
  return choices[Math.floor(random() * choices.length)] ?? status(500)
}
