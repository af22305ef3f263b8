import type { BlobSender } from '../ports/platform.js'

/** Sends by fetch: in Node, where the body's progress is heard only at its end. */
export function fetchSender(
  fetchBytes: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init),
): BlobSender {
  return {
    async send({ method, url, headers, body = null, onProgress, signal = null }) {
      const response = await fetchBytes(url, {
        method,
        headers,
        body,
        signal,
        cache: 'no-store',
        credentials: 'omit',
      })
      if (body && response.ok) onProgress?.(body.length)
      const text = await response.text()
      return { status: response.status, header: (name) => response.headers.get(name), text }
    },
  }
}
