import { expect, test } from 'vitest'
import { pngHead } from '../../testing/pngHead.js'
import { HEADER_BYTES, imageKind, isSmallEnough } from './imageKind.js'
import { LARGEST_PREVIEW_BYTES, mayPreview } from './mayPreview.js'

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : [...part].map((character) => character.charCodeAt(0)),
    ),
  )

test.each([
  ['image/png', bytes(0x89, 'PNG\r\n', 0x1a, '\n')],
  ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
  ['image/gif', bytes('GIF89a')],
  ['image/gif', bytes('GIF87a')],
  ['image/webp', bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 ')],
])('%s is known by its first bytes', (kind, head) => {
  expect(imageKind(head)).toBe(kind)
})

test.each([
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  '<html><script>alert(1)</script>',
  'GIF89',
  'RIFF....WAVE',
  'BM',
  '',
])('%j is no picture', (text) => {
  expect(imageKind(bytes(text))).toBeNull()
})

test('only small files of four types are fetched for a look', () => {
  expect(mayPreview({ type: 'image/png', size: LARGEST_PREVIEW_BYTES })).toBe(true)
  expect(mayPreview({ type: 'image/png', size: LARGEST_PREVIEW_BYTES + 1 })).toBe(false)
  expect(mayPreview({ type: 'image/png', size: 0 })).toBe(false)
  expect(mayPreview({ type: 'image/svg+xml', size: 10 })).toBe(false)
  expect(mayPreview({ type: 'text/html', size: 10 })).toBe(false)
})

/** Two bytes, the greater first, and the lesser first. */
const big = (value: number) => [value >> 8, value & 0xff] as const
const little = (value: number) => [value & 0xff, value >> 8] as const
const little3 = (value: number) => [value & 0xff, (value >> 8) & 0xff, value >> 16] as const

function jpeg(width: number, height: number, notes = 0): Uint8Array {
  const before = new Uint8Array(notes)
  const start = bytes(0xff, 0xd8, 0xff, 0xe1, ...big(notes + 2))
  // A table of Huffman stands among the markers of frames, and FF fills up.
  const table = bytes(0xff, 0xc4, ...big(4), 9, 9, 0xff)
  const frame = bytes(0xff, 0xc2, ...big(11), 8, ...big(height), ...big(width), 1, 1, 0x11, 0)
  return Uint8Array.from([...start, ...before, ...table, ...frame])
}

const gif = (width: number, height: number) => bytes('GIF89a', ...little(width), ...little(height))
const webp = (chunk: string, ...head: number[]) =>
  bytes('RIFF', 0, 0, 0, 0, 'WEBP', chunk, 0, 0, 0, 0, ...head)
const lossy = (width: number, height: number) =>
  webp('VP8 ', 0, 0, 0, 0x9d, 0x01, 0x2a, ...little(width), ...little(height))
function lossless(width: number, height: number): Uint8Array {
  const bits = width - 1 + (height - 1) * 2 ** 14
  return webp('VP8L', 0x2f, ...little(bits % 2 ** 16), ...little(Math.floor(bits / 2 ** 16)))
}
const extended = (width: number, height: number) =>
  webp('VP8X', 0, 0, 0, 0, ...little3(width - 1), ...little3(height - 1))

/** With how many bytes stand behind the size. */
const FORMATS = [
  ['PNG', pngHead, 9],
  ['JPEG', jpeg, 4],
  ['GIF', gif, 0],
  ['WebP, lossy', lossy, 0],
  ['WebP, lossless', lossless, 0],
  ['WebP with an animation or transparency', extended, 0],
] as const

test.each(FORMATS)('row 36: a %s of more than 50 million pixels is not decoded', (_, head) => {
  expect(isSmallEnough(head(10_000, 5_000))).toBe(true)
  expect(isSmallEnough(head(5_000, 10_000))).toBe(true)
  expect(isSmallEnough(head(10_000, 5_001))).toBe(false)
  expect(isSmallEnough(head(5_001, 10_000))).toBe(false)
  expect(isSmallEnough(head(16_000, 16_000))).toBe(false)
  expect(isSmallEnough(head(1, 1))).toBe(true)
})

test('row 36: a PNG of 30,000 × 30,000 and one of the most that it can claim are not decoded', () => {
  expect(isSmallEnough(pngHead(30_000, 30_000))).toBe(false)
  expect(isSmallEnough(pngHead(2 ** 31 - 1, 2 ** 31 - 1))).toBe(false)
})

test.each(FORMATS)('row 36: a %s that ends before its size is not decoded', (_, head, behind) => {
  const whole = head(20, 20)
  for (let length = 0; length < whole.length - behind; length += 1) {
    expect(isSmallEnough(whole.slice(0, length))).toBe(false)
  }
  expect(isSmallEnough(whole.slice(0, whole.length - behind))).toBe(true)
})

test('the size of a JPEG is found behind the longest notes of a camera', () => {
  expect(isSmallEnough(jpeg(4_000, 3_000, 65_533).slice(0, HEADER_BYTES))).toBe(true)
  expect(isSmallEnough(jpeg(30_000, 30_000, 65_533).slice(0, HEADER_BYTES))).toBe(false)
})

test('row 36: what is no picture, or a JPEG without a frame, has no size', () => {
  expect(isSmallEnough(bytes('<svg width="1" height="1"/>'))).toBe(false)
  expect(isSmallEnough(bytes(0xff, 0xd8, 0xff, 0xda, 0, 4, 0, 0))).toBe(false)
  expect(isSmallEnough(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 2, 0x41))).toBe(false)
  expect(isSmallEnough(webp('ALPH', 0, 0, 0, 0, 1, 0, 0, 1, 0, 0))).toBe(false)
})
