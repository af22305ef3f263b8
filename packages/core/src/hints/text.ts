/** What comes later in a long text changes no hint, and costs nothing. */
export const LONGEST = 4_000

/**
 * A text as bare words between single spaces, with one at each end, so that ` word ` is a whole
 * word: lower case, `ё` as `е`, no apostrophes (`doesn’t` is `doesnt`).
 */
export function toWords(text: string): string {
  const plain = text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return ` ${plain.trim()} `
}

/** Without what is only cited: quotations, quoted lines, code, addresses. */
export function withoutQuotations(text: string): string {
  return (
    text
      .slice(0, LONGEST)
      .replace(/^[ \t]{0,8}>.*$/gm, '')
      // Bounded: a text of nothing but opening quotes would otherwise cost its square.
      .replace(/"[^"\n]{0,300}"|“[^”\n]{0,300}”|«[^»\n]{0,300}»|„[^“\n]{0,300}“/g, '…')
      .replace(/`[^`\n]{0,300}`/g, '…')
      .replace(/(?:https?:\/\/|www\.)\S+/gi, '…')
  )
}

/** Sentences, lines and items of lists, also of those that stand in one line. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=\D[.!?;])\s|\n|\s(?=\d{1,2}[.)]\s)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

/** What stands behind `1.`, `2)`, `a)`, `-`; `null` for what is no item of a list. */
export function listItem(sentence: string): string | null {
  const mark = /^(?:\d{1,2}[.)]|\p{L}\)|[-–—*•])\s?/u.exec(sentence)
  return mark === null ? null : sentence.slice(mark[0].length).trim()
}
