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
  /** Makes somebody new of whoever asks: counted more strictly. @default false */
  readonly isNewcomer?: boolean
  answerAnybody(request: Request): Response | Promise<Response>
}

export type AnyEndpoint = Endpoint | OpenEndpoint

/** A known address. */
export type Place = {
  /** `/v1/tickets/{ticketId}`: says nothing of a person or a ticket. */
  readonly pattern: string
  readonly params: Readonly<Record<string, string>>
  /** What every answer here carries, whatever became of the request. */
  readonly headers: Readonly<Record<string, string>>
  /** Rejects with 405 for a method that is not served here. */
  endpointFor(method: string): AnyEndpoint
}

export interface Router {
  find(path: string): Place | undefined
}

type Pattern = Omit<Place, 'params'> & { readonly segments: readonly string[] }

export function createRouter(endpoints: readonly AnyEndpoint[]): Router {
  const patterns = [...new Set(endpoints.map(({ path }) => path))].map((path) =>
    patternOf(
      path,
      endpoints.filter((one) => one.path === path),
    ),
  )
  // The address that is asked for most, the idle poll, has no id in it: no need to look further.
  const exact = new Map(
    patterns.flatMap((one) =>
      one.pattern.includes('{') ? [] : [[one.pattern, { ...one, params: {} }]],
    ),
  )

  return {
    find(path) {
      const known = exact.get(path)
      if (known !== undefined) return known
      const parts = path.split('/')
      for (const pattern of patterns) {
        const params = readParams(pattern.segments, parts)
        if (params !== undefined) return { ...pattern, params }
      }
      return undefined
    },
  }
}

function patternOf(path: string, endpoints: readonly AnyEndpoint[]): Pattern {
  const methods = new Map(endpoints.map((one) => [one.method, one]))
  return {
    pattern: path,
    segments: path.split('/'),
    headers: endpoints[0]?.headers ?? {},
    endpointFor(method) {
      const endpoint = methods.get(method)
      if (endpoint !== undefined) return endpoint
      const allow = [...methods.keys()].join(', ')
      throw new Refusal('not_supported', { status: 405, headers: { Allow: allow } })
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
  return /^(?!\.{1,2}$)[^/\\\p{Cc}]{1,200}$/u.test(id) ? id : undefined
}
