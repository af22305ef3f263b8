import type { DeskConfigInput } from '@deskside/core'
import { deskConfigProblems } from '@deskside/core/config'
import { type JsonPlace, lineAt, readPlaced } from '../json/readPlaced.js'

/** Something wrong in the text of a desk. `from` and `to` are offsets of characters. */
export type DeskMistake = {
  readonly from: number
  readonly to: number
  readonly line: number
  readonly column: number
  /** JSON Pointer; `/` is the whole. */
  readonly place: string
  readonly message: string
}

export type CheckedDesk = {
  /** What the text says, as far as it is JSON; `undefined`: it is none. */
  readonly value: unknown
  /** The configuration, if nothing is wrong with it. */
  readonly desk: DeskConfigInput | null
  readonly mistakes: readonly DeskMistake[]
}

/** Reads the text of a desk: what it says, or everything that is wrong with it and where. */
export function checkDesk(text: string): CheckedDesk {
  const read = readPlaced(text)
  if (read.status === 'broken') {
    const { at, message, pointer } = read
    const to = Math.min(at + 1, text.length)
    const mistake = { from: at, to, ...lineAt(text, at), place: pointer || '/', message }
    return { value: undefined, desk: null, mistakes: [mistake] }
  }
  const mistakes = deskConfigProblems(read.value).map(({ pointer, code, message }) => {
    const { from, to } = nearest(read.places, pointer)
    return { from, to, ...lineAt(text, from), place: pointer || '/', message: message || code }
  })
  const desk = mistakes.length === 0 ? (read.value as DeskConfigInput) : null
  return { value: read.value, desk, mistakes: mistakes.sort((one, other) => one.from - other.from) }
}

/** Key and value; of what is missing, the first character of what should hold it. */
function nearest(places: ReadonlyMap<string, JsonPlace>, pointer: string) {
  const place = places.get(pointer)
  if (place) return { from: place.keyFrom, to: place.to }
  let above = pointer
  while (above !== '' && !places.has(above)) above = above.slice(0, above.lastIndexOf('/'))
  const from = places.get(above)?.from ?? 0
  return { from, to: from + 1 }
}
