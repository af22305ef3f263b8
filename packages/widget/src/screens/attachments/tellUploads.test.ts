import type { DraftAttachment, UploadState } from '@deskside/core'
import { expect, test } from 'vitest'
import { englishFor } from '../../i18n/i18n.js'
import { tellUploads } from './tellUploads.js'

const i18n = englishFor('en')
const OFFLINE = { code: 'offline', retryable: true } as const
const UNREADABLE = { code: 'file_unreadable', retryable: false } as const

function file(name: string): DraftAttachment {
  const unknown = { digest: null, checkpoint: null, uploadId: null }
  return { id: name, name, type: 'image/png', size: 9, kept: true, ...unknown }
}

const upload = (status: UploadState['status'], error: UploadState['error'] = null) =>
  ({ status, error, sentBytes: 1, size: 9, retryAt: null, attachmentId: '' }) satisfies UploadState

/** Follows some files as they travel, and notes what is said on the way. */
function follow(...names: readonly string[]) {
  const said: string[] = []
  const chosen = { attachments: names.map(file), told: new Set<string>(), atHand: new Map() }
  return {
    said,
    see(...states: readonly UploadState[]) {
      const uploads = Object.fromEntries(names.map((name, at) => [name, states[at] as UploadState]))
      const text = tellUploads({ ...chosen, uploads }, i18n)
      if (text) said.push(text)
    },
  }
}

test('that a file is there is said once, by its name', () => {
  const { see, said } = follow('a.png')
  for (const status of ['reading', 'waiting', 'uploading', 'uploaded', 'uploaded'] as const)
    see(upload(status))
  expect(said).toEqual(['a.png: Uploaded'])
})

test('of several files one word is said, when the last one has arrived', () => {
  const { see, said } = follow('a.png', 'b.png')
  see(upload('uploaded'), upload('uploading'))
  expect(said).toEqual([])
  see(upload('uploaded'), upload('uploaded'))
  expect(said).toEqual(['2 of 2: Uploaded'])
})

test('a file that was paused keeps nobody from hearing of the others', () => {
  const { see, said } = follow('a.png', 'b.png')
  see(upload('uploaded'), upload('paused'))
  see(upload('uploaded'), upload('uploading'))
  see(upload('uploaded'), upload('uploaded'))
  expect(said).toEqual(['a.png: Uploaded', 'b.png: Uploaded'])
})

test('what stops all files is said once, however often each is tried', () => {
  const { see, said } = follow('a.png', 'b.png')
  see(upload('waiting', OFFLINE), upload('uploading'))
  see(upload('uploading'), upload('waiting', OFFLINE))
  see(upload('waiting', OFFLINE), upload('waiting', OFFLINE))
  expect(said).toEqual(['a.png: You are offline.'])
})

test('what is wrong with a file itself is said of each', () => {
  const { see, said } = follow('a.png', 'b.png')
  see(upload('failed', UNREADABLE), upload('failed', UNREADABLE))
  expect(said).toEqual([
    'a.png: This file cannot be read. Please choose it again. b.png: This file cannot be read. Please choose it again.',
  ])
})

test('after an arrival the same trouble is said again', () => {
  const { see, said } = follow('a.png', 'b.png')
  see(upload('waiting', OFFLINE), upload('paused'))
  see(upload('uploaded'), upload('paused'))
  see(upload('uploaded'), upload('waiting', OFFLINE))
  expect(said).toEqual(['a.png: You are offline.', 'a.png: Uploaded', 'b.png: You are offline.'])
})

test('what is wrong with a file is not said again because another one has arrived', () => {
  const { see, said } = follow('a.png', 'b.png')
  see(upload('failed', UNREADABLE), upload('uploading'))
  see(upload('failed', UNREADABLE), upload('uploaded'))
  see(upload('failed', UNREADABLE), upload('uploaded'))
  expect(said).toEqual([
    'a.png: This file cannot be read. Please choose it again.',
    'b.png: Uploaded',
  ])
})

test('that files were taken is said once, with how many, also after the list was away', () => {
  const [a, b] = ['a.png', 'b.png'].map(file)
  if (!a || !b) throw new Error('There are two')
  const blob = new File(['x'], 'a.png')
  const chosen = { uploads: {}, told: new Set<string>(), atHand: new Map([[a.id, blob]]) }
  expect(tellUploads({ ...chosen, attachments: [a] }, i18n)).toBe('1 file added')
  expect(tellUploads({ ...chosen, attachments: [a] }, i18n)).toBe('')
  chosen.atHand.set(b.id, blob)
  expect(tellUploads({ ...chosen, attachments: [a, b] }, i18n)).toBe('1 file added')
})

test('a file of an earlier visit is said to be there only if it was on its way', () => {
  const there = { ...file('there.png'), uploadId: 'u' }
  const late = file('late.png')
  const chosen = { uploads: {}, told: new Set<string>(), atHand: new Map() }
  expect(tellUploads({ ...chosen, attachments: [there, late] }, i18n)).toBe('')
  const arrived = { ...late, uploadId: 'v' }
  expect(tellUploads({ ...chosen, attachments: [there, arrived] }, i18n)).toBe('late.png: Uploaded')
})
