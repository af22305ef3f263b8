/** Larger pictures are offered as files: decoding them costs a phone its memory. */
export const LARGEST_PREVIEW_BYTES = 10 * 1024 * 1024

const CLAIMED = /^image\/(png|jpeg|gif|webp)$/

/** Is it worth fetching for a look? What it claims to be is checked once the bytes are there. */
export function mayPreview(file: { readonly type: string; readonly size: number }): boolean {
  return CLAIMED.test(file.type) && file.size > 0 && file.size <= LARGEST_PREVIEW_BYTES
}
