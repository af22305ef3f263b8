import { SupportError } from '@deskside/core'
import * as v from 'valibot'

const count = (name: string) =>
  v.pipe(
    v.number(),
    v.integer(`${name} must be a whole number`),
    v.minValue(0, `${name} must be 0 or more`),
  )

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
  kind: v.picklist([
    'status',
    'delay',
    'lost_response',
    'cut_connection',
    'cut_body',
    'garbage',
    'clock_skew',
    'expired_upload',
  ]),
  /** For `status`. @default 500 */
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599))),
  /** For `status`: the problem's code. @default what the Support API gives with that status */
  code: v.optional(v.string()),
  /** For `status`: `{ "Retry-After": "5" }`. */
  headers: v.optional(v.record(v.string(), v.string())),
  /** For `delay`: milliseconds. For `clock_skew`: by how many the server's clock is ahead. */
  ms: v.optional(v.number()),
  /** Bytes before the cut: of the request (`cut_connection`, none), of the answer (`cut_body`, half). */
  afterBytes: v.optional(count('afterBytes')),
  /** How many requests of this route pass first. @default 0 */
  after: v.optional(count('after')),
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
 * - `cut_body`: done, and the line breaks within the answer.
 * - `garbage`: a page of some proxy comes back with 200; nothing is done.
 * - `clock_skew`: the server's clock is wrong: its `Date`, and when it takes a token to have ended.
 * - `expired_upload`: what was uploaded is gone when the request comes, which is then done or not.
 */
export type Fault = v.InferOutput<typeof faultSchema>

/** @throws SupportError `invalid`, with what is wrong of it in `fields` */
export function readFault(fault: unknown): Fault {
  const { success, output, issues } = v.safeParse(faultSchema, fault)
  if (success) {
    if (output.kind === 'delay' && (output.ms ?? 0) < 0)
      throw refusalOf('/ms', 'no wait is below 0')
    return output
  }
  const fields = issues.map((issue) => ({
    pointer: (issue.path ?? []).map(({ key }) => `/${String(key)}`).join(''),
    code: 'invalid',
    message: issue.message,
  }))
  const [first] = fields
  throw new SupportError('invalid', `fault${first?.pointer}: ${first?.message}`, { fields })
}

function refusalOf(pointer: string, message: string): SupportError {
  const fields = [{ pointer, code: 'invalid', message }]
  return new SupportError('invalid', `fault${pointer}: ${message}`, { fields })
}

/** The whole of a script of faults. Throws `invalid`, with the number of the one that is none. */
export function readFaults(script: unknown): readonly Fault[] {
  if (!Array.isArray(script)) throw new SupportError('invalid', 'A script of faults is a list')
  return script.map((fault, index) => {
    try {
      return readFault(fault)
    } catch (cause) {
      const words = cause instanceof Error ? cause.message : String(cause)
      throw new SupportError('invalid', `${index + 1}. ${words}`, { cause })
    }
  })
}
