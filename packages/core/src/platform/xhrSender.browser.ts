import { beforeEach, expect, inject, it } from 'vitest'
import { createHttp } from '../backends/http.js'
import { createTus } from '../backends/rest/tus.js'
import type { SupportError } from '../errors/SupportError.js'
import type { TusFault, TusMethod } from '../testing/tusDouble.js'
import type { TusDoubleReport } from '../testing/tusDoubleSetup.js'
import { systemClock } from '../time/clock.js'
import { sha256 } from './sha256.js'
import { xhrSender } from './xhrSender.js'

const { url, controlUrl } = inject('tusDouble')
const MEBIBYTE = 1024 * 1024
const bytes = new Uint8Array(6 * MEBIBYTE).map((_, i) => (i * 31 + (i >> 8)) % 251)
const source = {
  name: 'screen.png',
  type: 'image/png',
  size: bytes.length,
  read: async (from: number, to: number) => bytes.slice(from, to),
}

beforeEach(() => plan())

async function plan(...faults: readonly (readonly [TusMethod, TusFault])[]): Promise<void> {
  await fetch(controlUrl, { method: 'POST', body: JSON.stringify(faults) })
}

async function report(): Promise<TusDoubleReport> {
  return (await fetch(controlUrl)).json()
}

function createClient(endpoint = url, isOnline = true) {
  const clock = systemClock()
  const http = createHttp({
    endpoint,
    fetch: (input, init) => fetch(input, init),
    clock,
    isOnline: () => isOnline,
  })
  return createTus({ http, sender: xhrSender() })
}

it('X3 tells of progress while bytes travel', async () => {
  await plan(['PATCH', { kind: 'slow', pauseMs: 2 }])
  // More than the buffers of a loopback line swallow at once.
  const bytes = new Uint8Array(24 * MEBIBYTE)
  const large = { ...source, size: bytes.length, read: async () => bytes }
  const heard: number[] = []
  await createClient().upload(large, { id: 'file-0001', onProgress: (sent) => heard.push(sent) })
  const { requests, resources } = await report()
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'PATCH'])
  expect(resources).toEqual([{ size: bytes.length, sha256: await sha256(bytes) }])
  expect(heard.length).toBeGreaterThan(2)
  expect(heard).toEqual([...heard].sort((a, b) => a - b))
  expect(heard.at(-1)).toBe(bytes.length)
  expect(heard.some((sent) => sent > 0 && sent < bytes.length)).toBe(true)
})

it('X3 goes on at the offset of the server after the line was cut', async () => {
  // Chromium itself sends a request again when a kept-alive line is cut: that one is dropped too.
  await plan(['PATCH', { kind: 'cut', afterBytes: 3 * MEBIBYTE }], ['PATCH', { kind: 'drop' }])
  let checkpoint: string | null = null
  const codes: string[] = []
  const heard: number[] = []
  for (let tried = 0; tried < 3; tried++) {
    heard.length = 0
    const call = {
      id: 'file-0001',
      checkpoint,
      onCheckpoint(word: string) {
        checkpoint = word
      },
      onProgress: (sent: number) => heard.push(sent),
    }
    const error = await createClient()
      .upload(source, call)
      .then(
        () => null,
        (thrown: SupportError) => thrown,
      )
    if (!error) break
    codes.push(error.code)
  }
  expect(codes[0]).toBe('unavailable')
  const { requests, resources } = await report()
  expect(requests.at(-1)).toMatchObject({ method: 'PATCH', offset: String(3 * MEBIBYTE) })
  expect(requests.at(-1)?.receivedBytes).toBe(3 * MEBIBYTE)
  expect(resources).toEqual([{ size: bytes.length, sha256: await sha256(bytes) }])
  expect(heard[0]).toBe(3 * MEBIBYTE)
})

it('X2 a PATCH that Chromium sends again by itself stores no byte twice', async () => {
  await plan(['PATCH', { kind: 'cut', afterBytes: 3 * MEBIBYTE }])
  let checkpoint: string | null = null
  const call = {
    id: 'file-0001',
    onCheckpoint(word: string) {
      checkpoint = word
    },
  }
  const client = createClient()
  await client.upload(source, call).catch(() => client.upload(source, { ...call, checkpoint }))
  expect((await report()).resources).toEqual([{ size: bytes.length, sha256: await sha256(bytes) }])
})

it('X3 stops in mid-upload when told, and goes on where it stopped', async () => {
  const stop = new AbortController()
  let checkpoint: string | null = null
  const stopped = await createClient()
    .upload(source, {
      id: 'file-0001',
      signal: stop.signal,
      onCheckpoint(word) {
        checkpoint = word
      },
      onProgress: (sent) => {
        if (sent > 0) stop.abort()
      },
    })
    .catch((error: SupportError) => error)
  expect(stopped).toMatchObject({ code: 'aborted' })
  await createClient().upload(source, { id: 'file-0001', checkpoint })
  expect((await report()).resources).toEqual([{ size: bytes.length, sha256: await sha256(bytes) }])
})

it('every answer resolves, with headers that CORS exposes and null for the others', async () => {
  await plan([
    'HEAD',
    { kind: 'status', status: 503, headers: { 'Retry-After': '7', 'X-Own': '1' } },
  ])
  const answer = await xhrSender().send({
    method: 'HEAD',
    url: `${url}/v1/uploads/u1`,
    headers: {},
  })
  expect([answer.status, answer.header('retry-after'), answer.header('x-own')]).toEqual([
    503,
    '7',
    null,
  ])
})

it('no answer is unavailable, or offline where the browser says so', async () => {
  const nobody = 'http://127.0.0.1:1'
  for (const [isOnline, code] of [[true, 'unavailable'] as const, [false, 'offline'] as const]) {
    const upload = createClient(nobody, isOnline).upload(source, { id: 'file-0001' })
    await expect(upload).rejects.toMatchObject({ code })
  }
})

it('a request given up before it began is not sent', async () => {
  const send = xhrSender().send({
    method: 'POST',
    url: `${url}/v1/uploads`,
    headers: {},
    signal: AbortSignal.abort(),
  })
  await expect(send).rejects.toMatchObject({ name: 'AbortError' })
  expect((await report()).requests).toEqual([])
})
