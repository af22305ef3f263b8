import { expect, it } from 'vitest'
import { SupportError } from '../errors/SupportError.js'
import { emptyDraft } from '../model/draft.js'
import { EMPTY_BOX, type OutboxRow, readOutboxBox } from '../model/outboxBox.js'
import { LEASE_MS } from '../model/outboxChanges.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { AttachmentKeeper } from '../ports/AttachmentKeeper.js'
import type { Backend } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import { fakeClock } from '../testing/fakeClock.js'
import { fakePresence } from '../testing/fakePresence.js'
import type { Ticket } from '../wire/index.js'
import { createOutboxAttempt, type Run } from './outboxAttempt.js'
import { createOutboxShelf } from './outboxShelf.js'

const KEY = 'outbox/maya'
const NOW = 1_000_000
const TICKET = { id: 't1' } as Ticket
const REFUSED = new SupportError('forbidden', '', { status: 403 })

function rowOf(facts: Partial<OutboxRow> = {}): OutboxRow {
  return {
    id: 'a',
    kind: 'ticket',
    ticketId: null,
    draft: emptyDraft('new', 'a', NOW),
    status: 'waiting',
    attempts: 0,
    retryAt: NOW,
    error: null,
    createdAt: NOW,
    lease: null,
    content: 'typed',
    isServerPaced: false,
    isDoubtful: false,
    hasForm: true,
    ...facts,
  }
}

type Options = {
  /** What the helpdesk answers to the text. */
  readonly answer?: () => Promise<Ticket>
  readonly isThere?: boolean
  readonly hasCaller?: boolean
}

async function open(rows: readonly OutboxRow[], options: Options = {}) {
  const clock = fakeClock(NOW)
  const storage = memoryStorage({ mode: 'kept' })
  const said: unknown[] = []
  const person = new AbortController()
  const epoch: Epoch = {
    scope: 'maya',
    signal: person.signal,
    isCurrent: () => !person.signal.aborted,
    run(call, own) {
      said.push('text')
      const createTicket = options.answer ?? (async () => TICKET)
      return call({ createTicket } as unknown as Backend, own ?? person.signal)
    },
  }
  const { attempt } = createOutboxAttempt({
    shelf: createOutboxShelf({ storage, onWatched() {} }),
    clock,
    random: () => 0.5,
    presence: fakePresence(),
    owner: 'this tab',
    keeper: { forget: () => said.push('forget') } as unknown as AttachmentKeeper,
    source: null,
    locale: null,
    tell: () => said.push('tell'),
    async findSent() {
      said.push('look')
      if (options.isThere) return { ticket: TICKET }
      throw new SupportError('not_found')
    },
    onDelivered: () => said.push('delivered'),
    onRefused: async () => void said.push('refused'),
    onEnd: (_, { type }) => said.push(type),
    hasCaller: () => options.hasCaller ?? false,
  })
  await storage.set(KEY, { ...EMPTY_BOX, rows })
  const run: Run = {
    controller: new AbortController(),
    isTextOut: false,
    ended: Promise.resolve(),
  }
  return {
    said,
    run,
    clock,
    leave: () => person.abort(),
    go: () => attempt('a', run, epoch),
    async box() {
      const box = readOutboxBox(await storage.get(KEY))
      return box === 'newer' ? EMPTY_BOX : box
    },
    async row() {
      return (await this.box()).rows.find(({ id }) => id === 'a')
    },
  }
}

const failing = (error: SupportError) => ({ answer: () => Promise.reject(error) })

it('sends it, remembers that, lets go of its files and tells the others', async () => {
  const desk = await open([rowOf()])
  await desk.go()
  expect(desk.said).toEqual(['tell', 'text', 'delivered', 'forget', 'tell', 'sent'])
  expect(await desk.box()).toEqual({ ...EMPTY_BOX, done: [{ id: 'a', content: 'typed' }] })
  expect(desk.run.isTextOut).toBe(true)
  expect(desk.clock.pending()).toBe(0)
})

it('says that it waits where another tab holds it, and nothing where it is gone', async () => {
  const lease = { owner: 'other', until: NOW + LEASE_MS }
  const held = await open([rowOf({ status: 'sending', lease })])
  await held.go()
  expect(held.said).toEqual(['waiting'])
  const gone = await open([rowOf({ id: 'b' })])
  await gone.go()
  expect(gone.said).toEqual([])
})

it('does nothing for a person who has left, before and after the answer', async () => {
  const before = await open([rowOf()])
  before.leave()
  await before.go()
  expect(before.said).toEqual([])
  const after = await open([rowOf()], {
    async answer() {
      after.leave()
      return TICKET
    },
  })
  await after.go()
  expect(after.said).toEqual(['tell', 'text', 'delivered'])
  expect((await after.box()).done).toHaveLength(1)
  const refused = await open([rowOf()], {
    async answer() {
      refused.leave()
      throw REFUSED
    },
  })
  await refused.go()
  expect(refused.said).toEqual(['tell', 'text'])
})

it('waits after what may pass, and doubts what may have arrived', async () => {
  const lost = await open([rowOf({ attempts: 1 })], failing(new SupportError('timeout')))
  await lost.go()
  expect(lost.said).toEqual(['tell', 'text', 'tell', 'waiting'])
  expect(await lost.row()).toEqual(
    rowOf({
      attempts: 2,
      retryAt: NOW + 1_000,
      isDoubtful: true,
      error: { code: 'timeout', retryable: true },
    }),
  )
})

it('waits as the server says, without a doubt about what it refused', async () => {
  const error = new SupportError('rate_limited', '', { status: 429, retryAfterMs: 10_000 })
  const desk = await open([rowOf()], failing(error))
  await desk.go()
  expect(await desk.row()).toMatchObject({
    status: 'waiting',
    retryAt: NOW + 11_000,
    isServerPaced: true,
    isDoubtful: false,
  })
})

it('waits for a sign-in, unless a program waits for the answer', async () => {
  const error = new SupportError('auth_required', '', { status: 401 })
  const desk = await open([rowOf({ hasForm: false })], failing(error))
  await desk.go()
  expect(await desk.row()).toMatchObject({ status: 'waiting', retryAt: null })
  const heard = await open([rowOf({ hasForm: false })], { ...failing(error), hasCaller: true })
  await heard.go()
  expect(heard.said.at(-1)).toBe('failed')
  const form = await open([rowOf()], { ...failing(error), hasCaller: true })
  await form.go()
  expect(form.said.at(-1)).toBe('waiting')
})

it('gives a refused one back before anybody hears of it', async () => {
  const desk = await open([rowOf()], failing(REFUSED))
  await desk.go()
  expect(desk.said).toEqual(['tell', 'text', 'refused', 'tell', 'failed'])
  expect(await desk.row()).toMatchObject({
    status: 'failed',
    attempts: 1,
    error: { code: 'forbidden', retryable: false, status: 403 },
  })
})

it('keeps what nobody can read the end of, and gives nothing back', async () => {
  const desk = await open([rowOf()], failing(new SupportError('not_applied', '', { status: 200 })))
  await desk.go()
  expect(desk.said).toEqual(['tell', 'text', 'tell', 'failed'])
})

it('looks after a refusal whether an earlier try has arrived', async () => {
  const there = await open([rowOf({ isDoubtful: true })], { ...failing(REFUSED), isThere: true })
  await there.go()
  expect(there.said).toEqual(['tell', 'text', 'look', 'delivered', 'forget', 'tell', 'sent'])
  expect(await there.row()).toBeUndefined()
  const lost = await open([rowOf({ isDoubtful: true })], failing(REFUSED))
  await lost.go()
  expect(lost.said).toEqual(['tell', 'text', 'look', 'refused', 'tell', 'failed'])
})

it('lets go of what was called back, without a doubt that was not there before', async () => {
  for (const isDoubtful of [false, true]) {
    const desk = await open([rowOf({ isDoubtful })])
    desk.run.controller.abort()
    await desk.go()
    expect(desk.said).toEqual(['tell', 'failed'])
    expect(await desk.row()).toEqual(rowOf({ isDoubtful }))
    expect(desk.run.isTextOut).toBe(false)
  }
})
