import { SupportError } from '../errors/SupportError.js'

/**
 * A misspelt name would be left out in silence: whoever wrote it hears of it.
 *
 * @param known names with a space between
 * @throws SupportError `invalid`, the first unknown name in `fields`
 */
export function refuseUnknown(given: object, known: string): void {
  const key = Object.keys(given).find((name) => !known.split(' ').includes(name))
  if (key === undefined) return
  const fields = [{ pointer: `/${key}`, code: 'unknown_key' }]
  throw new SupportError('invalid', `unknown ${key}`, { fields })
}
