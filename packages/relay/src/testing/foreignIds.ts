import type { Operation } from '@deskside/core/wire'
import { ATTACHMENTS_PATH, operations, type RouteName, UPLOADS_PATH } from '@deskside/core/wire'
import type { Belongings, IdKind } from './tenants.js'

/** One request, and what each id in it is of. */
export type Probe = {
  readonly name: string
  readonly method: string
  /** `/v1/tickets/{ticketId}` */
  readonly place: string
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Which of a person's things a parameter or a key of a body names; `null`: none, a word of the desk. */
const KIND_OF: Readonly<Record<string, IdKind | null>> = {
  ticketId: 'ticket',
  followUpOf: 'ticket',
  messageId: 'message',
  askId: 'ask',
  uploadIds: 'upload',
  uploadId: 'upload',
  attachmentId: 'attachment',
  articleId: 'article',
  categoryId: null,
  typeId: null,
  projectId: null,
  optionId: null,
  submissionId: null,
}

/** What goes along where it is no id: enough for the schema of each route to let it pass. */
const WORDS: Readonly<Record<string, unknown>> = {
  subject: 'Words',
  body: 'Words',
  text: 'Words',
  submissionId: 'the-same-for-all',
  categoryId: 'help',
  rating: { score: 5 },
  helped: false,
  granted: true,
  score: 1,
}

/**
 * The requests to every row of the routes table, uploads and attachments in which one id, or all of
 * them, are somebody else's. A route with an id that nobody has sorted yet is an error.
 */
export function probesWith(own: Belongings, other: Belongings['ids']): readonly Probe[] {
  const rows = Object.entries(operations) as [RouteName, Operation][]
  return [...rows.flatMap(([name, row]) => probesOf(name, row, own, other)), ...bytesOf(other)]
}

function probesOf(
  name: RouteName,
  { method, path: place, body }: Operation,
  own: Belongings,
  other: Belongings['ids'],
): readonly Probe[] {
  const inPath = [...place.matchAll(/\{(\w+)\}/g)].map(([, word = '']) => word)
  const keys = body === undefined ? [] : keysOf(body)
  const inBody = keys.filter((key) => (/(Ids?|Of)$/.test(key) ? kindOf(key) !== null : false))
  const positions = [...inPath, ...inBody]
  // What both may read is nobody's: the articles of one's own tenant.
  const isForeign = (word: string) => {
    const kind = kindOf(word) as IdKind
    return other[kind] !== own.ids[kind]
  }
  const choices = [...positions.map((one) => [one]), positions].filter((words) =>
    words.some(isForeign),
  )
  return choices.map((foreign) => {
    const idAt = (word: string) => {
      const kind = kindOf(word) as IdKind
      return foreign.includes(word) ? other[kind] : own.ids[kind]
    }
    const path = place.replace(/\{(\w+)\}/g, (_, word: string) => encodeURIComponent(idAt(word)))
    const filled = keys.map((key) => {
      if (!inBody.includes(key)) return [key, WORDS[key]]
      // Only where it is what is tried: files of one's own would be used up.
      if (key === 'uploadIds') return [key, foreign.includes(key) ? [idAt(key)] : []]
      return [key, foreign.includes(key) || key !== 'followUpOf' ? idAt(key) : null]
    })
    return {
      name: `${name} with a foreign ${foreign.join(' and ')}`,
      ...{ method, place, path },
      ...(body === undefined ? {} : { body: Object.fromEntries(filled) }),
    }
  })
}

function kindOf(word: string): IdKind | null {
  const kind = KIND_OF[word]
  if (kind === undefined) throw new Error(`${word} is new: say in foreignIds.ts what it names`)
  return kind
}

/** The names of a body that are asked for, or that name something. */
function keysOf(schema: unknown): readonly string[] {
  const { entries } = schema as { readonly entries: Readonly<Record<string, { type: string }>> }
  return Object.entries(entries).flatMap(([key, { type }]) => {
    const isNeeded = !['optional', 'nullish', 'nullable'].includes(type)
    return isNeeded || key in WORDS || /(Ids?|Of)$/.test(key) ? [key] : []
  })
}

function bytesOf(other: Belongings['ids']): readonly Probe[] {
  const tus = { 'Tus-Resumable': '1.0.0' }
  const patch = {
    ...tus,
    'Upload-Offset': '0',
    'Content-Type': 'application/offset+octet-stream',
  }
  const place = `${UPLOADS_PATH}/{uploadId}`
  const path = `${UPLOADS_PATH}/${other.upload}`
  return [
    { name: 'HEAD an upload', method: 'HEAD', place, path, headers: tus },
    { name: 'PATCH an upload', method: 'PATCH', place, path, headers: patch },
    { name: 'DELETE an upload', method: 'DELETE', place, path, headers: tus },
    {
      name: 'GET an attachment',
      method: 'GET',
      place: `${ATTACHMENTS_PATH}/{attachmentId}`,
      path: `${ATTACHMENTS_PATH}/${other.attachment}`,
    },
  ]
}
