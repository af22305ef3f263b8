import { expect, it } from 'vitest'
import { type DeskConfigInput, readDeskConfig } from '../config/index.js'
import { type Draft, emptyDraft } from './draft.js'
import { draftProblems, fileProblem } from './form.js'

const desk = (input: Partial<DeskConfigInput> = {}) => readDeskConfig({ name: 'Desk', ...input })
const draft = (patch: Partial<Draft>, key: Draft['key'] = 'new'): Draft => ({
  ...emptyDraft(key, 'id', 0),
  ...patch,
})
const codes = (one: Draft, form = desk()) =>
  draftProblems(one, form).map(({ field, code }) => `${field} ${code}`)

it('asks for subject and text, in the order of the form', () => {
  expect(codes(draft({}))).toEqual(['subject required', 'body required'])
  expect(codes(draft({ subject: ' ', body: '\n' }))).toEqual(['subject required', 'body required'])
  expect(codes(draft({ subject: 'Charts', body: 'Empty' }))).toEqual([])
})

it('asks for no subject where the desk has none or leaves it open (D4)', () => {
  for (const subject of ['hidden', 'optional'] as const) {
    expect(codes(draft({ body: 'Empty' }), desk({ form: { subject } }))).toEqual([])
  }
})

it('counts characters of subject and text', () => {
  const limits = { subjectCharacters: 3, bodyCharacters: 5 }
  const found = draftProblems(draft({ subject: 'four', body: 'sixsix' }), desk({ limits }))
  expect(found).toEqual([
    { field: 'subject', code: 'too_long', limit: 3 },
    { field: 'body', code: 'too_long', limit: 5 },
  ])
})

it('what is exactly as long as it may be is fine', () => {
  const limits = { subjectCharacters: 3, bodyCharacters: 5 }
  expect(codes(draft({ subject: 'one', body: 'fives' }), desk({ limits }))).toEqual([])
})

it('a subject that the desk hides is not measured', () => {
  const hidden = desk({ form: { subject: 'hidden' }, limits: { subjectCharacters: 3 } })
  expect(codes(draft({ subject: 'left from before', body: 'Empty' }), hidden)).toEqual([])
})

it('asks for a category and its type where the desk has some (D3)', () => {
  const form = {
    categories: [
      { id: 'help', label: 'Help' },
      { id: 'money', label: 'Money', types: [{ id: 'other', label: 'Other' }] },
    ],
  }
  const text = { subject: 'Charts', body: 'Empty' }
  expect(codes(draft(text), desk({ form }))).toEqual(['categoryId required'])
  expect(codes(draft({ ...text, categoryId: 'help' }), desk({ form }))).toEqual([])
  expect(codes(draft({ ...text, categoryId: 'gone' }), desk({ form }))).toEqual([
    'categoryId not_an_option',
  ])
  expect(codes(draft({ ...text, categoryId: 'money' }), desk({ form }))).toEqual([
    'typeId required',
  ])
  const money = { ...text, categoryId: 'money' }
  expect(codes(draft({ ...money, typeId: 'gone' }), desk({ form }))).toEqual([
    'typeId not_an_option',
  ])
  expect(codes(draft({ ...money, typeId: 'other' }), desk({ form }))).toEqual([])
})

it('says when a choice of an earlier visit is gone', () => {
  const text = { subject: 'Charts', body: 'Empty' }
  const form = {
    priorities: [{ id: 'high', label: 'High' }],
    projects: [{ id: '7', name: 'Seven' }],
  }
  expect(codes(draft({ ...text, priority: 'high', projectId: '7' }), desk({ form }))).toEqual([])
  expect(codes(draft({ ...text, priority: 'low', projectId: '8' }), desk({ form }))).toEqual([
    'priority not_an_option',
    'projectId not_an_option',
  ])
})

it('knows before the desk is heard only what holds everywhere', () => {
  expect(draftProblems(draft({ body: 'Empty' }), null)).toEqual([])
  expect(draftProblems(draft({}), null)).toEqual([{ field: 'body', code: 'required' }])
})

const attachment = {
  id: 'a',
  name: 'a.png',
  type: 'image/png',
  size: 3,
  digest: null,
  kept: true,
  checkpoint: null,
  uploadId: null,
}

it('asks of a reply for a text or a file alone', () => {
  expect(codes(draft({}, 'reply:1'))).toEqual(['body required'])
  expect(codes(draft({ attachments: [attachment] }, 'reply:1'))).toEqual([])
  expect(codes(draft({ subject: 'S', attachments: [attachment] }))).toEqual(['body required'])
})

it('holds a draft’s text and files to the limits of the desk, each file with those before it', () => {
  const limits = { fileBytes: 10, ticketBytes: 15, files: 2, bodyCharacters: 5 }
  const file = (id: string, size: number) => ({ ...attachment, id, size })
  const reply = (patch: Partial<Draft>) =>
    draftProblems(draft(patch, 'reply:1'), desk({ limits })).map(({ field, code }) => [field, code])
  expect(reply({ body: 'sixsix' })).toEqual([['body', 'too_long']])
  expect(reply({ attachments: [file('a', 10), file('b', 5)] })).toEqual([])
  expect(reply({ attachments: [file('a', 10), file('b', 6), file('c', 11)] })).toEqual([
    ['attachment:b', 'files_too_large'],
    ['attachment:c', 'file_too_large'],
  ])
})

it('holds files to the limits of the desk', () => {
  const { limits } = desk({ limits: { fileBytes: 10, ticketBytes: 15, files: 2 } })
  const file = (size: number) => ({ name: 'a', size })
  expect(fileProblem(file(10), [], limits)).toBe(null)
  expect(fileProblem(file(0), [], limits)).toEqual({ code: 'file_empty' })
  expect(fileProblem(file(11), [], limits)).toEqual({ code: 'file_too_large', limit: 10 })
  expect(fileProblem(file(5), [file(10)], limits)).toBe(null)
  expect(fileProblem(file(6), [file(10)], limits)).toEqual({ code: 'files_too_large', limit: 15 })
  expect(fileProblem(file(1), [file(1), file(1)], limits)).toEqual({
    code: 'too_many_files',
    limit: 2,
  })
  expect(fileProblem(file(1e12), [], null)).toBe(null)
})
