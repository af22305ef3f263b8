import type { BlobSender } from '../ports/platform.js'

/** Sends by XMLHttpRequest: the one way to hear of upload progress in every browser. */
export function xhrSender(): BlobSender {
  return {
    send({ method, url, headers, body = null, onProgress, signal }) {
      return new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        const request = new XMLHttpRequest()
        const onAbort = () => request.abort()
        // A listener on `upload` makes the browser ask for leave (CORS preflight): only if wanted.
        if (onProgress) request.upload.onprogress = ({ loaded }) => onProgress(loaded)
        // Whatever the end was; only an answer has a status.
        request.onloadend = () => {
          signal?.removeEventListener('abort', onAbort)
          const { status } = request
          if (status === 0) return reject(signal?.reason ?? new TypeError('no answer came'))
          const header = (name: string) => request.getResponseHeader(name)
          resolve({ status, header, text: request.responseText })
        }
        request.open(method, url)
        for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
        signal?.addEventListener('abort', onAbort)
        request.send(body)
      })
    },
  }
}
