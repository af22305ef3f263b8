import type { describe, expect, it } from 'vitest'
import { isSupportError, type SupportErrorCode } from '../../errors/SupportError.js'
import type { Backend, UploadSource } from '../../ports/Backend.js'
import type {
  DeskConfig,
  Message,
  NewReply,
  NewTicket,
  TextMessage,
  Ticket,
  TicketStatus,
} from '../../wire/index.js'
import type { AgentFile, NewAsk } from '../world.js'

export { newTicket } from '../newTicket.js'

/** The desk's side of a backend under test, by whatever API its agents use. */
export interface AgentDoor {
  reply(
    ticketId: string,
    input: {
      readonly body: string
      readonly internal?: boolean
      readonly files?: readonly AgentFile[]
      readonly status?: 'in_progress' | 'waiting_on_customer' | 'solved'
      readonly isSolution?: boolean
      readonly asks?: readonly NewAsk[]
    },
  ): Promise<{ readonly messageId: string; readonly attachmentIds: readonly string[] }>
  /** Writes an answer as HTML, as it stands. Left out where agents of this desk write none. */
  replyHtml?(ticketId: string, html: string): Promise<void>
  /** Left out where this desk cannot decline. */
  decline?(ticketId: string, reason: string): Promise<void>
  /** Left out where a message cannot be recommended later. */
  markSolution?(ticketId: string, messageId: string): Promise<void>
  /** Agrees to another category, or with a reason does not. */
  answerCategory?(ticketId: string, refusal: string | null): Promise<void>
  /** Makes a ticket for Alice. */
  createForAlice?(input: Pick<NewTicket, 'subject' | 'body'>): Promise<{ readonly id: string }>
  managerMessages?(): Promise<
    readonly { readonly ticketId: string | null; readonly body: string }[]
  >
  /** All that staff can read of a ticket, as one text. */
  readAll?(ticketId: string): Promise<string>
}

/**
 * What a helpdesk may lack though no word of `backend.can` says so.
 *
 * - `sorting`: lists by creation or number, and either way round.
 * - `steady_pages`: pages sorted by activity stand still while tickets move.
 * - `quiet_notes`: what staff note between themselves changes nothing that a person is asked about.
 * - `keys_at_once`: a key pressed twice at the very same time is one write.
 * - `payload_of_keys`: a key that comes again with other words is told apart.
 * - `owned_uploads`: an upload is refused to everybody but the person who made it.
 * - `file_bytes`: files of messages can be read here, and not in a tab of their own alone.
 */
export type Trait =
  | 'sorting'
  | 'steady_pages'
  | 'quiet_notes'
  | 'keys_at_once'
  | 'payload_of_keys'
  | 'owned_uploads'
  | 'file_bytes'

/** The tokens that Alice sends with her requests. */
export interface TokensUnderTest {
  /** The next requests of Alice find their token refused with 401, as many as said. */
  refuse(times: number): void
  /** Why tokens were asked for so far, oldest first: `start`, `rejected`, … */
  asked(): readonly string[]
}

/** One helpdesk under test. It may hold older tickets: the cases look at their own only. */
export type BackendUnderTest = {
  readonly alice: Backend
  /** Of Alice's organisation. */
  readonly bob: Backend
  /** Of another organisation. */
  readonly carol: Backend
  /** Left out, the cases that need an answer are reported as not run. */
  readonly agent?: AgentDoor
  /** What each ticket needs at this desk: its category, a field. */
  readonly ticket?: Partial<NewTicket>
  /** Lets the desk's clock go on. Left out where it is the real one. */
  readonly passTime?: (ms: number) => Promise<void>
  /**
   * Until all that was written so far is listed, and what comes next is later by the desk's clock
   * and beyond what a delta repeats: helpdesks count in seconds, and what searches lags behind.
   * Left out where each write is listed and later at once.
   */
  readonly settle?: () => Promise<void>
  /** The next write of Alice is done and its answer is lost. */
  readonly loseNextAnswer?: () => void
  /**
   * Alice's door in a process that has just begun, over the same helpdesk: it remembers nothing of
   * what was sent. Only asked where the backend says `can.writesOnce`.
   */
  readonly aliceAnew?: () => Backend
  /** The helpdesk answers Alice's next closing or rating as if all were well, and does nothing. */
  readonly ignoreNextWrite?: () => void
  /** The next request of Alice is answered with 429 and this `Retry-After`. */
  readonly refuseNextAsTooFast?: (retryAfterSeconds: number) => void
  readonly tokens?: TokensUnderTest
  /** Lets every upload expire that no message has used. */
  readonly expireUploads?: () => Promise<void>
  /** Traits of the helpdesk that are missing, each with the reason that is reported. */
  readonly lacks?: Partial<Readonly<Record<Trait, string>>>
  readonly close?: () => Promise<void> | void
}

/** Makes a backend for one person over a desk of its own; the suite asks for one a test. */
export type MakeBackend = () => Promise<BackendUnderTest> | BackendUnderTest

/**
 * The test runner's own functions. Handed in, so that `@deskside/core/testing` needs no runner
 * where only the world is used: in a server, in a page.
 */
export type BackendTestRunner = {
  readonly describe: typeof describe
  readonly it: typeof it
  readonly expect: typeof expect
}

/** What a case is given: a desk of its own, a maker of names, and a way to say «cannot do that». */
export type Bench = BackendUnderTest & {
  readonly key: () => string
  readonly needs: (can: boolean | undefined, what: string) => void
  /** Reports the case as missing where this helpdesk lacks the trait. */
  readonly needsTrait: (trait: Trait) => void
  readonly settle: () => Promise<void>
  readonly agentDoor: () => AgentDoor
  /** A ticket that this desk takes. */
  readonly newTicket: (key: string, patch?: Partial<NewTicket>) => NewTicket
  readonly call: () => { readonly idempotencyKey: string }
}

export type Kit = {
  readonly expect: typeof expect
  readonly check: (title: string, run: (bench: Bench) => Promise<void>) => void
}

export function newReply(key: string, patch: Partial<NewReply> = {}): NewReply {
  return { body: 'It is still empty.', uploadIds: [], submissionId: key, ...patch }
}

export function file(
  bytes: Uint8Array<ArrayBuffer>,
  name = 'rows.csv',
  type = 'text/csv',
): UploadSource {
  return { name, type, size: bytes.byteLength, read: async (from, to) => bytes.slice(from, to) }
}

/** Claims to be as large as one likes, and takes no memory. */
export function hugeFile(size: number): UploadSource {
  return { name: 'huge.bin', type: '', size, read: async (from, to) => new Uint8Array(to - from) }
}

export function someBytes(size: number, seed = 7): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, (_, index) => (index * 31 + seed + (index >> 8)) % 251)
}

/** What a ticket can be when it is staff's turn: not every helpdesk knows the two apart. */
export const WITH_STAFF: readonly TicketStatus[] = ['open', 'in_progress']

/** What the backend had to give; fails by its name where there is none. */
export function given<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`The backend gave no ${what}`)
  return value
}

/** The desk as a person gets it who asks for the first time. */
export async function deskOf({ alice }: Bench): Promise<DeskConfig> {
  const answer = await alice.describe()
  if (answer.notModified) throw new Error('Nobody asked conditionally')
  return answer.value.desk
}

/** Files a ticket under a key of its own. */
export function fileTicket(
  bench: Bench,
  backend: Backend,
  patch: Partial<NewTicket> = {},
): Promise<Ticket> {
  const key = bench.key()
  return backend.createTicket(bench.newTicket(key, patch), { idempotencyKey: key })
}

export function writeReply(
  bench: Bench,
  backend: Backend,
  ticketId: string,
  patch: Partial<NewReply> = {},
): ReturnType<Backend['reply']> {
  const key = bench.key()
  return backend.reply(ticketId, newReply(key, patch), { idempotencyKey: key })
}

export async function allMessages(backend: Backend, ticketId: string): Promise<readonly Message[]> {
  const messages: Message[] = []
  let cursor: string | undefined
  do {
    const page = await backend.listMessages(ticketId, cursor === undefined ? {} : { cursor })
    messages.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return messages
}

export function textsOf(messages: readonly Message[]): readonly TextMessage[] {
  return messages.filter((message) => message.kind === 'message')
}

export async function codeOf(promise: Promise<unknown>): Promise<SupportErrorCode | 'resolved'> {
  try {
    await promise
    return 'resolved'
  } catch (error) {
    if (isSupportError(error)) return error.code
    throw error
  }
}
