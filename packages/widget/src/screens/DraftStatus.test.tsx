import type { DraftState } from '@deskside/core'
import { emptyDraft } from '@deskside/core'
import { expect, test } from 'vitest'
import { renderScreen } from '../testing/renderScreen.js'
import { createScriptedClient } from '../testing/scriptedClient.js'
import { DraftStatus } from './DraftStatus.js'

const SAVED_AT = new Date(2026, 10, 22, 14, 5).getTime()

function line(some: Partial<DraftState>, body = 'Text'): string {
  const state: DraftState = {
    draft: { ...emptyDraft('new', 'd', 0), body },
    status: 'ready',
    restored: false,
    saved: 'kept',
    savedAt: SAVED_AT,
    displaced: null,
    ...some,
  }
  const { container } = renderScreen(<DraftStatus state={state} />, createScriptedClient().client)
  return container.textContent ?? ''
}

test('a draft says that it is kept, and since when X1', () => {
  expect(line({})).toBe('Saved on this device14:05')
})

test('while it is being saved there is no time to tell X1', () => {
  expect(line({ saved: 'saving' })).toBe('Saving…')
})

test('where the device keeps nothing, that is said, and no time X1', () => {
  expect(line({ saved: 'memory' })).toBe('Not saved on this device')
})

test('an empty form says nothing', () => {
  expect(line({}, '')).toBe('')
  expect(line({ saved: 'nothing', savedAt: null })).toBe('')
})
