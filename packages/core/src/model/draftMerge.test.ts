import { expect, it } from 'vitest'
import { type Draft, type DraftAttachment, emptyDraft } from './draft.js'
import { mergeDrafts } from './draftMerge.js'

const base: Draft = {
  ...emptyDraft('new', 'one', 1),
  subject: 'Charts',
  body: 'Empty',
  fields: { route: '7', region: 'north' },
}

const mine = (patch: Partial<Draft>): Draft => ({ ...base, updatedAt: 3, ...patch })
const theirs = (patch: Partial<Draft>): Draft => ({ ...base, updatedAt: 2, ...patch })

function fileOf(id: string, facts: Partial<DraftAttachment> = {}): DraftAttachment {
  const blank = { digest: null, kept: false, checkpoint: null, uploadId: null }
  return { id, name: id, type: '', size: 1, ...blank, ...facts }
}

it('takes from each tab what only that one has changed', () => {
  const merged = mergeDrafts(
    base,
    mine({ body: 'Empty since Monday', fields: { route: '8', region: 'north' } }),
    theirs({ subject: 'All charts', fields: { route: '7', region: 'south', visit: 1 } }),
  )
  expect(merged).toEqual({
    draft: {
      ...base,
      subject: 'All charts',
      body: 'Empty since Monday',
      fields: { route: '8', region: 'south', visit: 1 },
      updatedAt: 3,
    },
    displaced: null,
  })
})

it.each(['subject', 'body'] as const)(
  'lets the newest win where both typed the %s, and hands out the other',
  (name) => {
    const other = theirs({ [name]: 'theirs' })
    const merged = mergeDrafts(base, mine({ [name]: 'mine' }), other)
    expect(merged.draft[name]).toBe('mine')
    expect(merged.displaced).toBe(other)
  },
)

it.each([
  ['both typed the same', 'same', 'same'],
  ['the other one emptied it', 'mine', '  '],
  ['the other one left it', 'mine', 'Empty'],
  ['this one left it', 'Empty', 'theirs'],
])('hands nothing out where %s', (_, own, other) => {
  expect(mergeDrafts(base, mine({ body: own }), theirs({ body: other })).displaced).toBeNull()
})

it('compares with an empty form where what both began with is another text, or not known', () => {
  for (const before of [null, { ...base, id: 'another', body: 'mine' }]) {
    const merged = mergeDrafts(before, mine({ body: 'mine' }), theirs({ body: 'theirs' }))
    expect(merged.draft.body).toBe('mine')
    expect(merged.displaced?.body).toBe('theirs')
  }
})

it('unites files: each tab adds and removes its own, and facts of both are kept', () => {
  const before = { ...base, attachments: [fileOf('a'), fileOf('b'), fileOf('c')] }
  const { draft } = mergeDrafts(
    before,
    mine({ attachments: [fileOf('a', { digest: 'd' }), fileOf('c'), fileOf('mine')] }),
    theirs({ attachments: [fileOf('a', { kept: true }), fileOf('b'), fileOf('theirs')] }),
  )
  expect(draft.attachments).toEqual([
    fileOf('a', { digest: 'd', kept: true }),
    fileOf('theirs'),
    fileOf('mine'),
  ])
})

it('has a file once that both tabs know and neither began with, as this one knows it', () => {
  const { draft } = mergeDrafts(
    base,
    mine({ attachments: [fileOf('new', { digest: 'd' })] }),
    theirs({ attachments: [fileOf('new', { kept: true })] }),
  )
  expect(draft.attachments).toEqual([fileOf('new', { digest: 'd' })])
})

it('takes the text that was typed last for one form, and hands out the other', () => {
  const other = { ...emptyDraft('new', 'two', 2), body: 'theirs' }
  const own = mine({ body: 'mine' })
  expect(mergeDrafts(base, own, other)).toEqual({ draft: own, displaced: other })
  expect(mergeDrafts(null, own, other)).toEqual({ draft: own, displaced: other })
})

it('gives way to another text where only facts about files are new', () => {
  const before = { ...base, attachments: [fileOf('a')] }
  const other = { ...emptyDraft('new', 'two', 2), body: 'theirs' }
  const own = { ...before, attachments: [fileOf('a', { kept: true })], updatedAt: 9 }
  expect(mergeDrafts(before, own, other)).toEqual({ draft: other, displaced: null })
})

it('hands out nothing that is empty, or that this tab has seen and replaced itself', () => {
  const own = mine({ body: 'mine' })
  const empty = emptyDraft('new', 'two', 2)
  expect(mergeDrafts(base, own, empty)).toEqual({ draft: own, displaced: null })
  const seen = { ...empty, body: 'seen here' }
  expect(mergeDrafts(seen, own, { ...seen, body: 'and changed' })).toEqual({
    draft: own,
    displaced: null,
  })
})
