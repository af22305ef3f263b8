import { readFile } from 'node:fs/promises'
import { type Backend, isSupportError, restBackend, type SupportUser } from '@deskside/core'
import { newTicket, seededRandom } from '@deskside/core/testing'
import { signToken } from '../../identity/jwt.js'
import { allTickets } from './fileWorld.js'
import { keepAlive } from './keptAlive.js'
import type { MortalOptions, MortalPoint } from './mortalRelay.js'
import { foundMortalState } from './openMortalState.js'

export type KillOptions = Omit<MortalOptions, 'diesAt'> & {
  /** The bundle of `mortalRelay`. */
  readonly path: string
  readonly kills: number
  readonly seed: number
  /** Where lives end, in turn. @default `ENDS` */
  readonly ends?: readonly (MortalPoint | null)[]
  /** Whom a token names. @default the name alone */
  readonly userOf?: (name: string) => SupportUser
}

/** What came of it. */
export type KillOutcome = {
  readonly sent: number
  /** Acknowledged, and not there. */
  readonly lost: readonly string[]
  /** There more often than once. */
  readonly twice: readonly string[]
  /** There under another id than it was acknowledged under, or with other files. */
  readonly changed: readonly string[]
  /** Lives that ended behind the helpdesk's back: it had the write, and nobody had noted that. */
  readonly unnoted: number
  /** How often a write that may have happened was found, so that it was not repeated. */
  readonly found: number
}

/** Where lives end, in turn; `null`: from outside, after so many answers. */
const ENDS: readonly (MortalPoint | null)[] = [
  'after the helpdesk',
  'before the answer is kept',
  'after the claim',
  null,
  'after the answer is kept',
  'before the helpdesk',
  'after the helpdesk',
  'before the claim',
  null,
]
const UNNOTED: readonly unknown[] = [
  'within the helpdesk',
  'after the helpdesk',
  'before the answer is kept',
]

export const PERSONS = ['ann', 'bob', 'cid', 'dan']
/** Words from a relay that is alive. */
const FINAL = ['invalid', 'conflict', 'not_found', 'forbidden', 'bad_response']

/**
 * Four people write tickets with and without a file, and replies, for as long as it takes to kill the
 * relay so many times; each write goes on under its key until it is acknowledged.
 */
export async function killRounds(options: KillOptions): Promise<KillOutcome> {
  const random = seededRandom(options.seed)
  let kills = 0
  let unnoted = 0
  const { ends = ENDS } = options
  let answersLeft = Infinity
  await foundMortalState(options)
  const relay = keepAlive({
    path: options.path,
    onDeath: () => {
      kills += 1
    },
    next: () => {
      const isLast = kills >= options.kills
      const point = isLast ? null : (ends[kills % ends.length] ?? null)
      const times = 1 + Math.floor(random() * 4)
      if (UNNOTED.includes(point)) unnoted += 1
      answersLeft = isLast || point !== null ? Infinity : 2 * times
      return { ...options, diesAt: point && { point, times } }
    },
  })
  const onAnswer = () => {
    answersLeft -= 1
    if (answersLeft === 0) relay.kill()
  }
  try {
    const writers = PERSONS.map((name, index) =>
      write({ ...options, name, relay, onAnswer, random: seededRandom(options.seed * 31 + index) }),
    )
    const done = () => kills >= options.kills
    const written = await Promise.all(writers.map((writer) => writer.until(done)))
    const outcomes = await Promise.all(writers.map((writer, i) => writer.check(written[i] ?? [])))
    const all = <K extends keyof Checked>(key: K) => outcomes.flatMap((one) => one[key])
    const found = await readFile(options.found, 'utf8').catch(() => '')
    return {
      sent: written.flat().length,
      lost: all('lost'),
      twice: all('twice'),
      changed: all('changed'),
      unnoted,
      found: found.split('\n').length - 1,
    }
  } finally {
    await relay.stop()
  }
}

type Written = {
  readonly key: string
  readonly id: string
  readonly ticketId: string
  readonly files: number
}
type Checked = Pick<KillOutcome, 'lost' | 'twice' | 'changed'>
type WriterDeps = KillOptions & {
  readonly name: string
  readonly relay: { alive(): Promise<void> }
  readonly random: () => number
  readonly onAnswer: () => void
}

function write(deps: WriterDeps) {
  const { name, relay, random, onAnswer } = deps
  const backend = restBackend({
    endpoint: `http://127.0.0.1:${deps.port}`,
    getToken: () => signToken({ secret: deps.secret, user: deps.userOf?.(name) ?? { id: name } }),
  })

  /** Goes on until somebody who is alive says yes. */
  async function insist<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      await relay.alive()
      try {
        const value = await work()
        onAnswer()
        return value
      } catch (error) {
        if (!isSupportError(error) || FINAL.includes(error.code)) throw error
        // The claim of a dead process holds until its silence is noticed.
        if (error.code === 'in_progress') await new Promise((go) => setTimeout(go, 100))
      }
    }
  }

  async function sendOne(number: number, before: readonly Written[]): Promise<Written> {
    const key = `${name}-${number}`
    const kind = random()
    const ticket = before[Math.floor(random() * before.length)]
    if (ticket !== undefined && kind < 0.4) {
      const input = { body: `Reply ${key}`, submissionId: key, uploadIds: [] }
      const call = { idempotencyKey: key }
      const { message } = await insist(() => backend.reply(ticket.ticketId, input, call))
      return { key, id: message.id, ticketId: ticket.ticketId, files: 0 }
    }
    const uploadIds = kind < 0.7 ? [await sendFile(key)] : []
    const input = newTicket(key, { subject: `Ticket ${key}`, uploadIds })
    const { id } = await insist(() => backend.createTicket(input, { idempotencyKey: key }))
    return { key, id, ticketId: id, files: uploadIds.length }
  }

  async function sendFile(key: string): Promise<string> {
    const bytes = new TextEncoder().encode(`The file of ${key}.`)
    let checkpoint: string | null = null
    const source = {
      ...{ name: `${key}.txt`, type: 'text/plain', size: bytes.length },
      read: async (from: number, to: number) => bytes.slice(from, to),
    }
    const onCheckpoint = (word: string) => {
      checkpoint = word
    }
    const call = () => ({ id: `file-${key}`, checkpoint, onCheckpoint })
    return (await insist(() => backend.upload(source, call()))).id
  }

  return {
    async until(isOver: () => boolean): Promise<readonly Written[]> {
      const written: Written[] = []
      while (!isOver()) written.push(await sendOne(written.length, written.filter(isTicket)))
      return written
    },
    check: (written: readonly Written[]) => checkAll(backend, written),
  }
}

function isTicket({ id, ticketId }: Written): boolean {
  return id === ticketId
}

async function checkAll(backend: Backend, written: readonly Written[]): Promise<Checked> {
  const there = new Map<string, { readonly id: string; readonly files: number }[]>()
  const note = (key: string | null, id: string, files: number) =>
    there.set(key ?? '', [...(there.get(key ?? '') ?? []), { id, files }])
  for (const ticket of await allTickets(backend)) {
    const { items } = await backend.listMessages(ticket.id, { limit: 1_000 })
    const [first, ...replies] = items.filter((message) => message.kind === 'message')
    note(ticket.submissionId, ticket.id, first?.attachments.length ?? 0)
    for (const { submissionId, id, attachments } of replies) {
      note(submissionId, id, attachments.length)
    }
  }
  const isAsWritten = ({ key, id, files }: Written) =>
    (there.get(key) ?? []).some((one) => one.id === id && one.files === files)
  return {
    lost: written.filter(({ key }) => !there.has(key)).map(({ key }) => key),
    twice: [...there].filter(([, found]) => found.length > 1).map(([key]) => key),
    changed: written.filter((one) => !isAsWritten(one)).map(({ key }) => key),
  }
}
