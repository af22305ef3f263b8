/**
 * A text with an outline to fill in below what stands there already. Parts that are in it are not
 * asked again.
 *
 * @param parts question and, where there is one, what it means
 */
export function withOutline(
  body: string,
  parts: readonly (readonly [question: string, hint: string | undefined])[],
): string {
  const asked = parts.filter(([question]) => !body.includes(question))
  const lines = asked.map(([question, hint]) => {
    const head = /[\p{L}\p{N}]$/u.test(question) ? `${question}:` : question
    return `${head}${hint ? ` (${hint})` : ''}\n`
  })
  const before = body.trimEnd()
  return [...(before ? [before, ''] : []), ...lines].join('\n')
}
