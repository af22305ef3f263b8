import type { FieldProblem } from '@deskside/core'
import { problemLine } from './ConfigError.js'

/** Something that the configuration names does not answer now; another time it may. */
export class NotThereError extends Error {
  override readonly name = 'NotThereError'

  constructor(problem: FieldProblem, options: ErrorOptions) {
    super(problemLine(problem), options)
  }
}
