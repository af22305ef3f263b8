import type { IncomingMessage, Server } from 'node:http'
import { type Clock, systemClock } from '@deskside/core'

export type PaceOptions = {
  /** How long a client is watched before it is judged. @default 30 s */
  readonly windowMs?: number
  /** What it sends on average in each such time, at least. @default 500 */
  readonly bytesPerSecond?: number
  readonly clock?: Clock
}

type Watched = { since: number; bytes: number }

/** So often within each window; what is late is late by that part of it at most. */
const LOOKS = 6

/**
 * Breaks the line of a client that owes the rest of a body and does not send it: one that says
 * nothing for 30 s, and one that says so little that it would hold its place for days. Nothing is
 * lost by it: an upload goes on where it stopped. Time in which the server does not read does not
 * count. For any Node server, Express' and Hono's too.
 *
 * @returns lets go of the server
 * @example
 * endSlowClients(app.listen(3000))
 */
export function endSlowClients(server: Server, options: PaceOptions = {}): () => void {
  const { windowMs = 30_000, bytesPerSecond = 500, clock = systemClock() } = options
  const owing = new Map<IncomingMessage, Watched>()
  const owedBytes = (windowMs / 1_000) * bytesPerSecond
  let stopTimer: (() => void) | undefined

  function judge(request: IncomingMessage, watched: Watched): void {
    const now = clock.monotonic()
    const { bytesRead } = request.socket
    const isEnough = bytesRead - watched.bytes >= owedBytes
    if (isEnough || isWaitingForUs(request)) {
      watched.since = now
      watched.bytes = bytesRead
    } else if (now - watched.since >= windowMs) request.socket.destroy()
  }

  function look(): void {
    stopTimer = undefined
    for (const [request, watched] of owing) judge(request, watched)
    keepLooking()
  }

  /** No timer where nobody owes anything: it would keep a process alive that has come to its end. */
  function keepLooking(): void {
    if (owing.size > 0) stopTimer ??= clock.setTimer(look, windowMs / LOOKS)
  }

  function watch(request: IncomingMessage): void {
    if (!hasBody(request)) return
    owing.set(request, { since: clock.monotonic(), bytes: request.socket.bytesRead })
    const forget = () => {
      owing.delete(request)
      if (owing.size > 0) return
      stopTimer?.()
      stopTimer = undefined
    }
    for (const end of ['end', 'close', 'error']) request.once(end, forget)
    keepLooking()
  }

  server.on('request', watch)
  return () => {
    server.off('request', watch)
    owing.clear()
    stopTimer?.()
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** What has come lies here and nobody takes it: it is not the client who is slow. */
function isWaitingForUs(request: IncomingMessage): boolean {
  return request.readableLength >= request.readableHighWaterMark
}
