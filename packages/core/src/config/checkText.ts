import { SupportError } from '../errors/SupportError.js'
import type { DeskConfig } from '../wire/index.js'

/**
 * The server's side of a text beside form and reply (a note, a reason, a word on the stars): no
 * longer than the desk takes. Throws `invalid` with the pointer to the text.
 */
export function checkText(
  { limits }: DeskConfig,
  pointer: string,
  text: string | null | undefined,
): void {
  if ((text?.length ?? 0) <= limits.bodyCharacters) return
  const fields = [{ pointer, code: 'too_long' }]
  throw new SupportError('invalid', 'The text is too long', { fields })
}
