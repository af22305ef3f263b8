import { expect, it } from 'vitest'
import { isBlank } from './conditions.js'
import { type Draft, emptyDraft, isDraftEmpty, ticketIdOf } from './draft.js'
import { contentOf, draftFingerprint, idOfTwin, readDraftRow } from './draftRow.js'

const ID = '01234567-89ab-4cde-8f01-23456789abcd'
const typed: Draft = { ...emptyDraft('new', ID, 5), subject: 'Charts', body: 'Empty since Monday' }
const file = { id: 'f1', name: 'a', type: '', size: 1, digest: null, kept: false }
const chosen = { ...file, checkpoint: null, uploadId: null }

it('reads a row as it was written, under the key that it was asked by', () => {
  expect(readDraftRow({ version: 1, draft: typed }, 'new')).toEqual(typed)
  expect(readDraftRow({ version: 1, draft: typed }, 'reply:t1')).toEqual({
    ...typed,
    key: 'reply:t1',
  })
})

it('fills in what an older build did not write', () => {
  const { priority, fields, updatedAt, ...older } = typed
  expect(readDraftRow({ version: 1, draft: older }, 'new')).toEqual({ ...typed, updatedAt: 0 })
})

it('leaves the row of a newer build alone', () => {
  expect(readDraftRow({ version: 2, text: 'in another shape' }, 'new')).toBe('newer')
  expect(readDraftRow({ version: '2', draft: typed }, 'new')).toEqual(typed)
})

it.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'draft'],
  ['no draft', { version: 1 }],
  ['an empty draft', { version: 1, draft: null }],
  ['a draft that is a text', { version: 1, draft: 'x' }],
  ['no id', { version: 1, draft: { ...typed, id: 7 } }],
  ['no list of files', { version: 1, draft: { ...typed, attachments: {} } }],
  ['a subject that is no text', { version: 1, draft: { ...typed, subject: null } }],
  ['a body that is no text', { version: 1, draft: { ...typed, body: {} } }],
])('takes garbage for nothing: %s', (_, row) => {
  expect(readDraftRow(row, 'new')).toBeNull()
})

it('tells two texts apart by what was typed and chosen, and by nothing else', () => {
  const same = draftFingerprint(typed)
  expect(draftFingerprint({ ...typed, id: 'other', updatedAt: 9 })).toBe(same)
  const attachments = [chosen]
  const withFile = draftFingerprint({ ...typed, attachments })
  expect(withFile).not.toBe(same)
  expect(draftFingerprint({ ...typed, attachments: [{ ...chosen, kept: true }] })).toBe(withFile)
  expect(draftFingerprint({ ...typed, attachments: [{ ...chosen, id: 'f2' }] })).not.toBe(withFile)
  for (const other of [{ body: 'x' }, { priority: 'high' }, { key: 'reply:t1' as const }]) {
    expect(draftFingerprint({ ...typed, ...other })).not.toBe(same)
  }
  expect(contentOf(typed)).toEqual({ id: ID, content: same })
})

it('gives a text that stayed behind the same new id in every tab, another one for another text', () => {
  const twin = idOfTwin(typed)
  expect(twin).toHaveLength(ID.length)
  expect(twin.slice(0, -12)).toBe(ID.slice(0, -12))
  expect(twin.slice(-12)).toBe(draftFingerprint(typed).slice(-12))
  expect(idOfTwin({ ...typed, updatedAt: 99 })).toBe(twin)
  expect(idOfTwin({ ...typed, body: 'else' })).not.toBe(twin)
})

it('begins with nothing chosen and nothing typed', () => {
  expect(emptyDraft('reply:t1', ID, 5)).toEqual({
    id: ID,
    key: 'reply:t1',
    subject: '',
    body: '',
    categoryId: null,
    typeId: null,
    priority: null,
    projectId: null,
    fields: {},
    attachments: [],
    updatedAt: 5,
  })
})

it('row 37: counts spaces and characters without a width as nothing', () => {
  for (const text of ['', ' \n\t', '\u200b\u200d', '\u202e \ufeff'])
    expect(isBlank(text)).toBe(true)
  for (const text of ['a', ' a', 'a ', '\u200ba', '.']) expect(isBlank(text)).toBe(false)
})

it('is empty until something was typed or chosen; a mere choice of category is not missed', () => {
  const blank = emptyDraft('new', ID, 0)
  expect(isDraftEmpty({ ...blank, categoryId: 'charts', subject: ' ' })).toBe(true)
  expect(isDraftEmpty({ ...blank, subject: 'x' })).toBe(false)
  expect(isDraftEmpty({ ...blank, body: 'x' })).toBe(false)
  expect(isDraftEmpty({ ...blank, attachments: [chosen] })).toBe(false)
  expect(isDraftEmpty({ ...blank, fields: { details: 'Since May' } })).toBe(false)
  expect(isDraftEmpty({ ...blank, fields: { details: ' ', urgent: false, tags: [] } })).toBe(true)
})

it('knows the ticket of a reply, and none of a new one', () => {
  expect(ticketIdOf('reply:t1')).toBe('t1')
  expect(ticketIdOf('reply:reply:')).toBe('reply:')
  expect(ticketIdOf('new')).toBeNull()
})
