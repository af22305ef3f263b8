import type { FieldProblem } from '@deskside/core'
import { reasonOf } from './reasonOf.js'

/** What is asked, where the file names it, and the variables that say where it is or open it. */
export type Named = {
  readonly pointer: string
  /** As people call it. */
  readonly what: string
  readonly variables: readonly string[]
}

/** What is said of something that does not answer: where the file names it, and by which variable. */
export function notThere({ pointer, what, variables }: Named, error: unknown): FieldProblem {
  const { isRefusal, words } = reasonOf(error)
  const [code, does] = isRefusal
    ? ['refused', 'does not let the relay in']
    : ['unreachable', 'does not answer as it should']
  const named = variables.length === 0 ? '' : ` The file names ${variables.join(', ')} for it.`
  return { pointer, code, message: `${what} ${does} (${words}).${named}` }
}
