import { fakeClock } from '@deskside/core/testing'
import { expect, it } from 'vitest'
import { createKeptFacts } from './keptFacts.js'

function memory(most?: number) {
  const clock = fakeClock()
  const asked: string[] = []
  const ids = createKeptFacts<string>(clock, most)
  const of = (key: string, id: string | null = `id of ${key}`) =>
    ids.of(key, async () => {
      asked.push(key)
      return id
    })
  return { clock, asked, ids, of }
}

it('asks once for ten minutes', async () => {
  const { clock, asked, of } = memory()
  expect([await of('ann'), await of('ann')]).toEqual(['id of ann', 'id of ann'])
  expect(asked).toEqual(['ann'])
  await clock.advance(600_001)
  await of('ann')
  expect(asked).toEqual(['ann', 'ann'])
})

it('does not keep that somebody is unknown', async () => {
  const { asked, ids, of } = memory()
  expect(await of('ann', null)).toBeNull()
  ids.keep('ann', '7')
  expect(await of('ann')).toBe('7')
  expect(asked).toEqual(['ann'])
})

it('lets the oldest go', async () => {
  const { asked, of } = memory(2)
  for (const key of ['ann', 'ben', 'cid', 'ben', 'ann']) await of(key)
  expect(asked).toEqual(['ann', 'ben', 'cid', 'ann'])
})
