import { sleep } from '@deskside/core'
import { fakeClock } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { createMockClock } from './mockClock.js'

const MINUTE = 60_000
const START = Date.UTC(2026, 0, 5, 10)

test('it runs with the clock beneath, and an hour more after a journey of an hour', async () => {
  const beneath = fakeClock(START)
  const clock = createMockClock(beneath)
  await beneath.advance(MINUTE)
  expect(clock.now()).toBe(START + MINUTE)
  await clock.advance(60 * MINUTE)
  expect([clock.now(), clock.aheadMs()]).toEqual([START + 61 * MINUTE, 60 * MINUTE])
  await beneath.advance(MINUTE)
  expect(clock.now()).toBe(START + 62 * MINUTE)
})

test('what falls due on the way happens in order, each at its own time, also what begins there', async () => {
  const clock = createMockClock(fakeClock(START))
  const heard: string[] = []
  const tell = (name: string) => heard.push(`${name} ${(clock.now() - START) / MINUTE}`)
  clock.setTimer(() => tell('later'), 50 * MINUTE)
  clock.setTimer(() => {
    tell('first')
    void sleep(clock, 10 * MINUTE).then(() => tell('child'))
  }, 30 * MINUTE)
  clock.setTimer(() => tell('never'), 61 * MINUTE)
  const stop = clock.setTimer(() => tell('taken back'), 20 * MINUTE)
  stop()
  await clock.advance(60 * MINUTE)
  expect(heard).toEqual(['first 30', 'child 40', 'later 50'])
})

test('a timer rings once: by the clock beneath, or on a journey', async () => {
  const beneath = fakeClock(START)
  const clock = createMockClock(beneath)
  let rings = 0
  clock.setTimer(() => rings++, MINUTE)
  await clock.advance(MINUTE)
  await beneath.advance(2 * MINUTE)
  expect([rings, beneath.pending()]).toEqual([1, 0])
  clock.setTimer(() => rings++, MINUTE)
  await beneath.advance(MINUTE)
  await clock.advance(2 * MINUTE)
  expect(rings).toBe(2)
})

test('it begins at a time of its own, and stands still where that is asked for', async () => {
  const beneath = fakeClock(START)
  const running = createMockClock(beneath, { now: '2030-05-01T08:00:00Z' })
  const frozen = createMockClock(beneath, { now: Date.UTC(2030, 4, 1, 8), frozen: true })
  let rang = false
  frozen.setTimer(() => {
    rang = true
  }, MINUTE)
  await beneath.advance(5 * MINUTE)
  expect(new Date(running.now()).toISOString()).toBe('2030-05-01T08:05:00.000Z')
  expect([new Date(frozen.now()).toISOString(), rang]).toEqual(['2030-05-01T08:00:00.000Z', false])
  await frozen.advance(MINUTE)
  expect([new Date(frozen.now()).toISOString(), rang]).toEqual(['2030-05-01T08:01:00.000Z', true])
})

test('two journeys at once follow each other, also after one that failed', async () => {
  const clock = createMockClock(fakeClock(START))
  clock.setTimer(() => {
    throw new Error('broken')
  }, MINUTE)
  const first = clock.advance(2 * MINUTE)
  const second = clock.advance(10 * MINUTE)
  await expect(first).rejects.toThrow('broken')
  await second
  expect(clock.now()).toBe(START + 11 * MINUTE)
})

test('there is no way back, and no start that is no time', async () => {
  const clock = createMockClock(fakeClock(START))
  for (const ms of [-1, Number.NaN, Infinity]) {
    await expect(clock.advance(ms)).rejects.toMatchObject({ code: 'invalid' })
  }
  expect(() => createMockClock(fakeClock(), { now: 'soon' })).toThrow(/soon is no time/)
})
