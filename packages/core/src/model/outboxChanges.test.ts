import { expect, it } from 'vitest'
import { emptyDraft } from './draft.js'
import { contentOf, idOfTwin } from './draftRow.js'
import {
  EMPTY_BOX,
  newRow,
  type OutboxRow,
  outboxName,
  readOutboxBox,
  sightOf,
  unsentOf,
} from './outboxBox.js'
import {
  changeRow,
  claimed,
  failed,
  isBehindAnother,
  isHeldByOther,
  LEASE_MS,
  LEAVING_MS,
  MOST_ROWS,
  released,
  shortened,
  taken,
  toSubmission,
  waiting,
  withDone,
  withFacts,
  withoutRow,
  withRow,
} from './outboxChanges.js'

const NOW = 1_000_000
const REFUSED = { code: 'forbidden', retryable: false } as const

function rowOf(facts: Partial<OutboxRow> = {}): OutboxRow {
  const id = facts.id ?? 'row-1'
  return {
    id,
    kind: 'ticket',
    ticketId: null,
    draft: emptyDraft('new', id, NOW),
    status: 'waiting',
    attempts: 2,
    retryAt: NOW,
    error: null,
    createdAt: NOW - 5_000,
    lease: null,
    content: `text of ${id}`,
    isServerPaced: false,
    isDoubtful: false,
    hasForm: true,
    ...facts,
  }
}

const boxOf = (...rows: readonly OutboxRow[]) => ({ ...EMPTY_BOX, rows })
const leaseOf = (owner: string, until: number) => ({ owner, until })

it('adds a row once, never one that was delivered, and none beyond the limit', () => {
  const row = rowOf()
  const box = withRow(EMPTY_BOX, row)
  expect(box.rows).toEqual([row])
  expect(withRow(box, rowOf({ attempts: 9 }))).toBe(box)
  const delivered = withDone(box, row)
  expect(withRow(delivered, row)).toBe(delivered)
  const full = boxOf(...Array.from({ length: MOST_ROWS }, (_, i) => rowOf({ id: `row-${i}` })))
  expect(withRow(full, rowOf({ id: 'one more' }))).toBe(full)
  const last = boxOf(...full.rows.slice(1))
  expect(withRow(last, rowOf({ id: 'one more' })).rows).toHaveLength(MOST_ROWS)
})

it('remembers the last fifty that were delivered, each once and the latest last', () => {
  let box = boxOf(rowOf({ id: 'row-0' }), rowOf({ id: 'stays' }))
  for (let i = 0; i < 52; i++) box = withDone(box, rowOf({ id: `row-${i}`, content: `text ${i}` }))
  expect(box.rows.map(({ id }) => id)).toEqual(['stays'])
  expect(box.done).toHaveLength(50)
  expect(box.done[0]).toEqual({ id: 'row-2', content: 'text 2' })
  const again = withDone(box, rowOf({ id: 'row-40', content: 'text 40' }))
  expect(again.done).toHaveLength(50)
  expect(again.done.at(-1)).toEqual({ id: 'row-40', content: 'text 40' })
  expect(again.done[0]?.id).toBe('row-2')
})

it('changes or removes the row of an id, and leaves the others as they are', () => {
  const box = boxOf(rowOf({ id: 'a' }), rowOf({ id: 'b' }))
  const changed = changeRow(box, 'b', (row) => ({ ...row, attempts: 7 }))
  expect(changed.rows.map(({ attempts }) => attempts)).toEqual([2, 7])
  expect(changed.rows[0]).toBe(box.rows[0])
  expect(withoutRow(box, 'a').rows).toEqual([box.rows[1]])
})

it('claims a free row under a lease of its own', () => {
  expect(claimed(rowOf(), 'tab-1', NOW)).toEqual(
    rowOf({ status: 'sending', retryAt: null, lease: leaseOf('tab-1', NOW + LEASE_MS) }),
  )
})

it.each([
  ['failed', rowOf({ status: 'failed' })],
  ['held by another', rowOf({ lease: leaseOf('tab-2', NOW + 1) })],
])('does not claim a row that is %s', (_, row) => {
  expect(claimed(row, 'tab-1', NOW)).toBe(row)
})

it('doubts a row that somebody else began and let lie; not one that it renews itself', () => {
  const doubts = (facts: Partial<OutboxRow>) => claimed(rowOf(facts), 'tab-1', NOW).isDoubtful
  expect(doubts({ status: 'sending', lease: leaseOf('tab-2', NOW - 1) })).toBe(true)
  expect(doubts({ status: 'sending', lease: null })).toBe(true)
  expect(doubts({ status: 'sending', lease: leaseOf('tab-1', NOW + 1) })).toBe(false)
  expect(doubts({ status: 'waiting', lease: leaseOf('tab-2', NOW - 1) })).toBe(false)
  expect(doubts({ status: 'waiting', isDoubtful: true })).toBe(true)
})

it('takes what was given up as well, but nothing out of the hands of another tab', () => {
  expect(taken(rowOf({ status: 'failed' }), 'tab-1', NOW)).toMatchObject({
    status: 'sending',
    isDoubtful: false,
    lease: leaseOf('tab-1', NOW + LEASE_MS),
  })
  expect(taken(rowOf({ status: 'sending' }), 'tab-1', NOW).isDoubtful).toBe(true)
  const held = rowOf({ status: 'failed', lease: leaseOf('tab-2', NOW + 1) })
  expect(taken(held, 'tab-1', NOW)).toBe(held)
})

it.each([
  ['nobody', null, false],
  ['itself', leaseOf('tab-1', NOW + 1), false],
  ['another, for a moment more', leaseOf('tab-2', NOW + 1), true],
  ['another, until now', leaseOf('tab-2', NOW), false],
  ['another, for twice a lease', leaseOf('tab-2', NOW + 2 * LEASE_MS), true],
  ['another, from before the clock was set back', leaseOf('tab-2', NOW + 2 * LEASE_MS + 1), false],
])('a row that is held by %s', (_, lease, isHeld) => {
  expect(isHeldByOther(rowOf({ lease }), 'tab-1', NOW)).toBe(isHeld)
})

it('shortens its own lease when the page is left, and no other one', () => {
  const own = rowOf({ lease: leaseOf('tab-1', NOW + LEASE_MS) })
  expect(shortened(own, 'tab-1', NOW).lease).toEqual(leaseOf('tab-1', NOW + LEAVING_MS))
  expect(shortened(own, 'tab-2', NOW)).toBe(own)
  const free = rowOf()
  expect(shortened(free, 'tab-1', NOW)).toBe(free)
})

it('lets go of a row so that anybody may take it, and doubts one that was being sent', () => {
  const sending = rowOf({ status: 'sending', lease: leaseOf('tab-1', NOW), retryAt: null })
  expect(released(sending)).toEqual(
    rowOf({ status: 'waiting', lease: null, retryAt: NOW - 5_000, isDoubtful: true }),
  )
  expect(released(rowOf()).isDoubtful).toBe(false)
  expect(released(rowOf({ isDoubtful: true })).isDoubtful).toBe(true)
})

it('counts each try that has ended, whether it goes on or not', () => {
  const sending = rowOf({ status: 'sending', lease: leaseOf('tab-1', NOW), retryAt: null })
  const next = { retryAt: NOW + 9, isServerPaced: true, isDoubtful: true }
  expect(waiting(sending, REFUSED, next)).toEqual(
    rowOf({ ...next, status: 'waiting', attempts: 3, error: REFUSED }),
  )
  expect(failed(sending, REFUSED)).toEqual(
    rowOf({ status: 'failed', attempts: 3, error: REFUSED, retryAt: null }),
  )
})

it('holds replies to one ticket in their order; what failed holds nobody up', () => {
  const reply = (id: string, ticketId: string, facts: Partial<OutboxRow> = {}) =>
    rowOf({ id, kind: 'reply', ticketId, ...facts })
  const rows = [
    reply('first', 't1'),
    reply('second', 't1'),
    reply('other', 't2'),
    rowOf({ id: 'new' }),
    rowOf({ id: 'newer' }),
  ]
  const behind = rows.filter((row) => isBehindAnother(row, rows)).map(({ id }) => id)
  expect(behind).toEqual(['second'])
  const freed = [reply('first', 't1', { status: 'failed' }), reply('second', 't1')]
  expect(freed.some((row) => isBehindAnother(row, freed))).toBe(false)
})

it('writes down what became known of one file, and shows others no word of its own', () => {
  const file = { id: 'f1', name: 'a', type: '', size: 1, digest: null, kept: false }
  const attachments = [
    { ...file, checkpoint: null, uploadId: null },
    { ...file, id: 'f2', checkpoint: null, uploadId: null },
  ]
  const row = rowOf({ draft: { ...emptyDraft('new', 'row-1', NOW), attachments } })
  const { draft } = withFacts(row, 'f2', { uploadId: 'up-2' })
  expect(draft.attachments).toEqual([attachments[0], { ...attachments[1], uploadId: 'up-2' }])
  expect(Object.keys(toSubmission(row)).sort()).toEqual([
    'attempts',
    'createdAt',
    'draft',
    'error',
    'id',
    'kind',
    'retryAt',
    'status',
    'ticketId',
  ])
})

it('reads an outbox as it lies on the device: a newer one is left alone, garbage is empty', () => {
  const box = boxOf(rowOf())
  expect(outboxName('abc')).toBe('outbox/abc')
  expect(readOutboxBox(box)).toBe(box)
  expect(readOutboxBox({ version: 2, rows: 'else' })).toBe('newer')
  for (const garbage of [undefined, null, 'x', {}, { version: 1, rows: [] }, { done: [] }]) {
    expect(readOutboxBox(garbage)).toEqual({ version: 1, rows: [], done: [] })
  }
})

it('tells a text that was seen from another one under the same id', () => {
  const box = { ...boxOf(rowOf({ id: 'a' })), done: [{ id: 'b', content: 'said' }] }
  expect(sightOf(box, { id: 'c', content: 'said' })).toBe('unseen')
  expect(sightOf(box, { id: 'a', content: 'text of a' })).toBe('seen')
  expect(sightOf(box, { id: 'a', content: 'else' })).toBe('other')
  expect(sightOf(box, { id: 'b', content: 'said' })).toBe('seen')
  expect(sightOf(box, { id: 'b', content: 'else' })).toBe('other')
})

it('leaves of another text what has not left: no file that went along, on its way or delivered', () => {
  const facts = { type: '', size: 1, digest: null, kept: true, checkpoint: null, uploadId: null }
  const [first, second] = ['f1', 'f2'].map((id) => ({ ...facts, id, name: id })) as [never, never]
  const typed = { ...emptyDraft('new', 'a', NOW), body: 'one', attachments: [first] }
  const row = rowOf({ id: 'a', draft: typed, content: contentOf(typed).content })
  const other = { ...typed, body: 'two', attachments: [first, second] }
  const twin = { ...other, id: idOfTwin(other), attachments: [second] }
  const beside = rowOf({ id: 'b' })
  const both = withRow(boxOf(beside), row)
  for (const box of [both, withDone(withDone(both, beside), row)]) {
    expect(unsentOf(box, typed)).toBeNull()
    expect(unsentOf(box, other)).toEqual(twin)
    expect(unsentOf(box, twin)).toBe(twin)
  }
  // As an earlier build has left it.
  const before = { ...EMPTY_BOX, done: [{ id: 'a', content: row.content }] }
  expect(unsentOf(before, other)).toEqual({ ...twin, attachments: [first, second] })
})

it('what was just sent is due now, under the lease of who sends it, and says what it is', () => {
  const lease = { owner: 'tab-1', until: NOW + LEASE_MS }
  const ticket = newRow(emptyDraft('new', 'a', NOW), 'text', true, NOW, lease)
  expect(ticket).toMatchObject({ id: 'a', kind: 'ticket', ticketId: null, status: 'waiting' })
  expect(ticket).toMatchObject({ attempts: 0, retryAt: NOW, lease, content: 'text', hasForm: true })
  expect(ticket).toMatchObject({ error: null, isServerPaced: false, isDoubtful: false })
  const reply = newRow(emptyDraft('reply:1001', 'b', NOW), 'text', false, NOW, lease)
  expect(reply).toMatchObject({ id: 'b', kind: 'reply', ticketId: '1001', hasForm: false })
})
