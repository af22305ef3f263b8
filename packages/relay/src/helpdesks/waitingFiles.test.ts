import { fakeClock } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { createWaitingFiles } from './waitingFiles.js'

const sourceOf = (size: number) => ({
  name: 'a.bin',
  type: 'image/png',
  size,
  read: async (from: number, to: number) => new Uint8Array(to - from),
})

test('waiting files are bounded by their bytes, whoever brought them: the oldest go', async () => {
  const waiting = createWaitingFiles(fakeClock(), 100)
  const add = (owner: string, id: string, size: number) =>
    waiting.add(owner, sourceOf(size), { id }, 1_000)
  const first = await add('ann', 'a', 40)
  const second = await add('bob', 'b', 40)
  const third = await add('ann', 'c', 40)
  expect(() => waiting.find('ann', [first])).toThrow(
    expect.objectContaining({ code: 'upload_expired' }),
  )
  expect(waiting.find('bob', [second])).toHaveLength(1)
  expect(waiting.find('ann', [third])).toHaveLength(1)
  // One that is larger than all of it is somebody's message all the same.
  const large = await add('ann', 'd', 500)
  expect(waiting.find('ann', [large])[0]?.size).toBe(500)
  expect(() => waiting.find('ann', [third])).toThrow()
})

test('a file waits for a quarter of an hour, for its owner alone', async () => {
  const clock = fakeClock()
  const waiting = createWaitingFiles(clock)
  const id = await waiting.add('ann', sourceOf(4), { id: 'a' }, 1_000)
  expect(() => waiting.find('bob', [id])).toThrow()
  waiting.remove('bob', id)
  await clock.advance(899_999)
  expect(waiting.find('ann', [id])).toHaveLength(1)
  await clock.advance(1)
  expect(() => waiting.find('ann', [id])).toThrow()
})
