import { SupportError } from '../errors/SupportError.js'
import type { BlobSender } from '../ports/platform.js'

/** Sends by XMLHttpRequest: the one way to hear of upload progress in every browser. */
export function xhrSender(
  createRequest: () => XMLHttpRequest = () => new XMLHttpRequest(),
  isOnline: () => boolean = () => navigator.onLine !== false,
): BlobSender {
  return {
    send({ method, url, headers, body, onProgress, signal }) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(new SupportError('aborted'))
        const request = createRequest()
        const onAbort = () => request.abort()
        const settle = (outcome: () => void) => () => {
          signal?.removeEventListener('abort', onAbort)
          outcome()
        }
        // A listener on `upload` makes the browser ask for leave (CORS preflight): only if wanted.
        if (onProgress) request.upload.onprogress = ({ loaded }) => onProgress(loaded)
        request.onload = settle(() =>
          resolve({
            status: request.status,
            header: (name) => request.getResponseHeader(name),
            text: request.responseText,
          }),
        )
        request.onerror = settle(() =>
          reject(new SupportError(isOnline() ? 'unavailable' : 'offline', 'no answer came')),
        )
        request.onabort = settle(() => reject(new SupportError('aborted')))
        request.open(method, url)
        for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
        signal?.addEventListener('abort', onAbort, { once: true })
        request.send(body ?? null)
      })
    },
  }
}
