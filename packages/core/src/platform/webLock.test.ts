import { expect, it } from 'vitest'
import { freeLock, webLock } from './webLock.js'

type Asked = {
  readonly name: string
  readonly signal: AbortSignal | undefined
  readonly grant: () => Promise<void> | undefined
  readonly refuse: (error: unknown) => void
}

/** Locks that are granted and refused when a test says so. */
function fakeLocks() {
  const asked: Asked[] = []
  const locks = {
    request: (name: string, { signal }: LockOptions, grant: () => Promise<void> | undefined) =>
      new Promise((_, refuse) => asked.push({ name, signal, grant, refuse })),
  }
  const view = new EventTarget()
  const heard: string[] = []
  const giveBack = webLock(locks, view).hold(
    'poll',
    () => heard.push('held'),
    () => heard.push('lost'),
  )
  return { asked, heard, giveBack, tell: (event: string) => view.dispatchEvent(new Event(event)) }
}

async function isOver(promise: Promise<void> | undefined): Promise<boolean> {
  let over = false
  void promise?.then(() => {
    over = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  return over
}

it('holds from the grant until it is given back, and then no more', async () => {
  const { asked, heard, giveBack, tell } = fakeLocks()
  expect(asked).toMatchObject([{ name: 'poll' }])
  const held = asked[0]?.grant()
  expect(heard).toEqual(['held'])
  expect(await isOver(held)).toBe(false)
  giveBack()
  expect(heard).toEqual(['held', 'lost'])
  expect(await isOver(held)).toBe(true)
  tell('pageshow')
  giveBack()
  expect(asked).toHaveLength(1)
  expect(heard).toEqual(['held', 'lost'])
})

it('lets go when the page is left, and asks again when it comes back', async () => {
  const { asked, heard, tell } = fakeLocks()
  asked[0]?.grant()
  tell('pagehide')
  tell('pagehide')
  expect(heard).toEqual(['held', 'lost'])
  tell('pageshow')
  tell('pageshow')
  expect(asked).toHaveLength(2)
  asked[1]?.grant()
  expect(heard).toEqual(['held', 'lost', 'held'])
})

it('stops waiting when it is given back, and is not held by a grant that comes at that moment', () => {
  const { asked, heard, giveBack } = fakeLocks()
  giveBack()
  expect(asked[0]?.signal?.aborted).toBe(true)
  expect(asked[0]?.grant()).toBeUndefined()
  expect(heard).toEqual([])
})

it('holds where the browser refuses, once, and not after it was given back', async () => {
  const { asked, heard } = fakeLocks()
  asked[0]?.refuse(new Error('SecurityError'))
  await isOver(undefined)
  expect(heard).toEqual(['held'])
  const late = fakeLocks()
  late.giveBack()
  late.asked[0]?.refuse(new Error('AbortError'))
  await isOver(undefined)
  expect(late.heard).toEqual([])
  const broken = fakeLocks()
  broken.asked[0]?.grant()
  broken.asked[0]?.refuse(new Error('the browser took it away'))
  await isOver(undefined)
  expect(broken.heard).toEqual(['held'])
})

it('is held by everybody where there are no locks', async () => {
  const heard: string[] = []
  const giveBack = freeLock().hold(
    'poll',
    () => heard.push('held'),
    () => heard.push('lost'),
  )
  await isOver(undefined)
  giveBack()
  expect(heard).toEqual(['held', 'lost'])
})
