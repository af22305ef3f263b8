import { duplicatesOf, type KnownTicket } from './duplicates.js'
import type { Language } from './language.js'
import { missingFrom, type Wanted } from './missing.js'
import { tellsSeveralProblems } from './severalProblems.js'
import { countQuestions } from './severalQuestions.js'
import { LONGEST } from './text.js'

/**
 * A gentle word on a draft. It never blocks Send. By its `id` the widget remembers for that draft
 * that the person has waved it away: the same matter has the same id however the text goes on.
 */
export type Hint =
  | {
      readonly id: `duplicate:${string}`
      readonly kind: 'duplicate'
      readonly ticketId: string
      /** From 0.5 to 1: how alike they are. */
      readonly score: number
    }
  | { readonly id: SeveralHintKind; readonly kind: SeveralHintKind }
  | { readonly id: MissingHintKind; readonly kind: MissingHintKind }

/** One ticket for each is answered faster; how many there are, nobody can be sure of. */
export type SeveralHintKind = 'several_questions' | 'several_problems'

/** What a text about a problem lacks. */
export type MissingHintKind = 'missing_steps' | 'missing_address' | 'missing_screenshot'

/** What of a draft a hint reads; every `Draft` of the core is one. */
export type HintDraft = {
  readonly subject: string
  readonly body: string
  readonly attachments: readonly { readonly type: string }[]
  /** The site's address, where the form has a field for it or the page gives it. */
  readonly address?: string | null
}

/** What the desk asks for when something goes wrong. What is not named is not asked for. */
export type HintWants = { readonly [wanted in Wanted]?: boolean }

/** What the hints may look at, and in which languages they read. Nothing of it is sent anywhere. */
export type HintOptions = {
  readonly draft: HintDraft
  /** The person's own; those that are over are passed by. */
  readonly tickets: readonly KnownTicket[]
  /** BCP 47, of the desk's page. */
  readonly locale: string
  readonly wants: HintWants
  /** What of it a field of the form asks for: also where the text tells of no fault. */
  readonly asked?: readonly Wanted[]
}

const LONGEST_SUBJECT = 500

/** The languages whose texts are read. */
export type LanguageName = 'en' | 'ru'

/** `hintsFor` with the language at hand; `null`: only duplicates and empty fields are seen. */
export function hintsIn(
  { draft, tickets, wants, asked = [] }: Omit<HintOptions, 'locale'>,
  language: Language | null,
): readonly Hint[] {
  const { attachments, address } = draft
  const subject = draft.subject.slice(0, LONGEST_SUBJECT)
  const body = draft.body.slice(0, LONGEST)
  const duplicates = duplicatesOf({ subject, body }, tickets, language).map(
    ({ ticketId, score }): Hint => ({
      id: `duplicate:${ticketId}`,
      kind: 'duplicate',
      ticketId,
      score,
    }),
  )
  const hints = [...duplicates]
  const several = language && severalIn(subject, body, language)
  if (several) hints.push({ id: several, kind: several })
  const hasPicture = attachments.some(({ type }) => /^(?:image|video)\//.test(type))
  const report = { subject, body, hasPicture, hasAddress: Boolean(address), asked }
  const missing = missingFrom(report, language)
  for (const one of missing.filter((wanted) => wants[wanted])) {
    hints.push({ id: `missing_${one}`, kind: `missing_${one}` })
  }
  return hints
}

function severalIn(subject: string, body: string, language: Language): SeveralHintKind | null {
  if (countQuestions(subject, body, language) > 1) return 'several_questions'
  return tellsSeveralProblems(subject, body, language) ? 'several_problems' : null
}

/** By the letters of the text. A page in Bulgarian or German gets no Russian and no English. */
export function languageOf(draft: HintDraft, locale: string): LanguageName | null {
  const text = `${draft.subject.slice(0, LONGEST_SUBJECT)}\n${draft.body.slice(0, LONGEST)}`
  const cyrillic = text.match(/[а-яё]/gi)?.length ?? 0
  const latin = text.match(/[a-z]/gi)?.length ?? 0
  const page = locale.slice(0, 2).toLowerCase()
  if (page !== 'en' && page !== 'ru') return null
  return cyrillic > latin ? 'ru' : 'en'
}
