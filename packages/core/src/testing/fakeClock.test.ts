import { expect, it } from 'vitest'
import { fakeClock } from './fakeClock.js'

it('runs timers in order, also those that begin meanwhile, with promises between', async () => {
  const clock = fakeClock(0)
  const seen: string[] = []
  clock.setTimer(() => seen.push(`b ${clock.now()}`), 20)
  clock.setTimer(async () => {
    seen.push(`a ${clock.now()}`)
    await Promise.resolve()
    clock.setTimer(() => seen.push(`c ${clock.now()}`), 5)
  }, 10)
  clock.setTimer(() => seen.push('never'), 12)()
  await clock.advance(19)
  expect(seen).toEqual(['a 10', 'c 15'])
  await clock.advance(1)
  expect(seen).toEqual(['a 10', 'c 15', 'b 20'])
  expect(clock.pending()).toBe(0)
})

it('sets the wall clock without touching waits', async () => {
  const clock = fakeClock(1_000)
  let isOver = false
  clock.setTimer(() => {
    isOver = true
  }, 10)
  clock.jump(86_400_000)
  expect([clock.now(), clock.monotonic(), isOver]).toEqual([86_401_000, 0, false])
  await clock.advance(10)
  expect([clock.monotonic(), isOver]).toEqual([10, true])
})
