import { expect, test } from 'vitest'
import { SupportError } from '../errors/SupportError.js'
import type { Epoch } from '../ports/Epoch.js'
import { fakeClock } from '../testing/fakeClock.js'
import { createDescription } from './description.js'

/** A desk that refuses at once, as it does when nobody is signed in. */
function refusing() {
  let asked = 0
  const epoch: Epoch = {
    scope: 'nobody',
    signal: new AbortController().signal,
    isCurrent: () => true,
    run() {
      asked += 1
      // Ends a loop that would otherwise never let the test go on.
      if (asked > 50) return new Promise(() => {})
      return Promise.reject(new SupportError('auth_required'))
    },
  }
  return { epoch: () => epoch, asked: () => asked }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('a view that opens its form with each change asks a refusing desk once', async () => {
  const { epoch, asked } = refusing()
  const description = createDescription({ clock: fakeClock(), random: () => 0.5, epoch })
  const stop = description.store.subscribe(() => description.load())
  await settle()
  expect(asked()).toBe(1)
  expect(description.store.get()).toMatchObject({
    status: 'failed',
    error: { code: 'auth_required' },
  })
  stop()
})

test('a new watcher and another person each ask again after a failure', async () => {
  const { epoch, asked } = refusing()
  const description = createDescription({ clock: fakeClock(), random: () => 0.5, epoch })
  description.store.subscribe(() => {})()
  await settle()
  const stop = description.store.subscribe(() => {})
  await settle()
  expect(asked()).toBe(2)
  description.restart()
  await settle()
  expect(asked()).toBe(3)
  stop()
})
