import {
  CATEGORY_CHANGES,
  CHANNEL_KINDS,
  type DeskConfig,
  GUEST_RULES,
  LIST_COLUMNS,
  LIST_FILTERS,
  LIST_SORTS,
  LIST_VIEWS,
} from './deskConfig.js'
import {
  type Condition,
  FIELD_KINDS,
  PREFILLS,
  SCOPE_LEVELS,
  SUBJECT_RULES,
  type Text,
} from './deskForm.js'
import { isRecord } from './isRecord.js'
import { TICKET_ACTIONS, TICKET_STATUSES } from './ticketWords.js'

/**
 * What is read, as data: a reader, an object of shapes, or a default, which stands wherever there
 * is nothing of its type.
 */
type Reader = (value: unknown) => unknown
type Items = { readonly id: Reader; readonly [key: string]: Shape }
type Shape = Reader | string | number | boolean | { readonly [key: string]: Shape }

const MEBIBYTE = 1024 * 1024
const NEVER: Condition = { any: [] }

export function isText(value: unknown): value is Text {
  return (
    typeof value === 'string' ||
    (isRecord(value) && Object.values(value).every((words) => typeof words === 'string'))
  )
}

const isOf = (type: string) => (value: unknown) => typeof value === type
const isBound: Reader = (value) => typeof value === 'number' || typeof value === 'string'

/** The value where it is right, else what stands for it; `undefined` leaves the key out. */
const only =
  (isRight: Reader, instead?: unknown): Reader =>
  (value) =>
    isRight(value) ? value : instead
const known = (words: readonly string[], instead?: unknown): Reader =>
  only((value) => words.includes(value as string), instead)
/** The first word is usual. */
const oneOf = (words: readonly string[]) => known(words, words[0])
const maybe =
  (shape: Shape, none?: null): Reader =>
  (value) =>
    isRecord(value) ? read(shape, value) : none
/** Item by item: one bad item must not hide the others. */
const maybeList =
  (shape: Reader | Items): Reader =>
  (value) => {
    if (!Array.isArray(value)) return undefined
    const items = typeof shape === 'object' ? value.filter(isNamed) : value
    return items.map((item) => read(shape, item)).filter((item) => item !== undefined)
  }
const list =
  (shape: Reader | Items, instead: unknown = []): Reader =>
  (value) =>
    maybeList(shape)(value) ?? instead
const isNamed = (value: unknown) => isRecord(value) && typeof value.id === 'string'
const byStatus = (shape: (status: string) => Shape): Shape =>
  Object.fromEntries(TICKET_STATUSES.map((status) => [status, shape(status)]))

const word = only(isOf('string'))
const label = only(isText, '')
const text = only(isText)
const when = only(isRecord)
const titled = { id: word, label }
const named = { ...titled, explanation: text }
const link = maybe({ label, url: '' })
const texts = list(text)

const FORM: Shape = {
  subject: oneOf(SUBJECT_RULES),
  subjectLabel: text,
  bodyLabel: text,
  bodyHint: text,
  categories: list({
    ...named,
    examples: text,
    types: list(named),
    scope: list(maybe({ level: oneOf(SCOPE_LEVELS), text, link, when })),
    when,
  }),
  priorities: list(named),
  defaultPriority: only(isOf('string'), null),
  projects: list({ id: word, name: '' }),
  projectLabel: text,
  noProjectLabel: text,
  fields: list({
    ...titled,
    hint: text,
    placeholder: text,
    kind: oneOf(FIELD_KINDS),
    required: false,
    options: list(titled),
    min: only(isBound),
    max: only(isBound),
    maxCharacters: only(isOf('number')),
    when,
    prefill: known(PREFILLS),
    readOnly: false,
  }),
  guides: list({ ...titled, parts: list({ ...titled, hint: text }), when }),
  advice: texts,
  asksFor: { steps: false, address: false, screenshot: false },
  delayReasons: texts,
}

const group = { id: word, label: text, statuses: list(known(TICKET_STATUSES)) }
const GROUPS = [
  { id: 'open', statuses: TICKET_STATUSES.slice(0, 4) },
  { id: 'closed', statuses: TICKET_STATUSES.slice(4) },
]
const COLUMNS = ['subject', 'number', 'status', 'activity']
const CHANGES: Readonly<Record<string, string>> = {
  open: 'change',
  in_progress: 'request',
  waiting_on_customer: 'request',
}

const DESK: Shape = {
  name: label,
  greeting: text,
  form: FORM,
  // One whose condition cannot be read closes nothing here: the server knows.
  gates: list({ id: word, when: only(isRecord, NEVER), reason: label, link }),
  statuses: byStatus(() => maybe({ label, explanation: text })),
  // Without a list there is none: an empty one forbids everything.
  actions: byStatus(() => maybeList(known(TICKET_ACTIONS))),
  list: {
    groups: list({ ...group, sections: maybeList(group) }, GROUPS),
    filters: list(known(LIST_FILTERS), ['status']),
    views: list(known(LIST_VIEWS), ['mine']),
    columns: list(known(LIST_COLUMNS), COLUMNS),
    sort: oneOf(LIST_SORTS),
  },
  channels: list({
    ...titled,
    kind: known(CHANNEL_KINDS, 'link'),
    address: '',
    purpose: text,
    counts: true,
    when,
  }),
  support: {
    hours: only(isHours, null),
    promises: list(when),
    promise: text,
    confidentiality: text,
    receipt: text,
    guestReceipt: text,
  },
  limits: {
    fileBytes: 30 * MEBIBYTE,
    ticketBytes: 100 * MEBIBYTE,
    files: 10,
    bodyCharacters: 50_000,
    subjectCharacters: 200,
  },
  guests: oneOf(GUEST_RULES),
  accounts: false,
  // Left out is yes, `null` is no.
  rating: (value) => (value === null ? null : read({ comment: true }, value)),
  afterSending: oneOf(['ticket', 'sent']),
  escalation: maybe({ kind: oneOf(['remind', 'linked_ticket']), againAfterMinutes: 1440 }, null),
  manager: maybe({ label, explanation: text }, null),
  access: maybe({ explanation: text, when }, null),
  categoryChange: byStatus((status) => known(CATEGORY_CHANGES, CHANGES[status] ?? 'never')),
  notes: true,
  sources: list(titled),
  articles: maybe({ feedback: true, public: false, url: word }, null),
  texts: when,
}

/** Hours that could make a clock throw are none. */
function isHours(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.zone === 'string' &&
    (value.weekly === 'always' || isRecord(value.weekly))
  )
}

function read(shape: Shape, value: unknown): unknown {
  if (typeof shape === 'function') return shape(value)
  if (typeof shape !== 'object') return typeof value === typeof shape ? value : shape
  const given = isRecord(value) ? value : {}
  return Object.fromEntries(
    Object.entries(shape)
      .map(([key, inner]) => [key, read(inner, given[key])])
      .filter(([, inner]) => inner !== undefined),
  )
}

/**
 * Reads a desk as a server describes it: fills in defaults, puts them in place of garbage, drops
 * what it does not know. Never throws. Who writes a desk checks it with `readDeskConfig` of
 * `@deskside/core/config`, which says what is wrong.
 */
export function readDesk(value: unknown): DeskConfig {
  return read(DESK, value) as DeskConfig
}
