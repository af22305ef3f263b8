/** How a PNG begins that says it is this large: signature, then the header chunk with the size. */
export function pngHead(width: number, height: number): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(33)
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(head.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  // Eight bits a channel, with colours.
  head.set([8, 2], 24)
  return head
}
