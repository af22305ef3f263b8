import { expect, it } from 'vitest'
import type { SubmissionError } from '../model/submission.js'
import { chosenFile, draftsRig } from '../testing/draftsRig.js'

async function withFiles(...names: string[]) {
  const rig = draftsRig()
  const tab = rig.open()
  tab.drafts.edit('new', { subject: 'S', body: 'B' })
  tab.drafts.attach(
    'new',
    names.map((name) => chosenFile(name)),
  )
  await rig.settle()
  const [first = '', second = ''] = tab.idsOf()
  return { rig, tab, first, second }
}

const lost = (
  code: SubmissionError['code'],
  more: Partial<SubmissionError> = {},
): SubmissionError => ({ code, retryable: false, ...more })

it('E8 a file that will never arrive stands in the way of sending and says why', async () => {
  const { tab, first } = await withFiles('a.txt')
  const field = `attachment:${first}`
  const table = [
    [lost('file_empty'), { field, code: 'file_empty' }],
    [lost('too_large'), { field, code: 'file_too_large' }],
    [lost('too_large', { limitBytes: 9 }), { field, code: 'file_too_large', limit: 9 }],
    [lost('file_changed'), { field, code: 'file_unreadable' }],
    [lost('file_unreadable'), { field, code: 'file_unreadable' }],
  ] as const
  for (const [error, problem] of table) {
    tab.fail(first, error)
    expect(tab.drafts.problems('new')).toEqual([problem])
  }
})

it('what may pass is no mistake of the draft, nor what became of a file that is well again', async () => {
  const { tab, first } = await withFiles('a.txt')
  expect(tab.drafts.problems('new')).toEqual([])
  tab.fail(first, lost('offline'))
  expect(tab.drafts.problems('new')).toEqual([])
  const state = tab.states.get()[first]
  const error = lost('file_empty')
  if (state) tab.states.set({ [first]: { ...state, status: 'uploading', error } })
  expect(tab.drafts.problems('new')).toEqual([])
})

it('one of two files is taken out, and nobody keeps that one any more', async () => {
  const { tab, first, second } = await withFiles('a.txt', 'b.txt')
  tab.drafts.detach('new', first)
  expect([tab.idsOf(), tab.heard]).toEqual([
    [second],
    { added: ['a.txt', 'b.txt'], restored: [], discarded: ['a.txt'] },
  ])
})

it('what becomes known of a file is noted at that file alone, and kept', async () => {
  const { rig, tab, second } = await withFiles('a.txt', 'b.txt')
  expect(tab.drafts.note(second, { uploadId: 'u7', kept: true })).toBe(true)
  expect(tab.drafts.note('of another tab', { uploadId: 'u8' })).toBe(false)
  await rig.settle()
  const next = rig.open()
  next.drafts.open('new')
  await rig.settle()
  expect(next.show().draft.attachments).toMatchObject([
    { name: 'a.txt', uploadId: null, kept: false },
    { name: 'b.txt', uploadId: 'u7', kept: true },
  ])
  expect(next.heard.restored).toEqual(['a.txt', 'b.txt'])
})

it('files of a draft that is thrown away are thrown away with it', async () => {
  const { tab, rig } = await withFiles('a.txt', 'b.txt')
  await tab.drafts.discard('new')
  expect(tab.heard.discarded).toEqual(['a.txt', 'b.txt'])
  expect(tab.show()).toMatchObject({ saved: 'nothing', draft: { body: '', attachments: [] } })
  expect(await rig.storage.keys('draft/')).toEqual([])
})
