import { expect, test } from 'vitest'
import { panOfKey, WHOLE, zoomIn, zoomOfKey, zoomOfWheel, zoomOut } from './zoomModel.js'

test('zooming goes by steps, from whatever a pinch has left, and ends at both ends', () => {
  expect([zoomIn(1), zoomIn(1.7), zoomIn(4), zoomIn(6)]).toEqual([1.5, 2, 6, 6])
  expect([zoomOut(6), zoomOut(1.7), zoomOut(1.5), zoomOut(1)]).toEqual([4, 1.5, 1, 1])
})

test('plus, minus and zero zoom, with and without Shift, and no other key does', () => {
  expect(['+', '=', '-', '_', '0'].map((key) => zoomOfKey(key, 2))).toEqual([3, 3, 1.5, 1.5, WHOLE])
  expect(zoomOfKey('a', 2)).toBeNull()
})

test('a wheel zooms within the ends, however hard it is turned', () => {
  expect(zoomOfWheel(-120, 1)).toBeCloseTo(Math.sqrt(Math.E))
  expect(zoomOfWheel(-10_000, 1)).toBe(zoomOfWheel(-120, 1))
  expect(zoomOfWheel(120, 1)).toBe(1)
  expect(zoomOfWheel(-120, 6)).toBe(6)
})

test('arrows move an enlarged picture, and leave a whole one to go to the next', () => {
  expect(panOfKey('ArrowRight', 2)).toEqual({ x: 80, y: 0 })
  expect(panOfKey('ArrowRight', WHOLE)).toBeNull()
  expect(panOfKey('Home', 2)).toBeNull()
})
