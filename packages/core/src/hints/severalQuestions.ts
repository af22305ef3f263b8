import { askOf } from './asks.js'
import type { Language } from './language.js'
import { sentencesOf, toWords, withoutQuotations } from './text.js'

/**
 * How many matters a text asks about. Beside a fault only what says that another matter begins
 * counts («by the way»): the rest is about the fault, or about how long it takes.
 */
export function countQuestions(subject: string, body: string, language: Language): number {
  const sentences = sentencesOf(withoutQuotations(body))
  const matterOf = new Map<string, number>()
  let matters = 0
  let next = 0
  let hasFault = false
  for (const sentence of sentences) {
    const ask = askOf(sentence, language)
    if (ask === null) {
      hasFault ||= !sentence.endsWith('?') && language.fault.test(toWords(sentence))
      continue
    }
    const stems = [...ask.stems]
    const near = stems.map((stem) => matterOf.get(stem)).find((matter) => matter !== undefined)
    const same = ask.goesOn && matters > 0 ? matters : near
    if (same === undefined) matters += 1
    if (same === undefined && ask.isNext) next += 1
    for (const stem of stems) matterOf.set(stem, same ?? matters)
  }
  if (hasFault) return matters === 0 ? 0 : 1 + next
  const beginning = [subject, ...sentences.slice(0, 2)].map(toWords)
  const isAnnounced = beginning.some((words) => language.announces.test(words))
  return isAnnounced && matters === 1 ? 2 : matters
}
