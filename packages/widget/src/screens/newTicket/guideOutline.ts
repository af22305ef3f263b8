/** A question of an outline and, where there is one, what it means. */
export type OutlinePart = readonly [question: string, hint: string | undefined]

/** The line that asks a part. */
function headingOf([question, hint]: OutlinePart): string {
  const head = /[\p{L}\p{N}]$/u.test(question) ? `${question}:` : question
  return `${head}${hint ? ` (${hint})` : ''}`
}

/**
 * A text with an outline to fill in below what stands there already. Parts that are in it are not
 * asked again.
 */
export function withOutline(body: string, parts: readonly OutlinePart[]): string {
  const asked = parts.filter(([question]) => !body.includes(question))
  const lines = asked.map((part) => `${headingOf(part)}\n`)
  const before = body.trimEnd()
  return [...(before ? [before, ''] : []), ...lines].join('\n')
}

/**
 * What a person has made of outlines, as it is sent: without questions that nobody answered, and
 * with their own words on the first line, which may have to stand for the subject. A text without
 * any heading stays as it is, character by character.
 *
 * @param outlines the parts of each outline that may be in the text
 */
export function withoutEmptyParts(
  body: string,
  outlines: readonly (readonly OutlinePart[])[],
): string {
  const headings = new Set(outlines.flat().map(headingOf))
  const openings = new Set(outlines.flatMap((parts) => parts.slice(0, 1).map(headingOf)))
  const lines = body.split('\n')
  const isHeading = (line: string | undefined) => headings.has(line?.trim() ?? '')
  if (!lines.some(isHeading)) return body
  const answered = lines.filter((line, at) => {
    const next = lines.slice(at + 1).find((below) => below.trim())
    return !isHeading(line) || (next !== undefined && !isHeading(next))
  })
  const [first = '', ...others] = answered
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n')
  if (!isHeading(first)) return [first, ...others].join('\n')
  const rest = others.join('\n').trim()
  // Any other question says what its answer is about: the two are one line then.
  return openings.has(first.trim()) ? rest : `${first} ${rest}`
}
