import {
  type Backend,
  type Clock,
  isSupportError,
  type SupportUser,
  systemClock,
} from '@deskside/core'
import type { Mailer } from '../accounts/Mailer.js'
import { findAnswers } from './findAnswers.js'
import { inLanguage, type Words } from './inLanguage.js'
import { memoryNoticeStore } from './memoryNoticeStore.js'
import type { Looked, NoticeStore, Watch } from './NoticeStore.js'
import { type Answer, noticeId, ticketLink, type WriteNotice, writeNotice } from './noticeMail.js'

export type NoticesOptions = {
  /** As `createHandler` gets it: a door for each person. */
  readonly backendFor: (person: SupportUser) => Backend
  readonly mailer: Mailer
  /** Where this person may be written to; `null`: nowhere. See `confirmedAddress`. */
  readonly addressOf: (person: SupportUser) => Promise<string | null>
  /** The host's page on which a notice opens the ticket: `https://app.example.com/`. */
  readonly appUrl: string
  /** The parameter of that page which `mountHelp` has as its `router`. @default 'help' */
  readonly parameter?: string
  /** As mails name the desk: one name, or one a language. */
  readonly deskName: Words
  /** @default fixed words in the person's language (`locale`), where it is one of the widget's */
  readonly write?: WriteNotice
  /** @default in memory: who has not been here since a restart is not told */
  readonly store?: NoticeStore
  readonly clock?: Clock
  /** How soon an answer is told. Where nothing happens, looks come less often, up to 5 min. @default 60000 */
  readonly everyMs?: number
  /** Questions to the helpdesk that looking may cost. @default 60 */
  readonly looksAMinute?: number
  /** How long after a person's last visit. @default 30 days */
  readonly keepMs?: number
  readonly onError?: (error: unknown) => void
}

/** Mails that say «support has answered», with a link straight to the ticket. */
export interface Notices {
  /**
   * From now on this person is told of answers, in the language of their `locale`. The handler says
   * so of everybody who comes, with the browser's language where the token says none.
   */
  watch(person: SupportUser): Promise<void>
  /** Looks at once: for a helpdesk's webhook. Everybody, where nobody is named. */
  wake(person?: Pick<SupportUser, 'id' | 'organization'>): Promise<void>
  /** Begins to look; the way out waits for the look that is under way. */
  start(): () => Promise<void>
}

const TICK_MS = 5_000
const SLOWEST_MS = 300_000
/** A process that died in the middle of a look: another one looks after so long. */
const LEASE_MS = 120_000
const HOUR_MS = 3_600_000
const TOLD_AT_MOST = 200

/**
 * Tells people by mail that support has answered: once for each answer, never of their own words,
 * never at an address that nobody confirmed, and not of what they have read already.
 *
 * It looks as each person through the same door as the widget, so it works with every backend and
 * tells nothing that this person could not read. A mail that the mail server does not take now is
 * tried again; one that was sent in the moment in which the process died is sent again under the
 * same Message-ID.
 */
export function createNotices(options: NoticesOptions): Notices {
  const { clock = systemClock(), everyMs = 60_000, keepMs = 30 * 24 * HOUR_MS } = options
  const { store = memoryNoticeStore({ clock }), looksAMinute = 60 } = options
  const tell = createTeller(options)
  const most = Math.max(1, Math.round((looksAMinute * TICK_MS) / 60_000))
  // Whoever was here a moment ago need not be written down again.
  const seen = new Map<string, { readonly at: number; readonly locale: string | undefined }>()

  async function look({ watch, looked }: { watch: Watch; looked: Looked }): Promise<void> {
    const next = await lookOnce(watch, looked).catch((error: unknown) => {
      report(options, error)
      return slower(looked)
    })
    await store.save(watch.id, { ...next, lookAt: clock.now() + next.everyMs })
  }

  async function lookOnce(watch: Watch, looked: Looked): Promise<Looked> {
    const found = await findAnswers(options.backendFor(watch.person), watch, looked)
    if (found === null) return slower(looked)
    let told: Looked['told'] = { ...looked.told, ...found.settled }
    let isAll = true
    for (const answer of found.answers) {
      const isTold = await tell(watch.person, answer).catch((error: unknown) => {
        report(options, error)
        return isSupportError(error) && !error.retryable
      })
      if (isTold) told = { ...told, [answer.ticketId]: answer.messageId }
      else isAll = false
    }
    // What could not be told has to be found again.
    const place = isAll ? found.looked : {}
    return { ...looked, ...place, everyMs, told: latest(told) }
  }

  /** One claim a look: what waits for its turn here may be somebody else's meanwhile. */
  async function lookAtDue(): Promise<void> {
    for (let i = 0; i < most; i++) {
      const now = clock.now()
      const [due] = await store.claimDue(now, now + LEASE_MS, 1)
      if (due === undefined) return
      await look(due)
    }
  }

  return {
    async watch(person) {
      const id = watchId(person)
      const now = clock.now()
      const last = seen.get(id)
      if (last !== undefined && last.at > now - HOUR_MS && last.locale === person.locale) return
      try {
        if ((await options.addressOf(person)) === null) return
        const first = { lookAt: now + everyMs, everyMs, etag: null, cursor: null, told: {} }
        await store.watch({ id, person, sinceAt: now, endsAt: now + keepMs }, first)
        seen.set(id, { at: now, locale: person.locale })
        for (const oldest of seen.keys()) if (seen.size > 10_000) seen.delete(oldest)
      } catch (error) {
        report(options, error)
      }
    },
    async wake(person) {
      await store.hasten(person === undefined ? null : watchId(person), clock.now())
    },
    start: () => repeat(clock, TICK_MS, () => lookAtDue().catch((error) => report(options, error))),
  }
}

function watchId({ id, organization }: Pick<SupportUser, 'id' | 'organization'>): string {
  return JSON.stringify([organization?.id ?? '', id])
}

function slower(looked: Looked): Looked {
  return {
    ...looked,
    everyMs: Math.min(looked.everyMs * 1.5, Math.max(looked.everyMs, SLOWEST_MS)),
  }
}

function latest(told: Looked['told']): Looked['told'] {
  return Object.fromEntries(Object.entries(told).slice(-TOLD_AT_MOST))
}

/** @returns whether it is done with: sent, or nobody to be told */
function createTeller(options: NoticesOptions) {
  const { addressOf, mailer, appUrl, parameter, write = writeNotice } = options
  return async (person: SupportUser, answer: Answer): Promise<boolean> => {
    // Asked at the last moment: an address may have been given up since.
    const to = await addressOf(person)
    if (to === null) return true
    const url = ticketLink(appUrl, answer.ticketId, parameter)
    const locale = person.locale ?? null
    const deskName = inLanguage(options.deskName, locale)
    const words = write({ number: answer.number, url, deskName, locale })
    await mailer.send({ to, ...words, id: noticeId(answer) })
    return true
  }
}

/** One after the other, with a pause between. */
function repeat(clock: Clock, everyMs: number, work: () => Promise<void>): () => Promise<void> {
  let isOver = false
  let running = Promise.resolve()
  let stop = clock.setTimer(run, everyMs)
  function run(): void {
    running = work().then(() => {
      if (!isOver) stop = clock.setTimer(run, everyMs)
    })
  }
  return async () => {
    isOver = true
    stop()
    await running
  }
}

function report({ onError }: NoticesOptions, error: unknown): void {
  try {
    onError?.(error)
  } catch {
    // Nobody is left to tell.
  }
}
