import { afterEach, expect, it, vi } from 'vitest'
import { platformDefaults } from './defaults.js'
import { randomId } from './randomId.js'
import { sha256 } from './sha256.js'
import { travelDefaults } from './travelDefaults.js'

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

afterEach(() => {
  vi.unstubAllGlobals()
})

it('X13 works in Node: memory, fetch, always present, everybody holds', async () => {
  const platform = { ...travelDefaults(fetch), ...platformDefaults() }
  expect(platform.storage.mode.get()).toBe('memory')
  expect(platform.presence.state.get()).toEqual({ visible: true, online: true })
  expect(await platform.keepBytes()).toBe(0)
  const heard: string[] = []
  const stop = platform.lock.hold(
    'poll',
    () => heard.push('held'),
    () => heard.push('lost'),
  )
  expect(heard).toEqual([])
  await Promise.resolve()
  stop()
  stop()
  expect(heard).toEqual(['held', 'lost'])
  platform.channel.post('a', 1)
  platform.channel.listen('a', () => {})()
})

it('a lock given back before it was granted is never held', async () => {
  const heard: string[] = []
  travelDefaults(fetch).lock.hold(
    'poll',
    () => heard.push('held'),
    () => heard.push('lost'),
  )()
  await Promise.resolve()
  expect(heard).toEqual([])
})

it('X16 in a page, choosing opens no database, no channel and no lock', () => {
  const touched: string[] = []
  const touch = (what: string) => () => {
    touched.push(what)
    return {}
  }
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  Object.assign(window, { navigator: { onLine: true } })
  vi.stubGlobal('navigator', {
    locks: { request: touch('lock') },
    storage: { estimate: touch('estimate') },
  })
  vi.stubGlobal('indexedDB', { open: touch('database') })
  vi.stubGlobal('BroadcastChannel', touch('channel'))
  vi.stubGlobal('XMLHttpRequest', touch('request'))
  const platform = { ...travelDefaults(fetch), ...platformDefaults() }
  expect(touched).toEqual([])
  expect(platform.storage.mode.get()).toBe('unknown')
})

it('keeps at most 100 MiB and at most a fifth of the quota', async () => {
  const MEBIBYTE = 1024 * 1024
  vi.stubGlobal('window', Object.assign(new EventTarget(), { navigator: { onLine: true } }))
  vi.stubGlobal('document', new EventTarget())
  const quotas = [10 * MEBIBYTE, 10_000 * MEBIBYTE, undefined]
  const kept: number[] = []
  for (const quota of quotas) {
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota }) } })
    kept.push(await travelDefaults(fetch).keepBytes())
  }
  vi.stubGlobal('navigator', {})
  kept.push(await travelDefaults(fetch).keepBytes())
  expect(kept).toEqual([2 * MEBIBYTE, 100 * MEBIBYTE, 100 * MEBIBYTE, 100 * MEBIBYTE])
})

it('makes ids that nobody can guess, also where randomUUID is absent', () => {
  const plain = { getRandomValues: crypto.getRandomValues.bind(crypto) } as unknown as Crypto
  const ids = Array.from({ length: 200 }, () => randomId(plain))
  for (const id of [...ids, randomId()]) expect(id).toMatch(UUID_V4)
  expect(new Set(ids).size).toBe(200)
})

it('computes a SHA-256 in hex, and null where the browser has none', async () => {
  const bytes = new TextEncoder().encode('abc')
  expect(await sha256(bytes)).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
  expect(await sha256(bytes, {} as Crypto)).toBeNull()
})
