/** One text for all, or one a language (BCP 47): `{ "en": "Help", "ru": "Помощь" }`. */
export type Text = string | { readonly [language: string]: string }
/** A link with its words. `https:`, `http:`, `mailto:` and `tel:` alone are shown. */
export type TextLink = { readonly label: Text; readonly url: string }
/** A value that a condition can compare. */
export type Scalar = string | number | boolean

/**
 * Something that holds or does not, over facts of the form, the person and the place: `subject`,
 * `body`, `categoryId`, `typeId`, `priority`, `projectId`, `fields.<id>`, `user.plan`,
 * `user.roles`, `user.isGuest`, `page.url`, `source`. A fact that is not known holds nothing.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** One of these; of a list (several choices, roles), at least one of its entries. */
  | { readonly fact: string; readonly is: Scalar | readonly Scalar[] }
  | { readonly fact: string; readonly isSet: boolean }
  /** Both ends are included. Numbers, or ISO dates as text. */
  | {
      readonly fact: string
      readonly min?: number | string | undefined
      readonly max?: number | string | undefined
    }
  /** A part of a text, whatever its case. */
  | { readonly fact: string; readonly contains: string }

/** How far support can go with a topic, from all the way to not at all. */
export const SCOPE_LEVELS = ['in_scope', 'up_to_limit', 'limited', 'out_of_scope'] as const
/** How far support goes with a topic. */
export type ScopeLevel = (typeof SCOPE_LEVELS)[number]

/** How far support goes with a topic; the first rule that holds counts. */
export type ScopeRule = {
  readonly level: ScopeLevel
  readonly text?: Text | undefined
  readonly link?: TextLink | undefined
  readonly when?: Condition | undefined
}

/** A sub-type of a category, with its words. */
export type DeskType = {
  readonly id: string
  readonly label: Text
  readonly explanation?: Text | undefined
}

/** What a ticket may be about, what it explains of itself and how far support goes with it. */
export type DeskCategory = DeskType & {
  /** «Does not load, errors at upload.» */
  readonly examples?: Text | undefined
  readonly types: readonly DeskType[]
  readonly scope: readonly ScopeRule[]
  /** Left out: for everybody. */
  readonly when?: Condition | undefined
}

/** How urgent a ticket may be, with its explanation. */
export type DeskPriority = DeskType
/** One of the person's projects at the host. */
export type DeskProject = { readonly id: string; readonly name: string }

/** The kinds of fields that a form may have. */
export const FIELD_KINDS = [
  'text',
  'textarea',
  'number',
  /** `YYYY-MM-DD` */
  'date',
  'email',
  'url',
  'select',
  'multiselect',
  'checkbox',
  /** Has to be given; text and link of what is agreed to stand in label and hint. */
  'consent',
  /** Ids of files of the same draft. */
  'file',
] as const
/** How a field is shown, and what it takes. */
export type FieldKind = (typeof FIELD_KINDS)[number]

/** Where a field's first value may come from. */
export const PREFILLS = [
  'page.url',
  'page.title',
  'user.email',
  'user.name',
  'user.organization',
] as const
/** Where a field's first value comes from. */
export type Prefill = (typeof PREFILLS)[number]

/** A field of the form beside subject, text and the choices. */
export type DeskField = {
  readonly id: string
  readonly label: Text
  readonly hint?: Text | undefined
  readonly placeholder?: Text | undefined
  readonly kind: FieldKind
  readonly required: boolean
  /** For `select` and `multiselect`. */
  readonly options: readonly { readonly id: string; readonly label: Text }[]
  /** The smallest number, the earliest date, or the fewest choices or files. */
  readonly min?: number | string | undefined
  readonly max?: number | string | undefined
  readonly maxCharacters?: number | undefined
  /** Shown, and sent, while it holds. May ask only fields that stand above. */
  readonly when?: Condition | undefined
  readonly prefill?: Prefill | undefined
  /** Where the prefill is known it cannot be changed. */
  readonly readOnly: boolean
}

/** A template for describing: what happens, when, what was expected. */
export type DeskGuide = {
  readonly id: string
  readonly label: Text
  readonly parts: readonly {
    readonly id: string
    readonly label: Text
    readonly hint?: Text | undefined
  }[]
  readonly when?: Condition | undefined
}

/** What a form may do with the subject. */
export const SUBJECT_RULES = ['required', 'optional', 'hidden'] as const

/** The form for a new ticket: what it asks, in which words, and what it advises. */
export type DeskForm = {
  /** `hidden`: the short description is the first line of the text. */
  readonly subject: (typeof SUBJECT_RULES)[number]
  readonly subjectLabel?: Text | undefined
  readonly bodyLabel?: Text | undefined
  readonly bodyHint?: Text | undefined
  readonly categories: readonly DeskCategory[]
  readonly priorities: readonly DeskPriority[]
  readonly defaultPriority: string | null
  /** The person's own. */
  readonly projects: readonly DeskProject[]
  readonly projectLabel?: Text | undefined
  /** «General question» */
  readonly noProjectLabel?: Text | undefined
  readonly fields: readonly DeskField[]
  readonly guides: readonly DeskGuide[]
  /** What helps to be answered soon, a sentence each. */
  readonly advice: readonly Text[]
  /** What a problem needs: hints of the form ask for it. */
  readonly asksFor: {
    readonly steps: boolean
    readonly address: boolean
    readonly screenshot: boolean
  }
  /** What delays or prevents an answer. */
  readonly delayReasons: readonly Text[]
}
