import type { DraftAttachment, UploadState } from '@deskside/core'
import { expect, test } from 'vitest'
import { englishFor } from '../../i18n/i18n.js'
import { sentenceOf } from '../problemText.js'
import { isOnlyInMemory, viewOfAttachment } from './attachmentModel.js'

const i18n = englishFor('en')
const MB = 1024 ** 2
const file: DraftAttachment = {
  id: 'a',
  name: 'film.mp4',
  type: 'video/mp4',
  size: 4 * MB,
  digest: null,
  kept: true,
  checkpoint: null,
  uploadId: null,
}
const upload = (some: Partial<UploadState>): UploadState => ({
  attachmentId: 'a',
  status: 'uploading',
  sentBytes: MB,
  size: 4 * MB,
  retryAt: null,
  error: null,
  ...some,
})
const view = (some: Partial<UploadState>) => viewOfAttachment(file, upload(some), undefined, i18n)

test('a file on its way shows how far it has come and can be paused X3', () => {
  expect(view({})).toEqual({
    detail: '1 MB of 4 MB',
    progress: 0.25,
    tone: 'normal',
    can: ['pause'],
  })
  expect(view({ status: 'paused' }).can).toEqual(['resume'])
})

test('a file that failed can be tried again only where that may help', () => {
  const failed = (retryable: boolean) =>
    view({ status: 'failed', error: { code: 'unavailable', retryable } })
  expect(failed(true)).toMatchObject({ tone: 'error', can: ['retry'] })
  expect(failed(false).can).toEqual([])
  expect(failed(true).detail).toBe('Support cannot be reached right now.')
})

test('a file that waits after a failure says why and can go on at once', () => {
  const waiting = view({ status: 'waiting', error: { code: 'offline', retryable: true } })
  expect(waiting).toMatchObject({ detail: 'You are offline.', can: ['retry'] })
  expect(view({ status: 'waiting' })).toMatchObject({ can: ['pause'] })
})

test('a file of which nothing has travelled yet waits calmly: no bar, no error, nothing to pause', () => {
  expect(view({ status: 'waiting', sentBytes: 0 })).toEqual({
    detail: '4 MB · Will be uploaded',
    progress: undefined,
    tone: 'normal',
    can: [],
  })
})

test('a file that the server has is done, whatever else is known', () => {
  const done = viewOfAttachment({ ...file, uploadId: 'u' }, undefined, undefined, i18n)
  expect(done).toMatchObject({ detail: '4 MB · Uploaded', tone: 'done', progress: undefined })
})

test('a rule that the file breaks stands in its place', () => {
  const problem = { field: 'attachment:a', code: 'file_too_large', limit: 2 * MB } as const
  const broken = viewOfAttachment(file, upload({}), problem, i18n)
  expect(broken).toMatchObject({ detail: 'Too large: no more than 2 MB a file.', tone: 'error' })
})

test('a file would be lost with the page while neither device nor server has it', () => {
  expect(isOnlyInMemory({ ...file, kept: false }, upload({}))).toBe(true)
  expect(isOnlyInMemory({ ...file, kept: false }, upload({ status: 'reading' }))).toBe(false)
  expect(isOnlyInMemory({ ...file, kept: false, uploadId: 'u' }, undefined)).toBe(false)
  expect(isOnlyInMemory(file, upload({}))).toBe(false)
})

test('a missing choice is asked for in other words than a missing text', () => {
  expect(sentenceOf({ field: 'categoryId', code: 'required' }, i18n)).toBe('Please choose one.')
  expect(sentenceOf({ field: 'body', code: 'required' }, i18n)).toBe('Please fill this in.')
  expect(sentenceOf({ field: 'body', code: 'too_long', limit: 50_000 }, i18n)).toBe(
    'Please shorten this to 50,000 characters.',
  )
})
