import type { UploadCall, UploadRef, UploadSource } from '../../ports/Backend.js'
import type { BlobSender, SendRequest, SendResponse } from '../../ports/platform.js'
import { UPLOADS_PATH } from '../../wire/uploads.js'
import type { Http } from '../http.js'
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

export type TusDeps = {
  readonly http: Pick<Http, 'urlOf' | 'exchange' | 'fail' | 'toProblem'>
  readonly sender: BlobSender
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
 * A client of tus 1.0 (creation, core, termination), in a chunk of its own that runs nothing of ours:
 * what two chunks share is cut out into a third one.
 *
 * tus-js-client costs 16 kB, ends on 429, and forgets a stored upload on a HEAD that was answered
 * 401 or 429, which leaves orphans: 122 of 300 faulty runs gave up.
 */
export function createTus({ http, sender }: TusDeps): Tus {
  const home = http.urlOf(UPLOADS_PATH)

  /** One request; ends `timeout` when the line goes silent. */
  function send(request: SendRequest): Promise<SendResponse> {
    const { body, headers, onProgress } = request
    return http.exchange(
      (token, signal, heard) =>
        sender.send({
          ...request,
          headers: { ...headers, ...token, 'tus-resumable': '1.0.0' },
          signal,
          onProgress:
            body &&
            ((sentBytes) => {
              heard(SILENT_MS)
              onProgress?.(sentBytes)
            }),
        }),
      request.signal,
      SILENT_MS + (body?.length ?? 0) / SLOWEST_BYTES_A_MS,
    )
  }

  /** Our token goes along: only to the server that we asked, whatever an answer or a row says. */
  function placeOf(address: string | null | undefined): string | null {
    const asked = new URL(home)
    try {
      const place = new URL(address ?? '', asked)
      // Behind a proxy that ends TLS, servers often believe that they speak plain http.
      place.protocol = asked.protocol
      return address && place.host === asked.host ? place.href : null
    } catch {
      return null
    }
  }

  /** The limit as any tus server says it, where the answer is no problem document of ours. */
  function withLimit(answer: SendResponse): Error {
    const error = http.toProblem(answer)
    if (error.code !== 'too_large' || error.limitBytes !== undefined) return error
    // Asked for only here: a browser complains in the console where CORS does not expose it.
    const limitBytes = Number(answer.header('tus-max-size'))
    return limitBytes > 0
      ? http.fail('too_large', error.message, { status: answer.status, limitBytes })
      : error
  }

  function unusable(header: string): Error {
    return http.fail('bad_response', `no usable ${header}; is it exposed by CORS?`)
  }

  async function nextRequest(
    { url, offset, windowBytes }: Progress,
    source: UploadSource,
    call: UploadCall,
  ): Promise<SendRequest> {
    const { signal } = call
    if (url === null) {
      const length = String(source.size)
      const headers = { 'upload-length': length, 'upload-metadata': uploadMetadata(source, call) }
      return { method: 'POST', url: home, headers, signal }
    }
    if (offset === null) return { method: 'HEAD', url, headers: {}, signal }
    return {
      method: 'PATCH',
      url,
      headers: {
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
      },
      body: await source.read(offset, Math.min(source.size, offset + windowBytes)),
      onProgress: (sentBytes) => call.onProgress?.(offset + sentBytes),
      signal,
    }
  }

  function onDone(progress: Progress, answer: SendResponse, size: number, call: UploadCall): void {
    const { url, offset } = progress
    const reached = offsetIn(answer, size)
    const length = answer.header('upload-length')
    if (url === null) {
      progress.url = placeOf(answer.header('location'))
      if (progress.url === null) throw unusable('Location')
      // An id that the server knows already is answered with what it has.
      progress.offset = reached ?? 0
      call.onCheckpoint?.(progress.url)
    } else if (offset === null && length !== null && Number(length) !== size) {
      // Another file's.
      startAnew(progress)
    } else {
      if (reached === undefined) throw unusable('Upload-Offset')
      if (offset !== null && reached <= offset) countSetback(progress)
      else if (offset !== null) progress.setbacks = 0
      progress.offset = reached
      call.onProgress?.(reached)
    }
  }

  function onRefused(progress: Progress, answer: SendResponse): void {
    const { url, offset, windowBytes } = progress
    const { status } = answer
    if (url !== null && isGone(answer)) {
      startAnew(progress)
    } else if (offset !== null && status === 409) {
      countSetback(progress)
      progress.offset = null
    } else if (offset !== null && status === 413 && windowBytes > SMALLEST_WINDOW_BYTES) {
      // A proxy's limit on bodies: the file itself was accepted at its creation.
      progress.windowBytes = Math.ceil(windowBytes / 4)
      progress.offset = null
    } else {
      throw withLimit(answer)
    }
  }

  function startAnew(progress: Progress): void {
    progress.restarts += 1
    if (progress.restarts > 1) throw http.fail('upload_expired')
    progress.url = null
    progress.offset = null
  }

  function countSetback(progress: Progress): void {
    progress.setbacks += 1
    if (progress.setbacks > MOST_SETBACKS) throw http.fail('offset_mismatch')
  }

  return {
    async upload(source, call) {
      const { size } = source
      if (size === 0) throw http.fail('file_empty')
      const progress: Progress = {
        url: placeOf(call.checkpoint),
        offset: null,
        windowBytes: Math.min(size, WINDOW_BYTES),
        setbacks: 0,
        restarts: 0,
      }
      for (;;) {
        if (call.signal?.aborted) throw http.fail('aborted')
        const { url, offset } = progress
        if (url !== null && offset === size) return { id: idOf(url) }
        const answer = await send(await nextRequest(progress, source, call))
        if (isFine(answer)) onDone(progress, answer, size, call)
        else onRefused(progress, answer)
      }
    },

    async discard(checkpoint, signal) {
      const url = placeOf(checkpoint)
      if (url === null) return
      const answer = await send({ method: 'DELETE', url, headers: {}, signal })
      if (!isFine(answer) && !isGone(answer)) throw http.toProblem(answer)
    },
  }
}

const isFine = ({ status }: SendResponse) => status >= 200 && status < 300
const isGone = ({ status }: SendResponse) => status === 404 || status === 410

function idOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '')
}

function offsetIn(answer: SendResponse, size: number): number | undefined {
  const header = answer.header('upload-offset') ?? ''
  return /^\d+$/.test(header) && Number(header) <= size ? Number(header) : undefined
}
