import { isSupportError, type SupportErrorCode } from '@deskside/core'
import { type PasswordProblem, passwordProblems } from '@deskside/core/accounts'

/** Where a form for accounts is wrong. */
export type AccountField = 'email' | 'password' | 'confirmation' | 'consent' | 'token'

/** What went wrong with a deed: at a field, or with the whole of it. */
export type AccountProblem =
  | { readonly field: AccountField; readonly code: string }
  | { readonly field: null; readonly code: SupportErrorCode }

const FIELDS: Readonly<Record<string, AccountField>> = {
  '/email': 'email',
  '/password': 'password',
  '/confirmation': 'confirmation',
  '/consent': 'consent',
  '/token': 'token',
}

/** The first thing that a refusal complains about, in the order of the form. */
export function problemOf(error: unknown): AccountProblem {
  if (!isSupportError(error)) return { field: null, code: 'unknown' }
  const { code, fields = [] } = error
  const known = fields.find(({ pointer }) => pointer in FIELDS)
  if (code !== 'invalid' || !known) return { field: null, code }
  return { field: FIELDS[known.pointer] as AccountField, code: known.code }
}

/** Looks like an address that a mail could reach; the mail itself is what tells. */
export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text.trim())
}

/** A rule of passwords, as a list shows it while somebody types. */
export type PasswordRule = {
  readonly code: Exclude<PasswordProblem, 'too_long'>
  readonly isMet: boolean
}

const RULES = [
  'too_short',
  'no_lower_case',
  'no_upper_case',
  'no_number',
  'no_symbol',
  'not_the_same',
] as const

/** Every rule, and whether what is typed keeps it; two empty fields are not «the same» yet. */
export function passwordRules(password: string, confirmation: string): readonly PasswordRule[] {
  const broken = passwordProblems(password, confirmation)
  return RULES.map((code) => ({
    code,
    isMet: password !== '' && !broken.includes(code),
  }))
}

export function isStrong(password: string, confirmation: string): boolean {
  return passwordProblems(password, confirmation).length === 0
}
