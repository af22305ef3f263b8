import { cleanFileName } from '../model/fileName.js'
import type { Ticket } from '../wire/index.js'

/** What to save an export as: `ticket-1042.md`. */
export function exportFileName(
  { number }: Pick<Ticket, 'number'>,
  extension: 'md' | 'json',
): string {
  return cleanFileName(`ticket-${number.replace(/[^\p{L}\p{N}-]+/gu, '-')}.${extension}`)
}
