import { type SupportClient, SupportError } from '@deskside/core'
import type { Accounts } from '@deskside/core/accounts'
import type { HelpOptions } from '../launcher/contract.js'

type IsRight = (value: never) => boolean

/** Only what would fail later, far from the line that the host wrote. */
const RIGHT: Readonly<Record<string, IsRight>> = {
  frame: (value) => /^(floating|drawer)$/.test(value),
  theme: (value) => /^(light|dark|auto)$/.test(value),
  // Throws for what is no BCP 47; systems write `pt_BR`.
  locale: (value: string) => !!Intl.getCanonicalLocales(value.replace('_', '-')),
  // A selector that cannot be read throws, and so does what refuses to be looked at.
  target: (value: Element | string) =>
    typeof value === 'string' ? document.querySelector(value) !== undefined : !!value.append,
  accounts: (value: boolean | Accounts) => typeof value === 'boolean' || !!value.follow,
  client: (value: SupportClient) => !!value.submit,
}

/**
 * The options without those of a wrong kind, each of which is told as `invalid`, by name: one that
 * cannot be used is left out, and help is there without it. `null` is as if missing.
 */
export function rightOptions(options: HelpOptions, tell: (error: unknown) => void): HelpOptions {
  const right = Object.entries(options).filter(
    ([name, value]) => value !== null && isRight(name, value, tell),
  )
  return Object.fromEntries(right) as HelpOptions
}

/** Can it be used? What cannot is told by name. */
export function isRight(name: string, value: unknown, tell: (error: unknown) => void): boolean {
  const is = holds(name, value)
  if (!is) tell(new SupportError('invalid', `option ${name} left out`))
  return is
}

function holds(name: string, value: unknown): boolean {
  try {
    return value === null || value === undefined || (RIGHT[name]?.(value as never) ?? true)
  } catch {
    return false
  }
}
