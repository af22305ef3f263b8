import { expect, it } from 'vitest'
import { type Draft, emptyDraft } from '../model/draft.js'
import { EMPTY_BOX, type OutboxRow, readOutboxBox } from '../model/outboxBox.js'
import { toSubmission } from '../model/outboxChanges.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { AttachmentKeeper } from '../ports/AttachmentKeeper.js'
import type { Epoch } from '../ports/Epoch.js'
import { fakeClock } from '../testing/fakeClock.js'
import type { Ended } from './outboxAttempt.js'
import { createOutboxRecall } from './outboxRecall.js'
import { createOutboxShelf } from './outboxShelf.js'
import type { OutboxWorker } from './outboxWorker.js'

const KEY = 'outbox/maya'

function rowOf(id: string, facts: Partial<OutboxRow> = {}): OutboxRow {
  return {
    id,
    kind: 'ticket',
    ticketId: null,
    draft: { ...emptyDraft('new', id, 0), body: `text of ${id}` },
    status: 'waiting',
    attempts: 1,
    retryAt: null,
    error: null,
    createdAt: 0,
    lease: null,
    content: '',
    isServerPaced: false,
    isDoubtful: false,
    hasForm: true,
    ...facts,
  }
}

type Options = {
  /** Does the form take the text back? */
  readonly takesBack?: boolean
  readonly hasCaller?: boolean
  /** Does the server turn out to have it? */
  readonly isDelivered?: boolean
  /** Runs while a verb waits for its row. */
  readonly meanwhile?: () => void
}

async function open(rows: readonly OutboxRow[], options: Options = {}) {
  const storage = memoryStorage({ mode: 'kept' })
  const clock = fakeClock(1_000)
  const said: unknown[] = []
  const controller = new AbortController()
  const epoch: Epoch = {
    scope: 'maya',
    signal: controller.signal,
    isCurrent: () => !controller.signal.aborted,
    run: () => Promise.reject(new Error('asks nobody')),
  }
  const shelf = createOutboxShelf({ storage, onWatched() {} })
  const say =
    (verb: string) =>
    (what?: unknown): void =>
      void said.push(what === undefined ? verb : `${verb} ${what}`)
  const worker = {
    owner: 'this tab',
    hurry: say('hurry'),
    tell: say('tell'),
    letGo: say('let go'),
    async takeAside(id: string) {
      said.push(`aside ${id}`)
      options.meanwhile?.()
    },
    async findDelivered() {
      said.push('look')
      return options.isDelivered ?? false
    },
  } as unknown as OutboxWorker
  const recall = createOutboxRecall({
    shelf,
    worker,
    clock,
    drafts: {
      async giveBack(draft: Draft) {
        said.push(`back ${draft.id}`)
        return options.takesBack ?? true
      },
    } as never,
    keeper: { discard: () => said.push('discard') } as unknown as AttachmentKeeper,
    createId: () => 'new id',
    epoch: () => epoch,
    submit: async (key) => {
      said.push(`submit ${key}`)
      throw new Error('nobody hears this')
    },
    hasCaller: () => options.hasCaller ?? false,
    onEnd: (id, ended: Ended) =>
      said.push([id, ended.type, ended.type === 'failed' && ended.error.code]),
  })
  await storage.set(KEY, { ...EMPTY_BOX, rows })
  await shelf.read(epoch)
  return {
    recall,
    shelf,
    said,
    leave: () => controller.abort(),
    settle: clock.settle,
    async rows() {
      const box = readOutboxBox(await storage.get(KEY))
      return box === 'newer' ? [] : box.rows
    },
  }
}

it('gives a refused text back under a new id, shows why, and forgets the row', async () => {
  const row = rowOf('a', { status: 'failed' })
  const desk = await open([row, rowOf('b')])
  await desk.recall.giveBack(row)
  expect(desk.said).toEqual(['back new id'])
  expect(await desk.rows()).toEqual([rowOf('b')])
  expect(desk.shelf.submissions.get()).toEqual([toSubmission(row), toSubmission(rowOf('b'))])
})

it('keeps the id of a text that the server may have', async () => {
  const row = rowOf('a', { status: 'failed', isDoubtful: true })
  const desk = await open([row])
  await desk.recall.giveBack(row)
  expect(desk.said).toEqual(['back a'])
})

it('keeps the row where the form holds another text', async () => {
  const row = rowOf('a', { status: 'failed' })
  const desk = await open([row], { takesBack: false })
  await desk.recall.giveBack(row)
  expect(await desk.rows()).toEqual([row])
  expect(desk.shelf.notice('a')).toBeUndefined()
})

it('forgets what a program sent and waits for, with its files; nothing that nobody waits for', async () => {
  const row = rowOf('a', { status: 'failed', hasForm: false })
  const heard = await open([row], { hasCaller: true })
  await heard.recall.giveBack(row)
  expect(heard.said).toEqual(['discard'])
  expect(await heard.rows()).toEqual([])
  const unheard = await open([row])
  await unheard.recall.giveBack(row)
  expect(unheard.said).toEqual([])
  expect(await unheard.rows()).toEqual([row])
})

it('keeps what may be there already and waits for a sign-in, for who asks again', async () => {
  const error = { code: 'auth_required', retryable: false } as const
  const row = rowOf('a', { status: 'failed', hasForm: false, isDoubtful: true, error })
  const desk = await open([row], { hasCaller: true })
  await desk.recall.giveBack(row)
  expect(await desk.rows()).toEqual([row])
})

it('tries a refused one again by its form, and takes its word away', async () => {
  const desk = await open([])
  desk.shelf.addNotice(toSubmission(rowOf('a')))
  desk.shelf.addNotice(toSubmission(rowOf('b')))
  desk.recall.retry('a')
  await desk.settle()
  expect(desk.said).toEqual(['submit new'])
  expect(desk.shelf.submissions.get().map(({ id }) => id)).toEqual(['b'])
})

it('hurries what waits, and does nothing for what is not there', async () => {
  const desk = await open([rowOf('a'), rowOf('b')])
  desk.recall.retry('b')
  desk.recall.retry('nobody')
  await desk.settle()
  expect(desk.said).toEqual(['hurry b'])
  expect((await desk.rows()).map(({ status }) => status)).toEqual(['waiting', 'waiting'])
})

it.each([
  ['a clear refusal', { error: { code: 'forbidden', retryable: false } as const }, 'new id'],
  ['nothing that is known', { error: null }, 'new id'],
  ['an end that nobody can read', { error: { code: 'unknown', retryable: false } as const }, 'a'],
  ['a doubt', { error: null, isDoubtful: true }, 'a'],
])('revives what failed after %s', async (_, facts, id) => {
  const other = rowOf('other')
  const desk = await open([rowOf('a', { status: 'failed', ...facts }), other])
  desk.recall.retry('a')
  await desk.settle()
  expect(desk.said).toEqual(['tell', `hurry ${id}`])
  const [row, rest] = await desk.rows()
  expect(row).toMatchObject({ id, status: 'waiting', retryAt: 1_000, draft: { id } })
  expect(rest).toEqual(other)
})

it('takes a waiting one back into its form, under its old id', async () => {
  const desk = await open([rowOf('a'), rowOf('b')])
  desk.shelf.addNotice(toSubmission(rowOf('a')))
  desk.shelf.addNotice(toSubmission(rowOf('c')))
  await desk.recall.cancel('a')
  expect(desk.said).toEqual(['aside a', 'back a', 'tell', ['a', 'failed', 'aborted'], 'let go a'])
  expect(await desk.rows()).toEqual([rowOf('b')])
  expect(desk.shelf.submissions.get().map(({ id }) => id)).toEqual(['c', 'b'])
})

it('throws files away that go back into no form', async () => {
  for (const [facts, options] of [
    [{ hasForm: false }, {}],
    [{}, { takesBack: false }],
  ] as const) {
    const desk = await open([rowOf('a', facts)], options)
    await desk.recall.cancel('a')
    expect(desk.said).toContain('discard')
    expect(await desk.rows()).toEqual([])
  }
})

it('does not take back what the server has after all', async () => {
  const delivered = await open([rowOf('a', { isDoubtful: true })], { isDelivered: true })
  await delivered.recall.cancel('a')
  expect(delivered.said).toEqual(['aside a', 'look', 'let go a'])
  const lost = await open([rowOf('a', { isDoubtful: true })])
  await lost.recall.cancel('a')
  expect(lost.said).toContain('back a')
})

it('leaves alone what another tab works on, and what is gone', async () => {
  const held = rowOf('a', { status: 'sending', lease: { owner: 'other', until: 2_000 } })
  const desk = await open([held])
  await desk.recall.cancel('a')
  await desk.recall.cancel('nobody')
  expect(desk.said).toEqual(['aside a', 'let go a', 'aside nobody', 'let go nobody'])
  expect(await desk.rows()).toEqual([held])
})

it('does nothing for a person who has left meanwhile', async () => {
  let leave = () => {}
  const desk = await open([rowOf('a')], { meanwhile: () => leave() })
  leave = desk.leave
  await desk.recall.cancel('a')
  expect(desk.said).toEqual(['aside a'])
  expect(await desk.rows()).toEqual([rowOf('a')])
})
