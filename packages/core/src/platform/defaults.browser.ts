import { expect, it } from 'vitest'
import { platformDefaults } from './defaults.js'
import { travelDefaults } from './travelDefaults.js'

it('in a page what is stored is there for the next one that looks', async () => {
  const key = `defaults/${Date.now()}`
  await platformDefaults().storage.set(key, 'kept')
  const { storage } = platformDefaults()
  expect(await storage.get(key)).toBe('kept')
  await storage.delete([key])
  expect(await storage.get(key)).toBeUndefined()
})

it('in a page tabs hear each other', async () => {
  const name = `defaults-${Date.now()}`
  const heard = new Promise<unknown>((resolve) => {
    const stop = platformDefaults().channel.listen(name, (word) => {
      stop()
      resolve(word)
    })
  })
  platformDefaults().channel.post(name, 'hello')
  expect(await heard).toBe('hello')
})

it('in a page one tab holds a lock, and the next one waits for it', async () => {
  const name = `defaults-${Date.now()}`
  const heard: string[] = []
  const hold = (tab: string) =>
    travelDefaults(fetch).lock.hold(
      name,
      () => heard.push(tab),
      () => {},
    )
  const first = hold('first')
  while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  const second = hold('second')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(heard).toEqual(['first'])
  first()
  while (heard.length === 1) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(heard).toEqual(['first', 'second'])
  second()
})
