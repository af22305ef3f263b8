import { SupportError } from '../../errors/SupportError.js'
import type { UploadCall, UploadRef, UploadSource } from '../../ports/Backend.js'
import type { BlobSender, SendRequest, SendResponse } from '../../ports/platform.js'
import type { Clock } from '../../time/clock.js'
import { joinSignals } from '../../time/signals.js'
import { UPLOADS_PATH } from '../../wire/index.js'
import type { Http } from '../http.js'
import { toProblem } from '../problem.js'
import { uploadMetadata } from './uploadMetadata.js'

const MEBIBYTE = 1024 * 1024
/** One PATCH; bounds what is in memory. Small chunks would cost a round trip each. */
const WINDOW_BYTES = 32 * MEBIBYTE
/** A proxy that refuses even this is not going to let an upload through. */
const SMALLEST_WINDOW_BYTES = MEBIBYTE / 4
/** No byte and no answer for so long: the line is dead, though the browser does not know. */
const SILENT_MS = 60_000
/** Where progress is not heard (fetch in Node), a body may take so long: 16 kB a second. */
const SLOWEST_BYTES_A_MS = 16
/** Answers in a row that brought nothing forward. */
const MOST_SETBACKS = 3

const TUS = { 'tus-resumable': '1.0.0' }

export type TusDeps = {
  readonly http: Pick<Http, 'urlOf' | 'authorized'>
  readonly sender: BlobSender
  readonly clock: Clock
}

export interface Tus {
  /** Goes on from the checkpoint if the server still knows it, else anew. */
  upload(source: UploadSource, call: UploadCall): Promise<UploadRef>
  discard(checkpoint: string, signal?: AbortSignal): Promise<void>
}

/** How far one upload has come. */
type Progress = {
  url: string | null
  /** `null`: only the server knows. */
  offset: number | null
  windowBytes: number
  setbacks: number
  restarts: number
}

/**
 * A client of tus 1.0 (creation, core, termination).
 *
 * tus-js-client costs 16 kB, ends on 429, and forgets a stored upload on a HEAD that was answered
 * 401 or 429, which leaves orphans: 122 of 300 faulty runs gave up.
 */
export function createTus({ http, sender, clock }: TusDeps): Tus {
  /** One request with a token; ends `timeout` when the line goes silent. */
  function send(request: SendRequest): Promise<SendResponse> {
    return http.authorized(async (token) => {
      const silence = new AbortController()
      const giveUp = () => silence.abort()
      const { body, onProgress, signal } = request
      const joined = joinSignals(silence.signal, signal)
      let stop = clock.setTimer(giveUp, SILENT_MS + (body?.length ?? 0) / SLOWEST_BYTES_A_MS)
      const heard = (sentBytes: number) => {
        stop()
        stop = clock.setTimer(giveUp, SILENT_MS)
        onProgress?.(sentBytes)
      }
      try {
        return await sender.send({
          ...request,
          headers: { ...request.headers, ...TUS, ...token },
          signal: joined.signal,
          ...(body ? { onProgress: heard } : {}),
        })
      } catch (error) {
        if (silence.signal.aborted) throw new SupportError('timeout')
        throw error
      } finally {
        stop()
        joined.release()
      }
    }, request.signal)
  }

  async function create(progress: Progress, source: UploadSource, call: UploadCall) {
    const url = http.urlOf(UPLOADS_PATH)
    const answer = await send({
      method: 'POST',
      url,
      headers: {
        'upload-length': String(source.size),
        'upload-metadata': uploadMetadata(source, call),
      },
      signal: call.signal,
    })
    if (!isFine(answer)) throw withLimit(answer)
    progress.url = placeOf(answer.header('location'), url)
    // An id that the server knows already is answered with what it has.
    progress.offset = readOffset(answer, source.size) ?? 0
    call.onCheckpoint?.(progress.url)
  }

  /** Asks how many bytes the server has; a resource that is gone, or another file's, starts anew. */
  async function locate(progress: Progress, url: string, source: UploadSource, call: UploadCall) {
    const answer = await send({ method: 'HEAD', url, headers: {}, signal: call.signal })
    const length = answer.header('upload-length')
    if (isGone(answer) || (isFine(answer) && length !== null && Number(length) !== source.size)) {
      return startAnew(progress)
    }
    if (!isFine(answer)) throw toProblem(answer)
    progress.offset = requireOffset(answer, source.size)
    call.onProgress?.(progress.offset)
  }

  async function append(
    progress: Progress,
    url: string,
    offset: number,
    source: UploadSource,
    call: UploadCall,
  ) {
    const body = await source.read(offset, Math.min(source.size, offset + progress.windowBytes))
    const answer = await send({
      method: 'PATCH',
      url,
      headers: {
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
      },
      body,
      onProgress: (sentBytes) => call.onProgress?.(offset + sentBytes),
      signal: call.signal,
    })
    if (isFine(answer)) {
      const reached = requireOffset(answer, source.size)
      if (reached > offset) progress.setbacks = 0
      else countSetback(progress)
      progress.offset = reached
      call.onProgress?.(reached)
      return
    }
    if (isGone(answer)) return startAnew(progress)
    if (answer.status === 409) {
      countSetback(progress)
      progress.offset = null
      return
    }
    if (answer.status === 413 && progress.windowBytes > SMALLEST_WINDOW_BYTES) {
      // A proxy's limit on bodies: the file itself was accepted at its creation.
      progress.windowBytes = Math.ceil(body.length / 4)
      progress.offset = null
      return
    }
    throw withLimit(answer)
  }

  /** A checkpoint of another server is not followed: our token would go there. */
  function ownCheckpoint(checkpoint: string | null | undefined): string | null {
    if (!checkpoint || !URL.canParse(checkpoint)) return null
    return new URL(checkpoint).host === new URL(http.urlOf('')).host ? checkpoint : null
  }

  return {
    async upload(source, call) {
      if (source.size === 0) throw new SupportError('file_empty')
      const progress: Progress = {
        url: ownCheckpoint(call.checkpoint),
        offset: null,
        windowBytes: WINDOW_BYTES,
        setbacks: 0,
        restarts: 0,
      }
      for (;;) {
        if (call.signal?.aborted) throw new SupportError('aborted')
        const { url, offset } = progress
        if (url === null) await create(progress, source, call)
        else if (offset === null) await locate(progress, url, source, call)
        else if (offset === source.size) return { id: idOf(url) }
        else await append(progress, url, offset, source, call)
      }
    },

    async discard(checkpoint, signal) {
      const url = ownCheckpoint(checkpoint)
      if (url === null) return
      const answer = await send({ method: 'DELETE', url, headers: {}, signal })
      if (!isFine(answer) && !isGone(answer)) throw toProblem(answer)
    },
  }
}

function startAnew(progress: Progress): void {
  progress.restarts += 1
  if (progress.restarts > 1) throw new SupportError('upload_expired')
  progress.url = null
  progress.offset = null
}

function countSetback(progress: Progress): void {
  progress.setbacks += 1
  if (progress.setbacks > MOST_SETBACKS) throw new SupportError('offset_mismatch')
}

const isFine = ({ status }: SendResponse) => status >= 200 && status < 300
const isGone = ({ status }: SendResponse) => status === 404 || status === 410

/** The limit as any tus server says it, where the answer is no problem document of ours. */
function withLimit(answer: SendResponse): SupportError {
  const error = toProblem(answer)
  const most = Number(answer.header('tus-max-size') ?? Number.NaN)
  if (error.code !== 'too_large' || error.limitBytes !== undefined || !(most > 0)) return error
  return new SupportError('too_large', error.message, { status: answer.status, limitBytes: most })
}

/** Tokens go along to this address: it has to be the server that we asked. */
function placeOf(location: string | null, askedUrl: string): string {
  const asked = new URL(askedUrl)
  const place = location === null ? undefined : new URL(location, asked)
  if (place?.host !== asked.host) {
    throw new SupportError('bad_response', 'no usable Location; is it exposed by CORS?')
  }
  // Behind a proxy that ends TLS, servers often believe that they speak plain http.
  place.protocol = asked.protocol
  return place.href
}

function idOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '')
}

function readOffset(answer: SendResponse, size: number): number | undefined {
  const header = answer.header('upload-offset')
  if (header === null || !/^\d+$/.test(header)) return undefined
  const offset = Number(header)
  return offset <= size ? offset : undefined
}

function requireOffset(answer: SendResponse, size: number): number {
  const offset = readOffset(answer, size)
  if (offset !== undefined) return offset
  throw new SupportError('bad_response', 'no usable Upload-Offset; is it exposed by CORS?')
}
