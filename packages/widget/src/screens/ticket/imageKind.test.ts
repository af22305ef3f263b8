import { expect, test } from 'vitest'
import { imageKind, LARGEST_PREVIEW_BYTES, mayPreview } from './imageKind.js'

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
