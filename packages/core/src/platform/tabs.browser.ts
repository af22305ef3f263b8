import { expect, it } from 'vitest'
import { broadcastChannel } from './broadcastChannel.js'
import { webLock } from './webLock.js'

let count = 0
const newName = () => `deskside-test-${Date.now()}-${count++}`

async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + 3_000
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error('it did not come to be')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** A tab: its own view, so that one can be put aside alone. */
function createTab(name: string) {
  const view = new EventTarget()
  const heard: string[] = []
  const release = webLock(navigator.locks, view).hold(
    name,
    () => heard.push('held'),
    () => heard.push('lost'),
  )
  return { view, heard, release }
}

it('X7 one tab holds; the next takes over when it is closed', async () => {
  const name = newName()
  const first = createTab(name)
  await until(() => first.heard.length === 1)
  const second = createTab(name)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(second.heard).toEqual([])
  first.release()
  await until(() => second.heard.length === 1)
  expect(first.heard).toEqual(['held', 'lost'])
  second.release()
  // Free again: whoever asks now gets it at once.
  expect(await navigator.locks.request(name, () => 'granted')).toBe('granted')
})

it('X7 a tab that is put aside gives the lock back and asks again when it is shown', async () => {
  const name = newName()
  const first = createTab(name)
  await until(() => first.heard.length === 1)
  const second = createTab(name)
  first.view.dispatchEvent(new Event('pagehide'))
  await until(() => second.heard.length === 1)
  first.view.dispatchEvent(new Event('pageshow'))
  second.release()
  await until(() => first.heard.length === 3)
  expect(first.heard).toEqual(['held', 'lost', 'held'])
  first.release()
})

it('a lock given back while waiting is never held', async () => {
  const name = newName()
  const first = createTab(name)
  await until(() => first.heard.length === 1)
  const second = createTab(name)
  second.release()
  first.release()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(second.heard).toEqual([])
})

it('tabs hear each other under one name, themselves never, and nothing after leaving', async () => {
  const name = newName()
  const [mine, other] = [broadcastChannel(), broadcastChannel()]
  const heard: unknown[] = []
  const own: unknown[] = []
  const leave = other.listen(name, (message) => heard.push(message))
  const leaveOwn = mine.listen(name, (message) => own.push(message))
  mine.post(name, { type: 'written' })
  mine.post(newName(), 'elsewhere')
  await until(() => heard.length === 1)
  leave()
  mine.post(name, 'late')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(heard).toEqual([{ type: 'written' }])
  expect(own).toEqual([])
  leaveOwn()
})

it('a tab that only speaks is heard as well', async () => {
  const name = newName()
  const heard: unknown[] = []
  const leave = broadcastChannel().listen(name, (message) => heard.push(message))
  broadcastChannel().post(name, 1)
  await until(() => heard.length === 1)
  leave()
})
