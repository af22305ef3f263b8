import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type TusMethod = 'POST' | 'HEAD' | 'PATCH' | 'DELETE'

/** What goes wrong with one request. */
export type TusFault =
  /** Answered so, and nothing is done. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  /** The socket is cut before anything is done. */
  | { readonly kind: 'drop' }
  /** The socket is cut after so many bytes of the body were kept. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** Everything is done, and the answer is lost. */
  | { readonly kind: 'lost_answer' }
  /** The resource is gone from now on. */
  | { readonly kind: 'expire' }
  /** The body is read with a pause after each chunk, as over a thin line. */
  | { readonly kind: 'slow'; readonly pauseMs: number }
  /** An answer that hides the offset, as a proxy or missing CORS headers do. */
  | { readonly kind: 'hide_offset' }

export type TusResource = {
  readonly id: string
  readonly metadata: string
  readonly size: number
  readonly owner: string
  /** What has come so far. */
  readonly bytes: Buffer
  append(chunk: Buffer): void
}

export type SeenRequest = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  receivedBytes: number
}

export interface TusDouble {
  readonly url: string
  readonly resources: Map<string, TusResource>
  readonly requests: SeenRequest[]
  /** Asked for each request; `undefined` lets it pass. */
  onRequest: (request: SeenRequest) => TusFault | undefined
  close(): Promise<void>
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'POST, HEAD, PATCH, DELETE',
  'Access-Control-Allow-Headers': '*, Authorization',
  'Access-Control-Expose-Headers': 'Location, Upload-Offset, Upload-Length, Retry-After',
  'Access-Control-Max-Age': '600',
}

/** A small tus 1.0 server on a real socket that fails as told. Node only. */
export async function startTusDouble(): Promise<TusDouble> {
  const resources = new Map<string, TusResource>()
  const requests: SeenRequest[] = []
  let count = 0

  const server = createServer((request, response) => {
    // Leaving a body half read takes the socket away from the request.
    const { socket } = request
    const seen: SeenRequest = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      receivedBytes: 0,
    }
    if (seen.method === 'OPTIONS') return void response.writeHead(204, CORS).end()
    requests.push(seen)
    answer(request, response, seen, double.onRequest(seen)).then(
      (isAnswered) => {
        if (!isAnswered) socket.destroy()
      },
      () => socket.destroy(),
    )
  })

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    seen: SeenRequest,
    fault: TusFault | undefined,
  ): Promise<boolean> {
    if (fault?.kind === 'drop') return false
    if (fault?.kind === 'status') {
      await swallow(request)
      response.writeHead(fault.status, { ...CORS, ...fault.headers }).end(fault.body)
      return true
    }
    const resource = resources.get(seen.path.split('/').at(-1) ?? '')
    if (fault?.kind === 'expire' && resource) resources.delete(resource.id)
    const result =
      seen.method === 'POST'
        ? create(request)
        : resource && resources.has(resource.id) && resource.owner === ownerOf(request)
          ? await change(request, seen, resource, fault)
          : { status: 404 }
    if (seen.method !== 'PATCH') await swallow(request)
    if (!result || fault?.kind === 'lost_answer') return false
    const headers: Record<string, string> = { ...CORS, 'Tus-Resumable': '1.0.0', ...result.headers }
    if (fault?.kind === 'hide_offset') delete headers['Upload-Offset']
    response.writeHead(result.status, headers).end()
    return true
  }

  type Result = { readonly status: number; readonly headers?: Record<string, string> } | null

  function create(request: IncomingMessage): Result {
    const metadata = String(request.headers['upload-metadata'] ?? '')
    const owner = ownerOf(request)
    const sameId = (one: TusResource) =>
      one.owner === owner && clientIdIn(one.metadata) === clientIdIn(metadata)
    let resource = [...resources.values()].find(sameId)
    if (!resource) {
      const size = Number(request.headers['upload-length'])
      resource = createResource({ id: `u${++count}`, metadata, size, owner })
      resources.set(resource.id, resource)
    }
    return { status: 201, headers: { Location: `uploads/${resource.id}` } }
  }

  async function change(
    request: IncomingMessage,
    seen: SeenRequest,
    resource: TusResource,
    fault: TusFault | undefined,
  ): Promise<Result> {
    if (seen.method === 'DELETE') {
      resources.delete(resource.id)
      return { status: 204 }
    }
    if (seen.method === 'PATCH') {
      if (Number(request.headers['upload-offset']) !== resource.bytes.length) {
        await swallow(request)
        return { status: 409 }
      }
      const room = fault?.kind === 'cut' ? fault.afterBytes : Number.POSITIVE_INFINITY
      const pauseMs = fault?.kind === 'slow' ? fault.pauseMs : 0
      if (!(await receive(request, seen, resource, room, pauseMs))) return null
    }
    const offset = { 'Upload-Offset': String(resource.bytes.length) }
    return seen.method === 'PATCH'
      ? { status: 204, headers: offset }
      : { status: 200, headers: { ...offset, 'Upload-Length': String(resource.size) } }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const double: TusDouble = {
    url: `http://127.0.0.1:${port}`,
    resources,
    requests,
    onRequest: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return double
}

function createResource(
  facts: Pick<TusResource, 'id' | 'metadata' | 'size' | 'owner'>,
): TusResource {
  const whole = Buffer.alloc(facts.size)
  let length = 0
  return {
    ...facts,
    get bytes() {
      return whole.subarray(0, length)
    },
    append(chunk) {
      length += chunk.copy(whole, length)
    },
  }
}

/** @returns `false` if the line was cut before the body's end */
async function receive(
  request: IncomingMessage,
  seen: SeenRequest,
  resource: TusResource,
  room: number,
  pauseMs: number,
): Promise<boolean> {
  const begin = resource.bytes.length
  for await (const chunk of request as AsyncIterable<Buffer>) {
    const left = room - (resource.bytes.length - begin)
    resource.append(chunk.subarray(0, left))
    seen.receivedBytes += chunk.length
    if (chunk.length >= left) return false
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  return true
}

async function swallow(request: IncomingMessage): Promise<void> {
  for await (const _ of request);
}

function ownerOf(request: IncomingMessage): string {
  return String(request.headers.authorization ?? 'nobody').replace(/#.*/, '')
}

function clientIdIn(metadata: string): string | undefined {
  return /deskside-id ([^,]+)/.exec(metadata)?.[1]
}
