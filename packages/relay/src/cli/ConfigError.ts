import type { FieldProblem } from '@deskside/core'

/** The relay cannot run as it is configured: every reason, with the place in the file. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly FieldProblem[]

  constructor(problems: readonly FieldProblem[]) {
    super(problems.map(problemLine).join('\n'))
    this.problems = problems
  }
}

/** Place, code and words, as a shell shows them. */
export function problemLine({ pointer, code, message }: FieldProblem): string {
  return `  ${pointer || '/'} ${code}: ${message}`
}
