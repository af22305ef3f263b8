/**
 * A `fetch` over a handler, that keeps the rules of cross-origin reading as a page of `origin` meets
 * them (Fetch standard): asks beforehand, and hands on no answer that does not let it. Where the
 * handler breaks the line (`Response.error()`), it rejects as a network does.
 *
 * @param origin `null` for a server, which reads everything
 */
export function pageFetch(
  handler: (request: Request) => Promise<Response>,
  origin: string | null,
): typeof globalThis.fetch {
  const failed = () => new TypeError('Failed to fetch')

  async function asPage(request: Request, from: string): Promise<Response> {
    const asked = new Headers(request.headers)
    const isSimple = /^(GET|HEAD|POST)$/.test(request.method)
    const type = request.headers.get('content-type') ?? 'text/plain'
    const names = [...asked.keys()].filter((name) => name !== 'content-type' && name !== 'accept')
    const isPlain = /^(text\/plain|multipart\/form-data|application\/x-www-form)/.test(type)
    if (!isSimple || names.length > 0 || !isPlain) {
      const preflight = await handler(
        new Request(request.url, { method: 'OPTIONS', headers: { origin: from } }),
      )
      const allowed = (preflight.headers.get('access-control-allow-headers') ?? '').toLowerCase()
      const missing = names.filter((name) => !allowed.split(/,\s*/).includes(name))
      if (!preflight.ok || missing.length > 0) throw failed()
    }
    asked.set('origin', from)
    const response = await handler(new Request(request, { headers: asked }))
    if (response.type === 'error') throw failed()
    const readable = response.headers.get('access-control-allow-origin')
    if (readable !== '*' && readable !== from) throw failed()
    return response
  }

  return async (input, init) => {
    const request = new Request(input, init)
    if (request.signal.aborted) throw request.signal.reason
    if (origin !== null) return asPage(request, origin)
    const response = await handler(request)
    if (response.type === 'error') throw failed()
    return response
  }
}
