/**
 * What somebody meant who misspelt a word: the one of `known` that takes the fewest letters put in,
 * left out, changed or swapped, a third of the word at most; `null` where none is so near.
 */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const wanted = word.toLowerCase()
  let nearest: string | null = null
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const one of known) {
    const steps = stepsBetween(wanted, one.toLowerCase())
    if (steps >= least) continue
    nearest = one
    least = steps
  }
  return nearest
}

/** The distance of Damerau and Levenshtein, row by row: `rows[a][b]` is that of the first a and b letters. */
function stepsBetween(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, index) => index)]
  const at = (a: number, b: number) => rows[a]?.[b] ?? Number.POSITIVE_INFINITY
  for (let a = 1; a <= from.length; a++) {
    rows.push([a])
    for (let b = 1; b <= to.length; b++) {
      const isSame = from[a - 1] === to[b - 1]
      const isSwapped = from[a - 1] === to[b - 2] && from[a - 2] === to[b - 1]
      const changed = at(a - 1, b - 1) + (isSame ? 0 : 1)
      const swapped = isSwapped ? at(a - 2, b - 2) + 1 : Number.POSITIVE_INFINITY
      rows[a]?.push(Math.min(changed, swapped, at(a - 1, b) + 1, at(a, b - 1) + 1))
    }
  }
  return at(from.length, to.length)
}
