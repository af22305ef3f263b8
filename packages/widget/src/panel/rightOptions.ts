import { type SupportClient, SupportError } from '@deskside/core'
import type { Accounts } from '@deskside/core/accounts'
import type { HelpOptions } from '../launcher/contract.js'

type IsRight = (value: never) => boolean

const oneOf =
  (...words: readonly string[]): IsRight =>
  (value) =>
    words.includes(value)
const isText: IsRight = (value: unknown) => typeof value === 'string'

/** Only what would fail later, far from the line that the host wrote. */
const RIGHT: Readonly<Record<string, IsRight>> = {
  endpoint: isText,
  locale: isText,
  theme: oneOf('light', 'dark', 'auto'),
  frame: oneOf('floating', 'drawer'),
  consent: oneOf('granted', 'denied', 'pending'),
  // What refuses to be looked at throws, and so does a selector that cannot be read.
  user: (value) => 'id' in value,
  target: (value: Element | string) =>
    typeof value === 'string' ? document.querySelector(value) !== undefined : !!value.append,
  accounts: (value) => typeof value === 'boolean' || !!(value as Accounts).follow,
  client: (value) => !!(value as SupportClient).submit,
}

/**
 * The options without those of a wrong kind, each of which is told as `invalid`, by name: one that
 * cannot be used is left out, and help is there without it. Missing and `null` are the same.
 */
export function rightOptions(options: HelpOptions, tell: (error: unknown) => void): HelpOptions {
  const right = Object.entries(options).filter(([name, value]) => {
    if (value === null || value === undefined) return false
    const isRight = holds(name, value)
    if (!isRight) tell(new SupportError('invalid', `option ${name} is left out: of another kind`))
    return isRight
  })
  return Object.fromEntries(right) as HelpOptions
}

function holds(name: string, value: unknown): boolean {
  try {
    return !Object.hasOwn(RIGHT, name) || RIGHT[name]?.(value as never) === true
  } catch {
    return false
  }
}
