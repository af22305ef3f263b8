import { type ParseArgsConfig, parseArgs } from 'node:util'
import { nearestWord } from '@deskside/core/config'

/** A command was started with words that it does not know. */
export class ArgumentsError extends Error {
  override readonly name = 'ArgumentsError'
}

type OptionsConfig = NonNullable<ParseArgsConfig['options']>
type ArgumentValues<O extends OptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O }>
>['values']

export type ReadArgumentsOptions<O extends OptionsConfig> = {
  /** As it is started: `deskside-relay`. */
  readonly command: string
  readonly options: O
  /** What somebody meant by a word that belongs to no option. */
  readonly meant?: (word: string) => string | null
}

/**
 * The options of a command line, without words beside them.
 *
 * @throws ArgumentsError which says what was meant, where that can be guessed
 */
export function readArguments<const O extends OptionsConfig>(
  args: readonly string[],
  about: ReadArgumentsOptions<O>,
): ArgumentValues<O> {
  const { options } = about
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (cause) {
    const words = wordsAbout(args, about) ?? (cause instanceof Error ? cause.message : '')
    throw new ArgumentsError(`${about.command}: ${words}`, { cause })
  }
}

function wordsAbout<O extends OptionsConfig>(
  args: readonly string[],
  { command, options, meant }: ReadArgumentsOptions<O>,
): string | null {
  const names = Object.keys(options)
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind === 'option' && !names.includes(token.name)) {
      const near = nearestWord(token.name, names)
      const advice = near === null ? `See ${command} --help.` : `Perhaps you mean --${near}.`
      return `there is no option ${token.rawName}. ${advice}`
    }
    if (token.kind === 'positional') {
      const near = nearestWord(token.value, names)
      const guess = near === null ? meant?.(token.value) : `--${near}`
      const advice = guess ? `Perhaps you mean ${guess}.` : `See ${command} --help.`
      return `"${token.value}" belongs to no option. ${advice}`
    }
  }
  return null
}
