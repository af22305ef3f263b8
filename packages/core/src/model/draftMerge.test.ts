import { expect, it } from 'vitest'
import { type Draft, type DraftAttachment, emptyDraft } from './draft.js'
import { mergeDrafts } from './draftMerge.js'

const base: Draft = { ...emptyDraft('new', 'one', 0), subject: 'Chart', body: 'It is empty' }

const file = (id: string, more: Partial<DraftAttachment> = {}): DraftAttachment => ({
  ...{ id, name: `${id}.png`, type: 'image/png', size: 7, digest: null },
  ...{ kept: false, checkpoint: null, uploadId: null },
  ...more,
})

it('takes from each tab what it alone has changed', () => {
  const mine = { ...base, body: 'Since Monday', updatedAt: 2 }
  const theirs = { ...base, subject: 'Chart of May', priority: 'high', updatedAt: 1 }
  expect(mergeDrafts(base, mine, theirs)).toEqual({
    draft: {
      ...base,
      body: 'Since Monday',
      subject: 'Chart of May',
      priority: 'high',
      updatedAt: 2,
    },
    displaced: null,
  })
})

it('takes the newest where both typed, and hands out the other one', () => {
  const theirs = { ...base, body: 'There' }
  const { draft, displaced } = mergeDrafts(base, { ...base, body: 'Here' }, theirs)
  expect(draft.body).toBe('Here')
  expect(displaced).toBe(theirs)
})

it('hands out nothing where both typed the same, or the other one typed nothing', () => {
  const mine = { ...base, body: 'Here' }
  expect(mergeDrafts(base, mine, { ...base, body: 'Here' }).displaced).toBeNull()
  expect(mergeDrafts(base, mine, { ...base, body: '  ' }).displaced).toBeNull()
  expect(mergeDrafts(base, mine, base).displaced).toBeNull()
})

it('joins the fields of a desk one by one', () => {
  const before = { ...base, fields: { route: 'A', boat: 'B' } }
  const mine = { ...before, fields: { route: 'A', boat: 'C' } }
  const theirs = { ...before, fields: { route: 'D', boat: 'B' } }
  expect(mergeDrafts(before, mine, theirs).draft.fields).toEqual({ route: 'D', boat: 'C' })
})

it('unites files: added ones stay, removed ones go, what became known of them is joined', () => {
  const before = { ...base, attachments: [file('a'), file('b'), file('c')] }
  const mine = { ...base, attachments: [file('a', { kept: true }), file('b'), file('d')] }
  const theirs = {
    ...base,
    attachments: [file('a', { uploadId: 'u' }), file('c'), file('e')],
  }
  expect(mergeDrafts(before, mine, theirs).draft.attachments).toEqual([
    file('a', { kept: true, uploadId: 'u' }),
    file('e'),
    file('d'),
  ])
})

it('keeps the text that was typed last where two were begun', () => {
  const theirs = { ...base, id: 'two', body: 'Another' }
  expect(mergeDrafts(null, base, theirs)).toEqual({ draft: base, displaced: theirs })
  expect(mergeDrafts(null, base, { ...theirs, subject: '', body: '' }).displaced).toBeNull()
})

it('puts what was left behind in the place of what was sent under the same id', () => {
  const twin = { ...base, id: 'twin', body: 'Typed meanwhile' }
  expect(mergeDrafts(base, twin, base)).toEqual({ draft: twin, displaced: null })
})

it('takes nobody’s place for mere facts about a file', () => {
  const before = { ...base, attachments: [file('a')] }
  const noted = { ...base, attachments: [file('a', { uploadId: 'u' })] }
  const theirs = { ...base, id: 'two', body: 'Another' }
  expect(mergeDrafts(before, noted, theirs)).toEqual({ draft: theirs, displaced: null })
})
