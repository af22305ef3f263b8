import { expect, it } from 'vitest'
import { fakeClock } from '../testing/fakeClock.js'
import { sleep, systemClock } from './clock.js'

it('waits until the time has come', async () => {
  const clock = fakeClock()
  let isOver = false
  void sleep(clock, 100).then(() => {
    isOver = true
  })
  await clock.advance(99)
  expect(isOver).toBe(false)
  await clock.advance(1)
  expect(isOver).toBe(true)
})

it('stops waiting with the reason of its signal, and leaves no timer', async () => {
  const clock = fakeClock()
  const controller = new AbortController()
  const waiting = sleep(clock, 100, controller.signal)
  controller.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  await expect(sleep(clock, 100, controller.signal)).rejects.toThrow('enough')
  expect(clock.pending()).toBe(0)
})

it('counts on by the machine, and lets go of a timer', async () => {
  const clock = systemClock()
  const before = clock.monotonic()
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1_000)
  let count = 0
  const stop = clock.setTimer(() => count++, 0)
  stop()
  await new Promise<void>((resolve) => clock.setTimer(resolve, 1))
  expect(count).toBe(0)
  expect(clock.monotonic()).toBeGreaterThan(before)
})
