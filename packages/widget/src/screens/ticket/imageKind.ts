/** Larger pictures are offered as files: decoding them costs a phone its memory. */
export const LARGEST_PREVIEW_BYTES = 10 * 1024 * 1024

const CLAIMED = /^image\/(png|jpeg|gif|webp)$/

/** Is it worth fetching for a look? What it claims to be is checked once the bytes are there. */
export function mayPreview(file: { readonly type: string; readonly size: number }): boolean {
  return CLAIMED.test(file.type) && file.size > 0 && file.size <= LARGEST_PREVIEW_BYTES
}

/** What the first bytes say; SVG and everything else that can hold script is `null`. */
export function imageKind(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, ascii('GIF87a')) || startsWith(bytes, ascii('GIF89a'))) return 'image/gif'
  const isWebp = startsWith(bytes, ascii('RIFF')) && startsWith(bytes.subarray(8), ascii('WEBP'))
  return isWebp ? 'image/webp' : null
}

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0))
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte)
}
