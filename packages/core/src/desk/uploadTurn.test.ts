import { expect, it } from 'vitest'
import type { Lock } from '../ports/platform.js'
import { fakeClock } from '../testing/fakeClock.js'
import { uploadTurn } from './uploadTurn.js'

/** A lock that another tab holds until the test lets it go. */
function heldLock() {
  const state = { grant: () => {}, released: 0 }
  const lock: Lock = {
    hold(_name, onHeld) {
      state.grant = onHeld
      return () => {
        state.released += 1
      }
    },
  }
  return { lock, state }
}

it('waits for the tab that brings the same file, and gives its own turn back', async () => {
  const clock = fakeClock()
  const { lock, state } = heldLock()
  let isMine = false
  const turn = uploadTurn({ lock, clock }, 'upload/a/1', new AbortController().signal)
  void turn.then(() => {
    isMine = true
  })
  await clock.advance(59_000)
  expect(isMine).toBe(false)
  state.grant()
  const release = await turn
  release()
  expect(state.released).toBe(1)
  expect(clock.pending()).toBe(0)
})

it('X2 a frozen tab does not hold an upload for ever', async () => {
  const clock = fakeClock()
  const turn = uploadTurn(
    { lock: heldLock().lock, clock },
    'upload/a/1',
    new AbortController().signal,
  )
  await clock.advance(60_000)
  await expect(turn).resolves.toBeTypeOf('function')
})

it('a stopped upload does not wait for its turn', async () => {
  const clock = fakeClock()
  const stop = new AbortController()
  const turn = uploadTurn({ lock: heldLock().lock, clock }, 'upload/a/1', stop.signal)
  stop.abort()
  await turn
  expect(clock.pending()).toBe(0)
})
