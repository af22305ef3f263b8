type Found = { readonly key: string; readonly words: string }

/** What people meet first: shown before anything is sought. */
const USUAL = [
  'start.home.title',
  'start.home.write',
  'newTicket.title',
  'newTicket.subject',
  'newTicket.body',
  'newTicket.addFiles',
  'newTicket.send',
  'start.sent.thanks',
  'start.sent.text',
  'ticketList.write',
]

/**
 * Texts of one form by words of their English, their key or the desk's own words for them; own ones
 * come first. Nothing sought: the usual ones and the own ones.
 */
export function findTexts(
  english: Readonly<Record<string, unknown>>,
  own: unknown,
  sought: string,
): readonly Found[] {
  const ownTexts: Readonly<Record<string, unknown>> =
    typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {}
  const needle = sought.trim().toLowerCase()
  const found = Object.entries(english).flatMap(([key, words]) => {
    if (typeof words !== 'string') return []
    const isOwn = typeof ownTexts[key] === 'string'
    const hay = `${key} ${words} ${isOwn ? ownTexts[key] : ''}`.toLowerCase()
    const fits = needle === '' ? isOwn || USUAL.includes(key) : hay.includes(needle)
    return fits ? [{ key, words, rank: rank(key, needle) }] : []
  })
  return found.sort((one, other) => one.rank - other.rank).map(({ key, words }) => ({ key, words }))
}

/** The usual ones in their order; places do not change while somebody writes into one. */
function rank(key: string, needle: string): number {
  const usual = USUAL.indexOf(key)
  return needle === '' && usual >= 0 ? usual : USUAL.length
}
