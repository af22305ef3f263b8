import { SupportError } from '@deskside/core'
import * as v from 'valibot'

/** One thing that goes wrong on purpose. */
export const faultSchema = v.strictObject({
  /**
   * `*`, or a method and a path of which `*` stands for one part: `POST /v1/tickets`,
   * `GET /v1/tickets/*`. For PATCH, HEAD and DELETE the last part may be left out.
   */
  route: v.pipe(
    v.string(),
    v.regex(
      /^(\*|[A-Z]+ \/\S*)$/u,
      'route must be "*", or a method and a path: "POST /v1/tickets"',
    ),
  ),
  kind: v.picklist(['status', 'delay', 'lost_response', 'cut_connection', 'garbage']),
  /** For `status`. @default 500 */
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599))),
  /** For `status`: `{ "Retry-After": "5" }`. */
  headers: v.optional(v.record(v.string(), v.string())),
  /** For `delay`: milliseconds. */
  ms: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** For `cut_connection`: bytes of the request's body that still arrive. @default none */
  afterBytes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** How often it happens; 0 or left out: until it is removed. */
  times: v.optional(
    v.pipe(
      v.number(),
      v.integer('times must be a whole number'),
      v.minValue(0, 'times must be 0 (until it is removed) or more'),
    ),
  ),
})

/**
 * - `status`: answered with an error; nothing is done.
 * - `delay`: done, later.
 * - `lost_response`: done, and the answer never arrives.
 * - `cut_connection`: the line breaks, at once or within the request's body.
 * - `garbage`: a page of some proxy comes back with 200; nothing is done.
 */
export type Fault = v.InferOutput<typeof faultSchema>

export interface Faults {
  /** Returns the way out. Throws `invalid` for what is no fault. */
  add(fault: Fault): () => void
  /** Those that have not been used up, with the times that are left. */
  list(): readonly Fault[]
  clear(): void
  /** The faults that this request meets, each used up by one. */
  take(method: string, path: string): readonly Fault[]
}

export function createFaults(): Faults {
  let rows: { readonly fault: Fault; left: number }[] = []
  return {
    add(fault) {
      const row = { fault: readFault(fault), left: fault.times || Infinity }
      rows.push(row)
      return () => {
        rows = rows.filter((other) => other !== row)
      }
    },
    list: () =>
      rows.map(({ fault, left }) => (Number.isFinite(left) ? { ...fault, times: left } : fault)),
    clear() {
      rows = []
    },
    take(method, path) {
      const met = rows.filter(({ fault }) => matches(fault.route, method, path))
      const delays = met.filter(({ fault }) => fault.kind === 'delay')
      // Only one end of a request is possible: the first that was asked for.
      const end = met.find(({ fault }) => fault.kind !== 'delay')
      const used = end === undefined ? delays : [...delays, end]
      for (const row of used) row.left -= 1
      rows = rows.filter(({ left }) => left > 0)
      return used.map(({ fault }) => fault)
    },
  }
}

/** @throws SupportError `invalid`, with what is wrong of it in `fields` */
function readFault(fault: unknown): Fault {
  const { success, output, issues } = v.safeParse(faultSchema, fault)
  if (success) return output
  const fields = issues.map((issue) => ({
    pointer: (issue.path ?? []).map(({ key }) => `/${String(key)}`).join(''),
    code: 'invalid',
    message: issue.message,
  }))
  const [first] = fields
  throw new SupportError('invalid', `fault${first?.pointer}: ${first?.message}`, { fields })
}

const ON_ONE_THING = new Set(['PATCH', 'HEAD', 'DELETE'])

function matches(route: string, method: string, path: string): boolean {
  // A preflight is the browser's own; a page could not tell it from a dead server.
  if (route === '*') return method !== 'OPTIONS'
  const [wantedMethod = '', wantedPath = ''] = route.split(' ')
  if (wantedMethod !== method) return false
  const wanted = wantedPath.split('/')
  const parts = path.split('/')
  if (ON_ONE_THING.has(method) && parts.length === wanted.length + 1) wanted.push('*')
  return (
    parts.length === wanted.length && wanted.every((part, i) => part === '*' || part === parts[i])
  )
}
