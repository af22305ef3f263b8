import * as v from 'valibot'
import type { SupportUser } from '../../supportClient.js'
import { words } from './entries.js'
import {
  type Answer,
  type ArticleRecord,
  type Entry,
  emptyState,
  type FileRecord,
  type ManagerRecord,
  type NoteRecord,
  type TicketRecord,
  type WorldState,
} from './state.js'

/** A version rule: another version's snapshot is refused, never half read. */
const VERSION = 1

const record = v.looseObject({ id: v.string() })

const snapshotSchema = v.object({
  version: v.literal(VERSION),
  sequence: v.number(),
  lastNumber: v.number(),
  persons: v.array(record),
  tickets: v.array(
    v.looseObject({ id: v.string(), personId: v.string(), entries: v.array(record) }),
  ),
  files: v.array(record),
  answers: v.array(v.tuple([v.string(), v.looseObject({ fingerprint: v.string() })])),
  /** Base64 by file id. */
  bytes: v.record(v.string(), v.string()),
  notes: v.optional(v.array(v.tuple([v.string(), v.looseObject({ at: v.string() })])), []),
  managerMessages: v.optional(v.array(record), []),
  articles: v.optional(v.array(record), []),
  claims: v.optional(v.array(v.tuple([v.string(), v.string()])), []),
})

/** What tickets of snapshots of before have not. */
const NEWER_FACTS: Partial<TicketRecord> = {
  organizationId: null,
  access: null,
  categoryRequest: null,
  escalatedAt: null,
  escalatedTo: null,
  wasDue: false,
}

export type WorldSnapshot = v.InferOutput<typeof snapshotSchema>

/** Half-sent uploads are left out: their bytes are still on the device that sends them. */
export function toSnapshot(state: WorldState): WorldSnapshot {
  const files = [...state.files.values()].filter(({ complete }) => complete)
  return {
    version: VERSION,
    sequence: state.sequence,
    lastNumber: state.lastNumber,
    persons: [...state.persons.values()],
    tickets: [...state.tickets.values()].map((ticket) => ({
      ...ticket,
      entries: ticket.entries.map((entry) => ({ ...entry })),
    })),
    files,
    notes: [...state.notes].map(([key, note]) => [key, { ...note }]),
    managerMessages: state.managerMessages.map((message) => ({ ...message })),
    articles: [...state.articles.values()],
    claims: [...state.claims],
    answers: [...state.answers].map(([key, answer]) => [key, { ...answer }]),
    bytes: Object.fromEntries(
      files.map(({ id }) => [id, toBase64(state.bytes.get(id) ?? new Uint8Array())]),
    ),
  }
}

/** Rejects what `toSnapshot` did not make. */
export function fromSnapshot(value: unknown): WorldState {
  const parsed = v.safeParse(snapshotSchema, value)
  if (!parsed.success) throw new Error('This is not a snapshot of a world, or of another version')
  const { sequence, lastNumber, persons, tickets, files, answers, bytes, notes } = parsed.output
  const state = emptyState()
  state.sequence = sequence
  state.lastNumber = lastNumber
  for (const person of persons) state.persons.set(person.id, person as SupportUser)
  for (const ticket of tickets) state.tickets.set(ticket.id, toRecord(ticket))
  for (const file of files) state.files.set(file.id, file as unknown as FileRecord)
  for (const [key, answer] of answers) state.answers.set(key, answer as unknown as Answer)
  for (const [key, note] of notes) state.notes.set(key, note as unknown as NoteRecord)
  state.managerMessages.push(...(parsed.output.managerMessages as unknown as ManagerRecord[]))
  for (const article of parsed.output.articles) {
    state.articles.set(article.id, article as unknown as ArticleRecord)
  }
  for (const [guestId, personId] of parsed.output.claims) state.claims.set(guestId, personId)
  for (const [id, base64] of Object.entries(bytes)) state.bytes.set(id, fromBase64(base64))
  return state
}

function toRecord(ticket: object): TicketRecord {
  const { entries, ...facts } = { ...NEWER_FACTS, ...ticket } as TicketRecord
  return { ...facts, entries: entries.map(toEntry) }
}

function toEntry(entry: Entry): Entry {
  const { content } = entry
  return content.kind === 'message' ? { ...entry, content: words(content) } : entry
}

/** Bytes are never changed once a file is whole, so each is turned into text once. */
const asBase64 = new WeakMap<Uint8Array, string>()

function toBase64(bytes: Uint8Array): string {
  const known = asBase64.get(bytes)
  if (known !== undefined) return known
  let binary = ''
  // Arguments of one call are limited by the stack.
  for (let from = 0; from < bytes.length; from += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000))
  }
  const base64 = btoa(binary)
  asBase64.set(bytes, base64)
  return base64
}

function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
