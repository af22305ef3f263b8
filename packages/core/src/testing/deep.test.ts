import { expect, it } from 'vitest'
import { deepSeeds, deepSize, isDeep, withSeed } from './deep.js'

it('a seed that passes hands on what came of it', async () => {
  expect(await withSeed(17, () => 'done')).toBe('done')
})

it('what a seed throws says how to run it again, whatever was thrown', async () => {
  const cause = new Error('two tickets instead of one')
  const refused = withSeed(17, () => {
    throw cause
  })
  await expect(refused).rejects.toMatchObject({
    message: 'DESKSIDE_SEED=17 runs this again: two tickets instead of one',
    cause,
  })
  await expect(withSeed(18, () => Promise.reject('a word'))).rejects.toThrow(
    'DESKSIDE_SEED=18 runs this again: a word',
  )
})

it('seeds go from one to the size that was asked for', () => {
  const size = deepSize(2, 3)
  expect(size).toBe(isDeep ? 3 : 2)
  const one = Number(process.env.DESKSIDE_SEED ?? 0)
  expect(deepSeeds(2, 3)).toEqual(one > 0 ? [one] : [1, 2, 3].slice(0, size))
})
