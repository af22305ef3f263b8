import { afterEach, expect, it, vi } from 'vitest'
import { createStore, derive } from './store.js'

afterEach(() => vi.restoreAllMocks())

it('tells listeners of each change, never at once, and not of an equal value', () => {
  const store = createStore(1)
  const heard: number[] = []
  const stop = store.subscribe((value) => heard.push(value))
  expect(heard).toEqual([])
  store.set(1)
  store.set(2)
  store.update((value) => value + 1)
  store.set(Number.NaN)
  store.set(Number.NaN)
  expect(heard).toEqual([2, 3, Number.NaN])
  stop()
  stop()
  store.set(4)
  expect(heard).toHaveLength(3)
})

it('lets one function listen twice, and leaves one when one way out is taken', () => {
  const store = createStore(0)
  let count = 0
  const listener = () => count++
  const stop = store.subscribe(listener)
  store.subscribe(listener)
  store.set(1)
  stop()
  store.set(2)
  expect(count).toBe(3)
})

it('begins with the first listener and ends with the last', () => {
  const steps: string[] = []
  const store = createStore(0, {
    whileWatched() {
      steps.push('begin')
      return () => steps.push('end')
    },
  })
  const one = store.subscribe(() => {})
  const two = store.subscribe(() => {})
  one()
  one()
  expect(steps).toEqual(['begin'])
  two()
  store.subscribe(() => {})()
  expect(steps).toEqual(['begin', 'end', 'begin', 'end'])
})

it('does not call who left while others were told', () => {
  const store = createStore(0)
  const heard: string[] = []
  store.subscribe(() => {
    heard.push('first')
    stop()
  })
  const stop = store.subscribe(() => heard.push('second'))
  store.set(1)
  expect(heard).toEqual(['first'])
})

it('lets the others hear when one listener throws, and reports its error', () => {
  const reports: (() => void)[] = []
  vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((report) => void reports.push(report))
  const store = createStore(0)
  const heard: number[] = []
  store.subscribe(() => {
    throw new Error('of the host')
  })
  store.subscribe((value) => heard.push(value))
  store.set(1)
  expect(heard).toEqual([1])
  expect(reports).toHaveLength(1)
  expect(reports[0]).toThrow('of the host')
})

it('derives a value that keeps its identity until a source changes', () => {
  const count = createStore(1)
  const name = createStore('a')
  let computed = 0
  const both = derive([count, name], (n, text) => {
    computed++
    return { label: text.repeat(n) }
  })
  const first = both.get()
  expect(both.get()).toBe(first)
  expect(computed).toBe(1)
  count.set(3)
  expect(both.get()).toEqual({ label: 'aaa' })
  expect(computed).toBe(2)
})

it('listens to its sources only while it is watched itself', () => {
  let watched = 0
  const source = createStore(1, {
    whileWatched() {
      watched++
      return () => watched--
    },
  })
  const parity = derive([source], (value) => value % 2)
  const heard: number[] = []
  expect(parity.get()).toBe(1)
  expect(watched).toBe(0)
  const stop = parity.subscribe((value) => heard.push(value))
  expect(watched).toBe(1)
  source.set(3)
  source.set(4)
  expect(heard).toEqual([0])
  stop()
  expect(watched).toBe(0)
})
