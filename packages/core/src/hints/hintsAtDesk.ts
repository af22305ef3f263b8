import type { KnownTicket } from './duplicates.js'
import type { Hint, HintDraft, HintOptions } from './hintsIn.js'
import type { Wanted } from './missing.js'

/** What of a desk the hints read; every `DeskConfig` of the core is one. */
export type HintingDesk = {
  readonly form: {
    readonly asksFor: { readonly [wanted in Wanted]: boolean }
    readonly fields: readonly { readonly id: string; readonly kind: string }[]
  }
}

/** What of a draft is looked at; every `Draft` of the core is one. */
export type HintedDraft = Omit<HintDraft, 'address'> & {
  /** `new`, or `reply:…`: an answer in a conversation gets no hints. */
  readonly key: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** What is known besides the draft. */
export type DraftHintsOptions = {
  /** The person's own tickets, as many as are here. */
  readonly tickets: readonly KnownTicket[]
  /** BCP 47, of the desk's page. */
  readonly locale: string
  /** The address of the page that the person came from, where that is known. */
  readonly pageUrl?: string | null
  /**
   * What the form shows now, `client.drafts.form('new')?.fields`: what the desk asks for in a field is
   * missed where the text tells of no fault, too, unless it asks a question. @default none
   */
  readonly fields?: readonly { readonly kind: string }[]
  /** Ids of hints that the person has waved away for this draft. */
  readonly dismissed?: readonly string[]
}

/** The kind of field in which a desk asks for it. */
const ASKED_IN: { readonly [kind in string]?: Wanted } = {
  textarea: 'steps',
  url: 'address',
  file: 'screenshot',
}

/** `draftHints` by any way of reading a text. */
export function hintsAtDesk(
  desk: HintingDesk | null,
  draft: HintedDraft,
  { tickets, locale, pageUrl = null, fields = [], dismissed = [] }: DraftHintsOptions,
  read: (options: HintOptions) => readonly Hint[],
): readonly Hint[] {
  if (draft.key !== 'new') return []
  const asksFor = desk?.form.asksFor
  // A long answer to a question of the desk tells what happened, whatever the question is called.
  const wants = asksFor
    ? { ...asksFor, steps: asksFor.steps && filledIn(desk, draft, 'textarea') === null }
    : {}
  const address = filledIn(desk, draft, 'url') ?? pageUrl
  // Nobody is reminded before they have begun.
  const asked = draft.body.trim() === '' ? [] : fields.flatMap(({ kind }) => ASKED_IN[kind] ?? [])
  return read({ draft: { ...draft, address }, tickets, locale, wants, asked }).filter(
    ({ id }) => !dismissed.includes(id),
  )
}

/** What stands in a field of the form of that kind; `null`: nothing in any. */
function filledIn(desk: HintingDesk | null, draft: HintedDraft, kind: string): string | null {
  const values = (desk?.form.fields ?? [])
    .filter((field) => field.kind === kind)
    .map(({ id }) => draft.fields[id])
  const known = values.find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof known === 'string' ? known : null
}
