import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What goes wrong with one request, on a real socket. */
export type WireFault =
  /** The line breaks before anything is done. */
  | { readonly kind: 'drop' }
  /** The line breaks after so many bytes of the body; the server keeps them. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** Everything is done, and the line breaks before the answer. */
  | { readonly kind: 'lost_answer' }
  /** Everything is done, and half of the answer's header arrives. */
  | { readonly kind: 'half_header' }
  /** Answered so, after the body was read; nothing is done. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  /** Everything is done, and this comes back in place of the answer. */
  | { readonly kind: 'other_answer'; readonly status: number; readonly body: string }

export type SeenRequest = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** Bytes of the body that came out of the socket, kept or not. */
  receivedBytes: number
  fault: WireFault | undefined
}

export interface FaultServer {
  readonly url: string
  readonly requests: SeenRequest[]
  /** Who answers. A test puts another one in its place. */
  handler: (request: Request) => Promise<Response>
  /** Asked for each request but preflights; `undefined` lets it pass. */
  onRequest: (request: SeenRequest) => WireFault | undefined
  close(): Promise<void>
}

/** What a page of another origin needs to read an answer that no handler made. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After, Upload-Offset, Location',
}

/** Any web-standard handler on a loopback socket, behind a line that breaks as told. Node only. */
export async function startFaultServer(): Promise<FaultServer> {
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const { socket } = request
    // Leaving a body half read takes the socket away from the request.
    const hangUp = () => socket.destroy()
    answer(request, response, hangUp).catch(hangUp)
  })

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    hangUp: () => void,
  ): Promise<void> {
    const seen: SeenRequest = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      receivedBytes: 0,
      fault: undefined,
    }
    if (seen.method !== 'OPTIONS') {
      door.requests.push(seen)
      seen.fault = door.onRequest(seen)
    }
    const { fault } = seen
    if (fault?.kind === 'drop') return hangUp()
    const isCut = fault?.kind === 'cut'
    const body = bodyOf(request, seen, isCut ? fault.afterBytes : Number.POSITIVE_INFINITY)
    if (fault?.kind === 'status') {
      await swallow(body)
      response.writeHead(fault.status, { ...CORS, ...fault.headers }).end(fault.body)
      return
    }
    const result = await door.handler(toRequest(door.url, request, body))
    if (isCut || fault?.kind === 'lost_answer') return hangUp()
    if (fault?.kind === 'half_header') {
      request.socket.write(`HTTP/1.1 ${result.status} Fine\r\nUpload-Off`, hangUp)
      return
    }
    await swallow(body)
    if (fault?.kind === 'other_answer') {
      response.writeHead(fault.status, CORS).end(fault.body)
      return
    }
    response.writeHead(result.status, Object.fromEntries(result.headers))
    response.end(new Uint8Array(await result.arrayBuffer()))
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const door: FaultServer = {
    url: `http://127.0.0.1:${port}`,
    requests: [],
    handler: async () => new Response(null, { status: 404 }),
    onRequest: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return door
}

function toRequest(base: string, { url, method, headers }: IncomingMessage, body: Body): Request {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  )
  // `duplex` is required by undici for a body that streams, and missing from the DOM's types.
  const init = { method, headers: pairs, ...(body ? { body, duplex: 'half' } : {}) }
  return new Request(new URL(url ?? '/', base), init as RequestInit)
}

type Body = ReadableStream<Uint8Array<ArrayBuffer>> | null

/** The request's body up to `room` bytes, after which it breaks. */
function bodyOf(request: IncomingMessage, seen: SeenRequest, room: number): Body {
  if (request.method === 'GET' || request.method === 'HEAD') return null
  const pieces = (request as AsyncIterable<Buffer<ArrayBuffer>>)[Symbol.asyncIterator]()
  let left = room
  return new ReadableStream(
    {
      async pull(controller) {
        if (left === 0) return controller.error(new Error('The line was cut'))
        const { done, value } = await pieces.next()
        if (done) return controller.close()
        seen.receivedBytes += value.length
        const piece = new Uint8Array(value.subarray(0, left))
        left -= piece.length
        controller.enqueue(piece)
      },
    },
    // Nothing ahead of the reader: an error would throw away what waits in the queue.
    { highWaterMark: 0 },
  )
}

/** A handler may have answered without reading. */
async function swallow(body: Body): Promise<void> {
  if (!body || body.locked) return
  const reader = body.getReader()
  while (!(await reader.read()).done);
}
