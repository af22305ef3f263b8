import type { Language } from './language.js'
import { stemsOf } from './stems.js'
import { listItem, sentencesOf, toWords, withoutQuotations } from './text.js'

type Ask = {
  readonly stems: ReadonlySet<string>
  /** It goes on with the question before: «Will that break the links?» */
  readonly goesOn: boolean
  /** It says that another matter begins: «By the way, …» */
  readonly isBesides: boolean
}

/** A question of fewer words of content is asked for effect, or for politeness: «Can you help?» */
const FEWEST_STEMS = 2

/** How many matters a text asks about; a fault counts as one where «by the way» follows it. */
export function countQuestions(subject: string, body: string, language: Language): number {
  const sentences = sentencesOf(withoutQuotations(body))
  const matters: Set<string>[] = []
  let hasFault = false
  let isBesidesFault = false
  for (const sentence of sentences) {
    const ask = askOf(sentence, language)
    if (ask === null) {
      hasFault ||= language.fault.test(toWords(sentence))
      continue
    }
    isBesidesFault ||= hasFault && ask.isBesides
    const same = ask.goesOn ? matters.at(-1) : matters.find((matter) => isNear(matter, ask.stems))
    if (same === undefined) matters.push(new Set(ask.stems))
    else for (const stem of ask.stems) same.add(stem)
  }
  if (matters.length !== 1) return matters.length
  const beginning = [subject, ...sentences.slice(0, 2)].map(toWords)
  const isAnnounced = beginning.some((words) => language.announces.test(words))
  return isAnnounced || isBesidesFault ? 2 : 1
}

function askOf(sentence: string, language: Language): Ask | null {
  const item = listItem(sentence)
  const whole = toWords(item ?? sentence)
  const words = whole.replace(language.fillers, ' ')
  const isAsk =
    /\?[!?]*$/.test(sentence) ||
    language.asks.test(words) ||
    language.wantsToKnow.test(words) ||
    (item !== null && language.asksInList.test(words))
  const stems = stemsOf(words)
  if (!isAsk || stems.size < (item === null ? FEWEST_STEMS : 1)) return null
  const isBesides = item !== null || language.besides.test(whole)
  const goesOn = !isBesides && language.goesOn.test(words.replace(language.idle, ' '))
  return { stems, goesOn, isBesides }
}

function isNear(matter: ReadonlySet<string>, stems: ReadonlySet<string>): boolean {
  return [...stems].some((stem) => matter.has(stem))
}
