import { expect, test } from 'vitest'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Storage } from '../ports/Storage.js'
import { fakeClock } from '../testing/fakeClock.js'
import { createArticleShelf } from './articleShelf.js'

/** A device that answers when it is told to, and one person after another. */
function slowShelf() {
  const clock = fakeClock()
  const kept = memoryStorage({ mode: 'kept' })
  const waiting: (() => void)[] = []
  const turn = () => new Promise<void>((resolve) => waiting.push(resolve))
  const storage: Storage = {
    ...kept,
    get: async (key) => {
      const row = await kept.get(key)
      await turn()
      return row as never
    },
    async update(key, change) {
      await turn()
      const mode = await kept.update(key, change)
      await turn()
      return mode
    },
  }
  let current = { scope: 'maya', isCurrent: () => true } as Epoch
  const epochOf = (scope: string): Epoch => {
    const mine = { scope, isCurrent: () => mine === current } as Epoch
    return mine
  }
  current = epochOf('maya')
  const shelf = createArticleShelf({ clock, storage, epoch: () => current })
  async function answer(): Promise<void> {
    await clock.settle()
    for (const go of waiting.splice(0)) go()
    await clock.settle()
  }
  function switchTo(scope: string): void {
    current = epochOf(scope)
    shelf.restart()
  }
  const ids = () => shelf.state.get().recent.map(({ id }) => id)
  return { shelf, kept, answer, switchTo, ids }
}

const row = { recent: [{ id: 'a9', title: 'Nine', viewedAt: 1 }], scores: [] }

test('T-ID1: what the device answers late is not shown to the next person', async () => {
  const { shelf, kept, answer, switchTo, ids } = slowShelf()
  await kept.set('articles/maya', row)
  shelf.state.subscribe(() => {})
  switchTo('otto')
  await answer()
  expect(ids()).toEqual([])
})

test('T-ID1: what was written for one person is not shown to the next', async () => {
  const { shelf, kept, answer, switchTo, ids } = slowShelf()
  const writing = shelf.viewed({ id: 'a1', title: 'One' })
  await answer()
  switchTo('otto')
  await answer()
  await writing
  expect([ids(), await kept.keys('')]).toEqual([[], ['articles/maya']])
})

test('X16: what was about to be written when everything was erased is not', async () => {
  const { shelf, kept, answer, switchTo, ids } = slowShelf()
  const writing = shelf.viewed({ id: 'a1', title: 'One' })
  switchTo('maya')
  await answer()
  await answer()
  await writing
  expect([ids(), await kept.keys('')]).toEqual([[], []])
})

test('scores of two hundred articles are kept, the last ones', async () => {
  const { shelf, answer } = slowShelf()
  for (let n = 0; n < 202; n++) {
    const writing = shelf.scored(`${n}`, 1)
    await answer()
    await answer()
    await writing
  }
  const { scores } = shelf.state.get()
  const ids = scores.map(([id]) => id)
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([200, '201', '2'])
})
