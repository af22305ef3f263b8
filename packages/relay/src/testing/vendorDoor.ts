/** What goes wrong between the relay and a helpdesk, as an emulator plays it. */
export interface VendorDoor {
  readonly fetch: typeof globalThis.fetch
  /** The next write is done, and its answer never arrives. */
  loseNextAnswer(): void
  /** The next request is refused like that. */
  refuseNext(status: number, headers?: Readonly<Record<string, string>>): void
  /** Every request so far: method, path and query. */
  readonly requests: readonly string[]
}

/** The door of an emulated helpdesk: in front of what answers, the line that may break. */
export function createVendorDoor(
  answer: (request: Request, url: URL) => Promise<Response>,
  now: () => number,
): VendorDoor {
  const requests: string[] = []
  let losesNext = false
  let refusal: Response | null = null
  return {
    requests,
    loseNextAnswer() {
      losesNext = true
    },
    refuseNext(status, headers = {}) {
      refusal = new Response('{}', { status, headers })
    },
    async fetch(input, init) {
      const request = new Request(input, init)
      const url = new URL(request.url)
      requests.push(`${request.method} ${url.pathname}${url.search}`)
      if (request.signal.aborted) throw new DOMException('aborted', 'AbortError')
      if (refusal !== null) {
        const refused = refusal
        refusal = null
        return refused
      }
      const isLost = losesNext && request.method === 'POST' && !url.pathname.includes('read')
      const response = await answer(request, url)
      response.headers.set('Date', new Date(now()).toUTCString())
      if (!isLost) return response
      losesNext = false
      throw new TypeError('the connection was cut')
    },
  }
}
