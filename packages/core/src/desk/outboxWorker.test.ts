import { expect, it } from 'vitest'
import { SupportError } from '../errors/SupportError.js'
import { emptyDraft } from '../model/draft.js'
import { EMPTY_BOX, type OutboxRow, readOutboxBox } from '../model/outboxBox.js'
import { LEASE_MS, LEAVING_MS } from '../model/outboxChanges.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { AttachmentKeeper } from '../ports/AttachmentKeeper.js'
import type { Backend } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import { fakeClock } from '../testing/fakeClock.js'
import { fakePresence } from '../testing/fakePresence.js'
import { fakeTabs } from '../testing/fakeTabs.js'
import type { Ticket } from '../wire/index.js'
import type { Ended } from './outboxAttempt.js'
import { createOutboxShelf } from './outboxShelf.js'
import { createOutboxWorker } from './outboxWorker.js'

const KEY = 'outbox/maya'
const START = Date.UTC(2026, 0, 5, 10)
const MINUTE = 60_000

function rowOf(id: string, facts: Partial<OutboxRow> = {}): OutboxRow {
  return {
    id,
    kind: 'ticket',
    ticketId: null,
    draft: emptyDraft('new', id, START),
    status: 'waiting',
    attempts: 0,
    retryAt: START,
    error: null,
    createdAt: START,
    lease: null,
    content: '',
    isServerPaced: false,
    isDoubtful: false,
    hasForm: false,
    ...facts,
  }
}

type Answer = Ticket | SupportError | 'hang'

const TICKET = { id: 't1' } as Ticket
const keeper = { finish: async () => 'up', forget() {}, expire() {} } as unknown as AttachmentKeeper

/** One client's worker over a device; the helpdesk answers as a test says. */
function open(rows: readonly OutboxRow[] = [], storage = memoryStorage({ mode: 'kept' })) {
  const clock = fakeClock(START)
  const presence = fakePresence()
  const tabs = fakeTabs()
  const { channel } = tabs.open()
  const answers: Answer[] = []
  const sent: string[] = []
  const ended: [string, Ended['type']][] = []
  let controller = new AbortController()
  let epoch = epochOf(controller.signal)

  function epochOf(signal: AbortSignal): Epoch {
    const backend = {
      async createTicket(_: unknown, call: { readonly idempotencyKey: string }) {
        sent.push(call.idempotencyKey)
        const answer = answers.shift() ?? TICKET
        if (answer === 'hang') return new Promise<Ticket>(() => {})
        if (answer instanceof SupportError) throw answer
        return answer
      },
    } as unknown as Backend
    return {
      scope: 'maya',
      signal,
      isCurrent: () => !signal.aborted,
      run: (call) => call(backend, signal),
    }
  }

  const shelf = createOutboxShelf({ storage, onWatched() {} })
  const worker = createOutboxWorker({
    shelf,
    clock,
    random: () => 0.5,
    presence,
    channel,
    keeper,
    createId: () => 'this tab',
    source: null,
    locale: null,
    epoch: () => epoch,
    findSent: () => Promise.reject(new SupportError('not_found')),
    onDelivered() {},
    onRefused: async () => {},
    onEnd: (id, end) => void ended.push([id, end.type]),
    hasCaller: () => false,
  })
  return {
    worker,
    shelf,
    clock,
    presence,
    tabs,
    answers,
    sent,
    ended,
    storage,
    async begin() {
      await storage.set(KEY, { ...EMPTY_BOX, rows })
      worker.start()
      await clock.settle()
    },
    async row(id: string) {
      const box = readOutboxBox(await storage.get(KEY))
      return box === 'newer' ? undefined : box.rows.find((each) => each.id === id)
    },
    nextPerson() {
      controller.abort()
      controller = new AbortController()
      epoch = epochOf(controller.signal)
    },
  }
}

it('begins what is due and nothing else, and wakes for the next one in time', async () => {
  const desk = open([
    rowOf('due'),
    rowOf('soon', { retryAt: START + 5_000 }),
    rowOf('later', { retryAt: START + MINUTE }),
    rowOf('signed out', { retryAt: null }),
    rowOf('failed', { status: 'failed' }),
  ])
  await desk.begin()
  expect(desk.sent).toEqual(['due'])
  await desk.clock.advance(4_999)
  expect(desk.sent).toEqual(['due'])
  await desk.clock.advance(1)
  expect(desk.sent).toEqual(['due', 'soon'])
  await desk.clock.advance(MINUTE)
  expect(desk.sent).toEqual(['due', 'soon', 'later'])
  await desk.clock.advance(60 * MINUTE)
  expect(desk.sent).toHaveLength(3)
  expect(desk.ended).toEqual([
    ['due', 'sent'],
    ['soon', 'sent'],
    ['later', 'sent'],
  ])
})

it('goes on at once with what was being sent when its tab died, and waits for a live one', async () => {
  const desk = open([
    rowOf('died', { status: 'sending', retryAt: null, lease: { owner: 'other', until: START } }),
    rowOf('alive', {
      status: 'sending',
      retryAt: null,
      lease: { owner: 'other', until: START + LEASE_MS },
    }),
  ])
  await desk.begin()
  expect(desk.sent).toEqual(['died'])
  await desk.clock.advance(LEASE_MS - 1)
  expect(desk.sent).toEqual(['died'])
  await desk.clock.advance(1)
  expect(desk.sent).toEqual(['died', 'alive'])
})

it('believes no wait from before the clock was set back, but one that the server asked for', async () => {
  const far = START + 24 * 60 * MINUTE
  const desk = open([
    rowOf('own', { retryAt: far }),
    rowOf('asked', { retryAt: far, isServerPaced: true }),
  ])
  await desk.begin()
  expect(desk.sent).toEqual(['own'])
  await desk.clock.advance(18 * MINUTE - 1)
  expect(desk.sent).toEqual(['own'])
  await desk.clock.advance(1)
  expect(desk.sent).toEqual(['own', 'asked'])
})

it('holds a row while it works on it, renews the lease, and shortens it when the page is left', async () => {
  const desk = open([rowOf('slow')])
  desk.answers.push('hang')
  await desk.begin()
  expect(desk.worker.isWorkingOn('slow')).toBe(true)
  expect(desk.worker.isWorkingOn('another')).toBe(false)
  expect(await desk.row('slow')).toMatchObject({
    status: 'sending',
    isDoubtful: false,
    lease: { owner: 'this tab', until: START + LEASE_MS },
  })
  await desk.clock.advance(LEASE_MS / 3 - 1)
  expect((await desk.row('slow'))?.lease?.until).toBe(START + LEASE_MS)
  await desk.clock.advance(1)
  expect((await desk.row('slow'))?.lease?.until).toBe(START + LEASE_MS / 3 + LEASE_MS)
  await desk.clock.advance(LEASE_MS / 3)
  expect((await desk.row('slow'))?.lease?.until).toBe(START + (2 * LEASE_MS) / 3 + LEASE_MS)
  desk.presence.leave()
  await desk.clock.settle()
  const left = desk.clock.now()
  expect((await desk.row('slow'))?.lease?.until).toBe(left + LEAVING_MS)
  await desk.clock.advance(LEAVING_MS / 3)
  expect((await desk.row('slow'))?.lease?.until).toBe(desk.clock.now() + LEASE_MS)
})

it('touches a row no more when its try has ended', async () => {
  const desk = open([rowOf('a', { retryAt: START })])
  desk.answers.push(new SupportError('auth_required', '', { status: 401 }))
  await desk.begin()
  expect(await desk.row('a')).toMatchObject({ status: 'waiting', lease: null, retryAt: null })
  desk.presence.leave()
  await desk.clock.advance(LEASE_MS)
  expect((await desk.row('a'))?.lease).toBeNull()
  expect(desk.clock.pending()).toBe(0)
})

it('takes up soon after a return what waits for no word of the server', async () => {
  const desk = open([
    rowOf('signed out', { retryAt: null }),
    rowOf('asked', { retryAt: START + 10 * MINUTE, isServerPaced: true }),
  ])
  await desk.begin()
  desk.presence.comeBack()
  await desk.clock.advance(1_499)
  expect(desk.sent).toEqual([])
  await desk.clock.advance(1)
  expect(desk.sent).toEqual(['signed out'])
  desk.worker.hurry('asked')
  await desk.clock.settle()
  expect(desk.sent).toEqual(['signed out', 'asked'])
})

it('lets another tab begin at once when its client is given up', async () => {
  const desk = open([rowOf('slow'), rowOf('waiting', { retryAt: START + MINUTE })])
  desk.answers.push('hang')
  await desk.begin()
  await desk.worker.stop()
  expect(await desk.row('slow')).toMatchObject({
    status: 'waiting',
    lease: null,
    retryAt: START,
    isDoubtful: true,
  })
  await desk.clock.advance(5 * MINUTE)
  desk.presence.comeBack()
  await desk.clock.advance(5 * MINUTE)
  expect(desk.sent).toEqual(['slow'])
})

it('looks again when another tab says so, not after it was stopped', async () => {
  const desk = open()
  await desk.begin()
  const other = desk.tabs.open().channel
  await desk.storage.set(KEY, { ...EMPTY_BOX, rows: [rowOf('from there')] })
  other.post(KEY, 'changed')
  await desk.clock.settle()
  expect(desk.sent).toEqual(['from there'])
  expect(desk.tabs.words.at(-1)).toEqual({ name: KEY, message: 'changed' })
  await desk.worker.stop()
  await desk.storage.set(KEY, { ...EMPTY_BOX, rows: [rowOf('too late')] })
  other.post(KEY, 'changed')
  await desk.clock.settle()
  expect(desk.sent).toEqual(['from there'])
})

it('keeps its hands off a row that is taken aside, until it is let go', async () => {
  const desk = open([rowOf('a', { retryAt: START + 1_000 })])
  await desk.begin()
  await desk.worker.takeAside('a')
  await desk.clock.advance(MINUTE)
  expect(desk.sent).toEqual([])
  desk.worker.letGo('a')
  desk.worker.work()
  await desk.clock.settle()
  expect(desk.sent).toEqual(['a'])
})

it('waits for a try whose text is out, and calls one back whose text is not', async () => {
  const desk = open([rowOf('a')])
  let arrive: (id: string) => void = () => {}
  desk.answers.push('hang')
  await desk.begin()
  let isAside = false
  void desk.worker.takeAside('a').then(() => {
    isAside = true
  })
  await desk.clock.settle()
  expect(isAside).toBe(false)
  const file = { id: 'f', name: 'f', type: '', size: 1, digest: null, kept: false }
  const attachments = [{ ...file, checkpoint: null, uploadId: null }]
  const held = open([rowOf('b', { draft: { ...emptyDraft('new', 'b', START), attachments } })])
  keeper.finish = (_, signal) =>
    new Promise((resolve, reject) => {
      arrive = resolve
      signal?.addEventListener('abort', () => reject(new SupportError('aborted')))
    })
  await held.begin()
  await held.worker.takeAside('b')
  arrive('too late')
  expect(held.sent).toEqual([])
  expect(held.ended).toEqual([['b', 'failed']])
  expect(await held.row('b')).toMatchObject({ status: 'waiting', isDoubtful: false, lease: null })
})

it('begins anew for the next person where it was begun, and only there', async () => {
  const desk = open([rowOf('a', { retryAt: START + 1_000 })])
  desk.worker.restart()
  await desk.clock.advance(MINUTE)
  expect(desk.sent).toEqual([])
  await desk.begin()
  desk.nextPerson()
  desk.worker.restart()
  await desk.clock.advance(MINUTE)
  expect(desk.sent).toEqual(['a'])
  const other = desk.tabs.open().channel
  await desk.storage.set(KEY, { ...EMPTY_BOX, rows: [rowOf('b')] })
  other.post(KEY, 'changed')
  await desk.clock.settle()
  expect(desk.sent).toEqual(['a', 'b'])
})
