import { expect, it } from 'vitest'
import { emptyDraft } from '../model/draft.js'
import { EMPTY_BOX, type OutboxRow } from '../model/outboxBox.js'
import { toSubmission, withoutRow, withRow } from '../model/outboxChanges.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { Epoch } from '../ports/Epoch.js'
import { createOutboxShelf } from './outboxShelf.js'

function rowOf(id: string): OutboxRow {
  return {
    id,
    kind: 'ticket',
    ticketId: null,
    draft: emptyDraft('new', id, 0),
    status: 'waiting',
    attempts: 0,
    retryAt: 0,
    error: null,
    createdAt: 0,
    lease: null,
    content: '',
    isServerPaced: false,
    isDoubtful: false,
    hasForm: true,
  }
}

const epochOf = (isCurrent: () => boolean = () => true): Epoch => ({
  scope: 'maya',
  signal: new AbortController().signal,
  isCurrent,
  run: () => Promise.reject(new Error('asks nobody')),
})

function open() {
  const storage = memoryStorage({ mode: 'kept' })
  let watched = 0
  const shelf = createOutboxShelf({ storage, onWatched: () => (watched += 1) })
  const ids = () => shelf.submissions.get().map(({ id }) => id)
  return { storage, shelf, ids, watched: () => watched }
}

const NEWER = { version: 2, rows: { of: 'another build' } }

it('shows nothing before it was read, and says when somebody looks first', () => {
  const { shelf, ids, watched } = open()
  expect(ids()).toEqual([])
  expect(shelf.rows()).toEqual([])
  expect(watched()).toBe(0)
  const stop = shelf.submissions.subscribe(() => {})
  shelf.submissions.subscribe(() => {})
  expect(watched()).toBe(1)
  stop()
})

it('reads, changes and shows what lies on the device', async () => {
  const { storage, shelf, ids } = open()
  await storage.set('outbox/maya', { ...EMPTY_BOX, rows: [rowOf('a')] })
  expect(shelf.rows()).toEqual([])
  expect((await shelf.read(epochOf())).rows).toEqual([rowOf('a')])
  const box = await shelf.change(epochOf(), (before) => withRow(before, rowOf('b')))
  expect(box.rows.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(ids()).toEqual(['a', 'b'])
  expect(shelf.submissions.get()[0]).toEqual(toSubmission(rowOf('a')))
  expect(await storage.get('outbox/maya')).toEqual(box)
})

it('writes for a person who is gone, and shows it to nobody', async () => {
  const { storage, shelf, ids } = open()
  const gone = epochOf(() => false)
  const box = await shelf.change(gone, (before) => withRow(before, rowOf('a')))
  expect(box.rows).toHaveLength(1)
  expect(await storage.get('outbox/maya')).toEqual(box)
  expect((await shelf.read(gone)).rows).toHaveLength(1)
  expect(ids()).toEqual([])
})

it('works beside what a newer build left, and does not touch it', async () => {
  const { storage, shelf, ids } = open()
  await storage.set('outbox/maya', NEWER)
  expect(await shelf.read(epochOf())).toEqual(EMPTY_BOX)
  await shelf.change(epochOf(), (before) => withRow(before, rowOf('a')))
  await shelf.change(epochOf(), (before) => withRow(before, rowOf('b')))
  await shelf.read(epochOf())
  expect(ids()).toEqual(['a', 'b'])
  await shelf.change(epochOf(), (before) => withoutRow(before, 'a'))
  expect(ids()).toEqual(['b'])
  expect(await storage.get('outbox/maya')).toEqual(NEWER)
  shelf.clear()
  expect(await shelf.read(epochOf())).toEqual(EMPTY_BOX)
})

it('shows what was refused in front, until it is over', async () => {
  const { shelf, ids } = open()
  await shelf.change(epochOf(), (before) => withRow(before, rowOf('row')))
  const first = toSubmission(rowOf('first'))
  const second = toSubmission(rowOf('second'))
  shelf.addNotice(first)
  shelf.addNotice(second)
  expect(ids()).toEqual(['first', 'second', 'row'])
  expect(shelf.notice('second')).toBe(second)
  expect(shelf.notice('row')).toBeUndefined()
  let told = 0
  shelf.submissions.subscribe(() => (told += 1))
  shelf.dropNotices(({ id }) => id === 'nobody')
  expect(told).toBe(0)
  shelf.dropNotices(({ id }) => id === 'first')
  expect(told).toBe(1)
  expect(ids()).toEqual(['second', 'row'])
})

it('forgets everything in memory for the next person, and nothing on the device', async () => {
  const { storage, shelf, ids } = open()
  await shelf.change(epochOf(), (before) => withRow(before, rowOf('row')))
  shelf.addNotice(toSubmission(rowOf('notice')))
  shelf.clear()
  expect(ids()).toEqual([])
  expect(shelf.rows()).toEqual([])
  expect(await storage.get('outbox/maya')).toMatchObject({ rows: [{ id: 'row' }] })
})
