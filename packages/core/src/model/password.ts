/** A rule that a password breaks. */
export type PasswordProblem =
  | 'too_short'
  | 'too_long'
  | 'no_lower_case'
  | 'no_upper_case'
  | 'no_number'
  | 'no_symbol'
  | 'not_the_same'

/** What a password must hold (E2); letters and digits of every script count. */
const RULES: readonly (readonly [PasswordProblem, RegExp])[] = [
  ['too_short', /^.{8,}$/su],
  ['too_long', /^.{0,200}$/su],
  ['no_lower_case', /\p{Ll}/u],
  ['no_upper_case', /\p{Lu}/u],
  ['no_number', /\p{Nd}/u],
  ['no_symbol', /[^\p{L}\p{M}\p{N}\s]/u],
]

/**
 * The rules that a password breaks, in the order in which a form lists them; empty means that it
 * can be used. The server checks the same ones.
 *
 * @param confirmation typed a second time; left out where it is not asked for
 * @example
 * passwordProblems('summer') // ['too_short', 'no_upper_case', 'no_number', 'no_symbol']
 */
export function passwordProblems(
  password: string,
  confirmation: string = password,
): readonly PasswordProblem[] {
  const broken = RULES.filter(([, rule]) => !rule.test(password)).map(([problem]) => problem)
  return confirmation === password ? broken : [...broken, 'not_the_same']
}
