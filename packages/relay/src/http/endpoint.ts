import type { Backend, SupportUser } from '@deskside/core'
import { Refusal } from './problem.js'

/** A request of a known person to a known address. */
export type Visit = {
  readonly request: Request
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  readonly person: SupportUser
  /** Organisation and person as one word: the owner of uploads, keys and ETags. */
  readonly owner: string
  readonly backend: Backend
}

/** One method of one address. */
export type Endpoint = {
  readonly method: string
  /** `/v1/tickets/{ticketId}` */
  readonly path: string
  /** Carried by every answer of this address, refusals too. */
  readonly headers?: Readonly<Record<string, string>>
  answer(visit: Visit): Promise<Response>
}

/** An address that answers anybody: tus' `OPTIONS`, signing in. */
export type OpenEndpoint = {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  answerAnybody(request: Request): Response | Promise<Response>
}

export type AnyEndpoint = Endpoint | OpenEndpoint

export type Match = {
  readonly endpoint: AnyEndpoint
  readonly params: Readonly<Record<string, string>>
}

type Place = {
  readonly segments: readonly string[]
  readonly methods: Map<string, AnyEndpoint>
}

export interface Router {
  /** Rejects with 404 for an unknown address and 405 for an unknown method of a known one. */
  match(method: string, path: string): Match
  /** What every answer at this address carries, whatever became of the request. */
  headersAt(path: string): Readonly<Record<string, string>>
}

export function createRouter(endpoints: readonly AnyEndpoint[]): Router {
  const places = new Map<string, Place>()
  for (const endpoint of endpoints) {
    const place = places.get(endpoint.path) ?? {
      segments: endpoint.path.split('/'),
      methods: new Map(),
    }
    place.methods.set(endpoint.method, endpoint)
    places.set(endpoint.path, place)
  }

  function find(path: string): { place: Place; params: Record<string, string> } | undefined {
    const parts = path.split('/')
    for (const place of places.values()) {
      const params = readParams(place.segments, parts)
      if (params !== undefined) return { place, params }
    }
    return undefined
  }

  return {
    match(method, path) {
      const found = find(path)
      if (found === undefined) throw new Refusal('not_found')
      const endpoint = found.place.methods.get(method)
      if (endpoint === undefined) {
        const allow = [...found.place.methods.keys()].join(', ')
        throw new Refusal('not_supported', { status: 405, headers: { Allow: allow } })
      }
      return { endpoint, params: found.params }
    },
    headersAt(path) {
      const [endpoint] = find(path)?.place.methods.values() ?? []
      return endpoint?.headers ?? {}
    },
  }
}

function readParams(
  segments: readonly string[],
  parts: readonly string[],
): Record<string, string> | undefined {
  if (segments.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [i, segment] of segments.entries()) {
    const part = parts[i] ?? ''
    if (!segment.startsWith('{')) {
      if (segment !== part) return undefined
      continue
    }
    const id = readId(part)
    if (id === undefined) return undefined
    params[segment.slice(1, -1)] = id
  }
  return params
}

/** Ids are opaque, but what could climb out of a folder or a URL is no id of ours. */
function readId(part: string): string | undefined {
  let id: string
  try {
    id = decodeURIComponent(part)
  } catch {
    return undefined
  }
  return /^[^/\\\p{Cc}]{1,200}$/u.test(id) ? id : undefined
}
