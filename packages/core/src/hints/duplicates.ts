import { hasEnded } from '../model/hasEnded.js'
import { tellsFault } from './faults.js'
import type { Language } from './language.js'
import { countQuestions } from './severalQuestions.js'
import { isNumber, stemsOf } from './stems.js'
import { toWords } from './text.js'

/** What of a ticket a hint reads; every `Ticket` of the core is one. */
export type KnownTicket = {
  readonly id: string
  readonly status: string
  readonly subject: string
  /** The beginning of its latest message, which may be one of staff. */
  readonly preview?: string
}

export type Duplicate = {
  readonly ticketId: string
  /** From 0 (nothing in common) to 1; 0.57 and more here. */
  readonly score: number
}

type Draft = { readonly subject: string; readonly body: string }
type Features = { readonly stems: ReadonlySet<string>; readonly grams: ReadonlySet<string> }
type Known = {
  readonly ticket: KnownTicket
  readonly words: string
  readonly stems: ReadonlySet<string>
}
type Weight = (stem: string) => number

const MOST = 3
const TICKET_CHARACTERS = 300
const DRAFT_CHARACTERS = 1_000

/** Fewer words in common than this are chance, unless they are the whole subject. */
const FEWEST_SHARED = 3
/** Tuned on the development parts of the labelled texts, as the figures below. */
const LEAST_SCORE = 0.57
const GRAMS_SHARE = 0.4
const PREVIEW_BONUS = 0.1
const HIGHEST_BONUS = 0.2
const NUMBER_BONUS = 0.15
/** «How do I …?» and «… does not work» are seldom the same matter, however alike the words. */
const OTHER_KIND = 0.7

/** Open tickets that a text repeats, the likest first; at most three. */
export function duplicatesOf(
  draft: Draft,
  tickets: readonly KnownTicket[],
  language: Language | null,
): readonly Duplicate[] {
  const words = toWords(`${draft.subject}\n${draft.body.slice(0, DRAFT_CHARACTERS)}`)
  const own: Features = { stems: stemsOf(words), grams: gramsOf(words) }
  const open = tickets
    .filter(({ status }) => !hasEnded(status))
    .map((ticket) => ({ ticket, words: toWords(ticket.subject.slice(0, TICKET_CHARACTERS)) }))
    .map((one): Known => ({ ...one, stems: stemsOf(one.words) }))
  const weightOf = rarity(open.map(({ stems }) => stems))
  const kindOf = kindsFor(draft, language)
  return open
    .map((known) => {
      const kind = kindOf(known.words)
      const score = likeness(own, known, kind, weightOf)
      return { ticketId: known.ticket.id, score: kind === 'other' ? score * OTHER_KIND : score }
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST)
}

type Kind = 'fault' | 'wish' | 'other' | 'unknown'

/** Whether a ticket's subject and the draft are of one kind, and of which. */
function kindsFor({ subject, body }: Draft, language: Language | null): (words: string) => Kind {
  if (!language) return () => 'unknown'
  const isFault = tellsFault(subject, body, language)
  const isQuestion = countQuestions(subject, `${subject}\n${body}`, language) > 0
  return (words) => {
    if (language.fault.test(words) !== isFault) return 'other'
    if (!isQuestion && language.asks.test(words)) return 'other'
    return isFault ? 'fault' : 'wish'
  }
}

/** How much of a ticket's subject, and a little of its preview, is in the text. */
function likeness(own: Features, { ticket, words, stems }: Known, kind: Kind, weightOf: Weight) {
  if (areOtherNumbers(own.stems, stems)) return 0
  const shared = [...stems].filter((stem) => own.stems.has(stem))
  const preview = stemsOf(toWords((ticket.preview ?? '').slice(0, TICKET_CHARACTERS)))
  const further = [...preview].filter((stem) => own.stems.has(stem) && !stems.has(stem))
  const common = shared.length + further.length
  const isSameNumber = [...shared, ...further].some((stem) => /\d{2}/.test(stem))
  const isWhole = shared.length === stems.size && common > 1
  const isEnough = isSameNumber ? common > 1 : kind !== 'wish' && common >= FEWEST_SHARED
  // Wishes and questions about one thing are alike in all but the word that matters.
  if (shared.length === 0 || !(isWhole || isEnough)) return 0
  const weight = (some: Iterable<string>) => [...some].reduce((sum, one) => sum + weightOf(one), 0)
  const grams = [...gramsOf(words)]
  const pieces = grams.filter((gram) => own.grams.has(gram)).length / grams.length
  const inWords = weight(shared) / weight(stems)
  const bonus =
    Math.min(HIGHEST_BONUS, further.length * PREVIEW_BONUS) + (isSameNumber ? NUMBER_BONUS : 0)
  return Math.min(1, (1 - GRAMS_SHARE) * inWords + GRAMS_SHARE * pieces + bonus)
}

/** Both name numbers (orders, visits, error codes), and none in common. */
function areOtherNumbers(own: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const numbers = [...other].filter(isNumber)
  return numbers.length > 0 && [...own].some(isNumber) && !numbers.some((one) => own.has(one))
}

/** A word in few of the person's tickets says more than one that is in all of them. */
function rarity(all: readonly ReadonlySet<string>[]): Weight {
  const counts = new Map<string, number>()
  for (const stems of all) {
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return (stem) => 1 + Math.log(all.length / (counts.get(stem) ?? 1))
}

/** Pieces of three characters, which forgive a typo and an ending that no rule knows. */
function gramsOf(words: string): ReadonlySet<string> {
  const grams = new Set<string>()
  for (let at = 0; at + 3 <= words.length; at += 1) grams.add(words.slice(at, at + 3))
  return grams
}
