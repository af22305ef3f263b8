import type { DraftProblem, UploadState } from '@deskside/core'
import { signal } from '@preact/signals'
import { act, screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { useStore } from '../../state/useStore.js'
import { renderScreen } from '../../testing/renderScreen.js'
import { createScriptedClient, type ScriptedClient } from '../../testing/scriptedClient.js'
import { createFileChoice, type FileChoice } from '../fileChoice.js'
import { Attachments, RefusedFiles } from './Attachments.js'

let script: ScriptedClient
let files: FileChoice
beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
  script = createScriptedClient()
  files = createFileChoice(script.client, 'new')
})

function put(name: string, status: UploadState['status']): void {
  const id = `id of ${name}`
  const state = { attachmentId: id, status, sentBytes: 1, size: 9, retryAt: null, error: null }
  act(() => script.stores.uploads.update((all) => ({ ...all, [id]: state })))
}

function show({ locked = false } = {}) {
  const { attachments } = script.draft('new').get().draft
  const props = { draftKey: 'new', attachments, problems: [], locked } as const
  return renderScreen(<Attachments {...props} files={files} />, script.client)
}

test('a file chosen here is said to be there, also where it was quicker than the code that shows it X3', () => {
  files.add([new File(['x'], 'quick.png'), new File(['x'], 'film.mp4')])
  put('quick.png', 'uploaded')
  put('film.mp4', 'uploading')
  const { said } = show()
  expect(said).toEqual(['2 files added'])
  put('film.mp4', 'uploaded')
  expect(said).toEqual(['2 files added', '2 of 2: Uploaded'])
})

test('a file of an earlier visit that is there has nothing to tell', () => {
  script.client.drafts.attach('new', [new File(['x'], 'earlier.png')])
  const { update } = script.draft('new')
  update((state) => {
    const attachments = state.draft.attachments.map((file) => ({ ...file, uploadId: 'there' }))
    return { ...state, draft: { ...state.draft, attachments } }
  })
  expect(show().said).toEqual([])
})

test('a message that waits tells itself what it waits for', () => {
  files.add([new File(['x'], 'film.mp4')])
  put('film.mp4', 'uploading')
  const { said } = show({ locked: true })
  put('film.mp4', 'uploaded')
  expect(said).toEqual([])
})

test('the focus stays on the button that pauses and goes on, and on the file once that button is gone X10', async () => {
  files.add([new File(['x'], 'film.mp4')])
  put('film.mp4', 'uploading')
  show()
  const pause = screen.getByRole('button', { name: 'Pause film.mp4' })
  await userEvent.click(pause)
  put('film.mp4', 'paused')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Go on with film.mp4' }))
  put('film.mp4', 'uploading')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Pause film.mp4' }))
  put('film.mp4', 'uploaded')
  expect(document.activeElement).toBe(screen.getByRole('listitem'))
})

test('files that one rule refuses are one line, and the same refusal again is a new alert', () => {
  const refuse = (...names: readonly string[]) =>
    names.map((fileName) => ({ field: 'attachments', code: 'file_empty', fileName }) as const)
  const large = {
    field: 'attachments',
    code: 'file_too_large',
    limit: 1024,
    fileName: 'c',
  } as const
  const problems = signal<readonly DraftProblem[]>([...refuse('a', 'b'), large])
  const Refused = () => <RefusedFiles problems={useStore(problems)} />
  renderScreen(<Refused />, script.client)
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(lines).toEqual(['a, b · This file is empty.', 'c · Too large: no more than 1 kB a file.'])
  const before = screen.getByRole('alert')
  act(() => {
    problems.value = [...problems.value]
  })
  expect(screen.getByRole('alert')).not.toBe(before)
})
