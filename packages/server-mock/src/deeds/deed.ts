import { SupportError } from '@deskside/core'
import * as v from 'valibot'
import { VERB_NAMES, VERBS } from '../agent/verbs.js'

const deedSchema = v.strictObject({
  /** How long from now; for `each` ticket, from its making. */
  afterMs: v.pipe(v.number(), v.finite(), v.minValue(0, 'afterMs must be 0 or more')),
  /**
   * A ticket's id; `newest`: the one that was made last when it falls due; `each`: every ticket
   * that is made from now on. @default 'newest'
   */
  ticket: v.optional(v.pipe(v.string(), v.minLength(1)), 'newest'),
  /** What the agent does: a verb of the agent's API. */
  does: v.picklist(VERB_NAMES),
  /** What the verb is told, as in the agent's API: `{ body: 'On it.', agent: 'Anna' }`. */
  with: v.optional(v.unknown(), {}),
})

/** Something that an agent does later, by the desk's clock: «Anna answers in an hour». */
export type Deed = v.InferInput<typeof deedSchema>

/** Throws `invalid` for what is no deed, or what its verb does not take. */
export function readDeed(given: unknown) {
  try {
    const { with: told, ...deed } = v.parse(deedSchema, given)
    const body = told ?? {}
    return { ...deed, with: body, act: VERBS[deed.does](body) }
  } catch (cause) {
    if (!(cause instanceof v.ValiError)) throw cause
    const path = v.getDotPath(cause.issues[0]) ?? ''
    throw new SupportError('invalid', `deed ${path}: ${cause.message}`.replace(' :', ':'), {
      cause,
    })
  }
}

export type ReadDeed = ReturnType<typeof readDeed>
