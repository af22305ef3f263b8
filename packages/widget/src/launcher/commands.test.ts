import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clearPage, launcherWorld, pass } from '../testing/launcherWorld.js'
import { createCommands, type Deskside } from './commands.js'
import type { HelpOptions } from './contract.js'
import { STUB } from './stub.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

afterEach(() => {
  clearPage()
  vi.useRealTimers()
})

const options: HelpOptions = {
  endpoint: 'https://desk.test',
  getToken: () => 'a',
  user: { id: 'a' },
}

function start() {
  const worlds: ReturnType<typeof launcherWorld>[] = []
  const deskside = createCommands((given) => {
    const world = launcherWorld(given)
    worlds.push(world)
    return world.widget
  })
  const errors: unknown[] = []
  deskside('on', 'error', ({ error }: { error: Error }) => errors.push(error.message))
  return { deskside, worlds, errors, calls: () => worlds.at(-1)?.calls ?? [] }
}

test('the stub remembers calls in order, once, and steps back where the real one is', () => {
  const page: { Deskside?: Deskside } = {}
  runInNewContext(STUB, { window: page })
  page.Deskside?.('init', { endpoint: '/' })
  runInNewContext(STUB, { window: page })
  page.Deskside?.('open', 'new')
  expect(page.Deskside?.q?.map((call) => Array.from(call))).toEqual([
    ['init', { endpoint: '/' }],
    ['open', 'new'],
  ])
  const real = () => 1
  const later = { Deskside: real }
  runInNewContext(STUB, { window: later })
  expect(later.Deskside).toBe(real)
})

test('calls that come before init wait for it and run in order', async () => {
  const { deskside, calls } = start()
  const opened = vi.fn()
  deskside('on', 'open', opened)
  deskside('identify', { id: 'ann' })
  deskside('theme', 'dark')
  deskside('locale', 'ru')
  deskside('prefill', { body: 'Hi' })
  deskside('open', 'new')
  deskside('init', options)
  await pass()
  expect(calls()).toEqual([
    'load panel',
    'create {"locale":"ru","theme":"dark"}',
    'identify "ann"',
    'prefill {"body":"Hi"}',
    'open "new" null',
  ])
  expect(opened).toHaveBeenCalledTimes(1)
})

test('init twice with equal options is harmless, with others an error and no second widget', () => {
  const { deskside, worlds, errors } = start()
  deskside('init', options)
  deskside('init', { ...options, getToken: () => 'a', user: { id: 'a' } })
  expect([worlds.length, errors.length]).toEqual([1, 0])
  deskside('init', { ...options, endpoint: 'https://other.test' })
  deskside('init', { ...options, locale: 'ru' })
  expect([worlds.length, errors.length]).toEqual([1, 2])
})

test('attach gives the way out; close, toggle and reset do what they say', async () => {
  const { deskside, calls } = start()
  deskside('init', options)
  const help = Object.assign(document.createElement('button'), { id: 'help' })
  document.body.append(help)
  const detach = deskside('attach', help, 'tickets') as () => void
  help.click()
  await pass()
  deskside('close')
  deskside('toggle')
  await pass()
  await deskside('reset')
  detach()
  help.click()
  await pass()
  expect(calls().slice(2)).toEqual([
    'open "tickets" "help"',
    'close',
    'open null null',
    'marker removed',
    'reset',
  ])
})

test('off takes one listener away, or all of an event', async () => {
  const { deskside, worlds } = start()
  const [one, two, three] = [vi.fn(), vi.fn(), vi.fn()]
  deskside('on', 'unread', one)
  deskside('init', options)
  deskside('on', 'unread', two)
  deskside('on', 'unread', three)
  deskside('off', 'unread', one)
  deskside('open')
  await pass()
  worlds[0]?.panelHost()?.emit('unread', { count: 1 })
  deskside('off', 'unread')
  worlds[0]?.panelHost()?.emit('unread', { count: 2 })
  expect([one, two, three].map((mock) => mock.mock.calls.length)).toEqual([0, 1, 1])
})

test('a verb that there is not is an error that names it, and nothing throws (X11)', () => {
  const { deskside, errors } = start()
  const onError = vi.fn()
  deskside('init', { ...options, onError })
  for (const verb of ['context', 'opne', 'q', '']) {
    expect(() => deskside(verb, {})).not.toThrow()
  }
  expect(errors).toEqual(['context: unknown', 'opne: unknown', 'q: unknown', ': unknown'])
  expect(onError).toHaveBeenCalledTimes(4)
})

test('after destroy, init works again and old listeners are gone', async () => {
  const { deskside, worlds } = start()
  const opened = vi.fn()
  deskside('init', options)
  deskside('on', 'open', opened)
  deskside('destroy')
  deskside('init', { ...options, endpoint: 'https://other.test' })
  deskside('open')
  await pass()
  expect(worlds).toHaveLength(2)
  expect(worlds[0]?.calls).toEqual([])
  expect(worlds[1]?.calls).toContain('open null null')
  expect(opened).not.toHaveBeenCalled()
})
