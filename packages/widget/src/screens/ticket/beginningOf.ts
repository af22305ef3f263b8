/** What is seen of a long message without being asked for: some screens of a phone. */
export const FIRST_CHARACTERS = 4_000
/** What each press adds: with the first, as much as a desk usually takes. */
export const MORE_CHARACTERS = 46_000

/** A rest shorter than a part of the whole is not hidden: a button would be longer. */
const SLACK = 1.1

/** How a long text begins, cut between words where there are any; the text itself where it is short. */
export function beginningOf(text: string, characters: number): string {
  if (text.length <= characters * SLACK) return text
  const cut = text.slice(0, characters)
  const [words = ''] = /^.*\s/s.exec(cut) ?? []
  const whole = words.length > characters / 2 ? words.trimEnd() : cut.replace(/\p{Surrogate}$/u, '')
  return `${whole}…`
}
