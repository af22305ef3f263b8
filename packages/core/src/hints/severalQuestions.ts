import { askOf } from './asks.js'
import type { Language } from './language.js'
import { sentencesOf, toWords, withoutQuotations } from './text.js'

/**
 * How many matters a text asks about. Beside a fault only what says that another matter begins
 * counts («by the way»): the rest is about the fault, or about how long it takes.
 */
export function countQuestions(subject: string, body: string, language: Language): number {
  const sentences = sentencesOf(withoutQuotations(body))
  const matters: Set<string>[] = []
  let hasFault = false
  let next = 0
  for (const sentence of sentences) {
    const ask = askOf(sentence, language)
    if (ask === null) {
      hasFault ||= !sentence.endsWith('?') && language.fault.test(toWords(sentence))
      continue
    }
    const same = ask.goesOn ? matters.at(-1) : matters.find((matter) => isNear(matter, ask.stems))
    if (same === undefined) matters.push(new Set(ask.stems))
    else for (const stem of ask.stems) same.add(stem)
    if (same === undefined && ask.isNext) next += 1
  }
  if (hasFault) return matters.length === 0 ? 0 : 1 + next
  const beginning = [subject, ...sentences.slice(0, 2)].map(toWords)
  const isAnnounced = beginning.some((words) => language.announces.test(words))
  return isAnnounced && matters.length === 1 ? 2 : matters.length
}

function isNear(matter: ReadonlySet<string>, stems: ReadonlySet<string>): boolean {
  return [...stems].some((stem) => matter.has(stem))
}
