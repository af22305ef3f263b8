/** What the first bytes say; SVG and everything else that can hold script is `null`. */
export function imageKind(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, ascii('GIF87a')) || startsWith(bytes, ascii('GIF89a'))) return 'image/gif'
  const isWebp = startsWith(bytes, ascii('RIFF')) && startsWith(bytes.subarray(8), ascii('WEBP'))
  return isWebp ? 'image/webp' : null
}

/** A phone decodes into four bytes a pixel: 50 million of them are 200 MB. */
export const LARGEST_PREVIEW_PIXELS = 50_000_000

/** How much of a file is read for its kind and size; a JPEG carries a camera's notes before them. */
export const HEADER_BYTES = 256 * 1024

/**
 * May the browser decode it? Read from the head, before any decoding: a picture of a few kilobytes
 * can be 30,000 pixels wide and high. One that hides its size is not decoded either.
 */
export function isSmallEnough(head: Uint8Array): boolean {
  const pixels = pixelsOf(head)
  return pixels > 0 && pixels <= LARGEST_PREVIEW_PIXELS
}

function pixelsOf(head: Uint8Array): number {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  try {
    switch (imageKind(head)) {
      case 'image/png':
        return view.getUint32(16) * view.getUint32(20)
      case 'image/gif':
        return view.getUint16(6, true) * view.getUint16(8, true)
      case 'image/jpeg':
        return pixelsOfJpeg(view)
      case 'image/webp':
        return pixelsOfWebp(view)
      default:
        return 0
    }
  } catch (error) {
    // It ends before its size is told.
    if (error instanceof RangeError) return 0
    throw error
  }
}

/** Segments `FF marker length …` up to the frame, which has the size. */
function pixelsOfJpeg(view: DataView): number {
  let at = 2
  for (;;) {
    if (view.getUint8(at) !== 0xff) return 0
    const marker = view.getUint8(at + 1)
    // Between segments a file may be filled up with FF.
    if (marker === 0xff) {
      at += 1
      continue
    }
    // C4, C8 and CC among the frames are tables.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7)
    // The scan begins, or the file ends, and no frame has told the size.
    if (marker === 0xda || marker === 0xd9) return 0
    at += 2 + view.getUint16(at + 2)
  }
}

function pixelsOfWebp(view: DataView): number {
  const fourth = view.getUint8(15)
  // Lossy `VP8 `, lossless `VP8L`, and `VP8X`, which says how large the canvas is.
  if (fourth === 0x20)
    return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff)
  if (fourth === 0x4c) {
    const bits = view.getUint32(21, true)
    return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1)
  }
  const side = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
  return fourth === 0x58 ? side(24) * side(27) : 0
}

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0))
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte)
}
