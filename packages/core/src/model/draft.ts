import { isBlank } from './conditions.js'

/** Which form a draft belongs to: the form for new tickets, or the reply box of one ticket. */
export type DraftKey = 'new' | `reply:${string}`

/** A file that was chosen, as the draft remembers it; the bytes are apart. */
export type DraftAttachment = {
  /** Made here; also the identity of its upload, never a fingerprint of the file. */
  readonly id: string
  /** Cleaned for showing and sending. */
  readonly name: string
  /** MIME type as the browser says; may be empty. */
  readonly type: string
  /** Bytes. */
  readonly size: number
  /** Hex SHA-256, once it is known; `null` where `crypto.subtle` is absent (plain http). */
  readonly digest: string | null
  /** Are its bytes on this device, so that they survive a reload? */
  readonly kept: boolean
  /** Where an interrupted upload goes on; opaque, made by the backend. */
  readonly checkpoint: string | null
  /** The server's id, once every byte has arrived and was acknowledged. */
  readonly uploadId: string | null
}

/** What becomes known of a file after it was chosen. */
export type AttachmentFacts = Partial<
  Pick<DraftAttachment, 'digest' | 'kept' | 'checkpoint' | 'uploadId'>
>

/** The host's page around a form. */
export type Page = { readonly url: string; readonly title: string }

/** What somebody has typed and chosen and not yet sent. */
export type Draft = {
  /** Made when the draft begins; becomes `submissionId` and idempotency key, and is never remade. */
  readonly id: string
  readonly key: DraftKey
  readonly subject: string
  readonly body: string
  readonly categoryId: string | null
  readonly typeId: string | null
  readonly priority: string | null
  readonly projectId: string | null
  readonly fields: Readonly<Record<string, unknown>>
  readonly attachments: readonly DraftAttachment[]
  /** Where it was begun, such as under an article; wins over the client's own `source`. */
  readonly source?: string | null
  /** The ticket that this new one goes on from, such as one that is closed for good. */
  readonly followUpOf?: string | null
  /** The host's page at «Send», where the desk's conditions ask for it. */
  readonly page?: Page
  /** Milliseconds since 1970 by the device's clock. */
  readonly updatedAt: number
}

/** What a form may change; attachments have verbs of their own. */
export type DraftPatch = Partial<
  Pick<
    Draft,
    | 'subject'
    | 'body'
    | 'categoryId'
    | 'typeId'
    | 'priority'
    | 'projectId'
    | 'fields'
    | 'source'
    | 'followUpOf'
  >
>

/** One rule that the draft breaks, as data: a person's mistake is not an exception. */
export type DraftProblem = {
  /** `gate`, `subject`, `body`, `categoryId`, `fields.<id>`, `attachments`, … or `attachment:<id>`. */
  readonly field: string
  readonly code:
    | 'required'
    | 'too_long'
    | 'not_an_option'
    /** Not such a thing: no address, no number, no day of the calendar. */
    | 'malformed'
    | 'out_of_range'
    /** A gate of the desk is closed, whatever is typed. */
    | 'gated'
    | 'too_many_files'
    | 'file_too_large'
    | 'files_too_large'
    | 'file_empty'
    | 'file_unreadable'
  /** The limit, in characters, files or bytes. */
  readonly limit?: number
  /** Of `out_of_range`: numbers, ISO dates, or how many. */
  readonly min?: number | string | undefined
  readonly max?: number | string | undefined
  /** Of `gated`: the gate. */
  readonly id?: string
  /** For a file that was refused, and so is not in the draft: how it was called. */
  readonly fileName?: string
}

/**
 * A draft with no word in it. `id` becomes the submission id and the idempotency key; `now` is the
 * device's clock in milliseconds.
 */
export function emptyDraft(key: DraftKey, id: string, now: number): Draft {
  return {
    id,
    key,
    subject: '',
    body: '',
    categoryId: null,
    typeId: null,
    priority: null,
    projectId: null,
    fields: {},
    attachments: [],
    updatedAt: now,
  }
}

/** Has anything been typed or chosen that would be missed? A mere choice of category is not. */
export function isDraftEmpty({ subject, body, attachments, fields }: Draft): boolean {
  return [subject, body, attachments, ...Object.values(fields)].every(isBlank)
}

/** The ticket that a reply draft belongs to; `null` for a new ticket. */
export function ticketIdOf(key: DraftKey): string | null {
  return key.startsWith('reply:') ? key.slice('reply:'.length) : null
}
