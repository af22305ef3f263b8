import { afterEach, expect, it, vi } from 'vitest'
import { localMarker } from './localMarker.js'

afterEach(() => vi.unstubAllGlobals())

it('marks in localStorage under a name of its own, and takes the mark away again', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
  const marker = localMarker()
  expect(marker.get()).toBe(false)
  marker.set(true)
  expect([...kept]).toEqual([['deskside:tickets', '1']])
  expect(localMarker().get()).toBe(true)
  expect(localMarker('another').get()).toBe(false)
  marker.set(false)
  expect(kept.size).toBe(0)
})

it('remembers for this visit where storage is blocked or absent', () => {
  vi.stubGlobal('localStorage', undefined)
  const marker = localMarker()
  expect(marker.get()).toBe(false)
  marker.set(true)
  expect(marker.get()).toBe(true)
  marker.set(false)
  expect(marker.get()).toBe(false)
})
