/** A rectangle of a picture: left, top, width, height, and which colour of the palette. */
export type Rectangle = readonly [
  x: number,
  y: number,
  width: number,
  height: number,
  color: number,
]

export type Picture = {
  readonly width: number
  readonly height: number
  /** `#rrggbb`, at most 256; the first one is the ground. */
  readonly palette: readonly string[]
  readonly shapes: readonly Rectangle[]
}

/** Draws a real PNG of flat colours: what seeds attach as photos and screenshots. */
export async function drawPng({
  width,
  height,
  palette,
  shapes,
}: Picture): Promise<Uint8Array<ArrayBuffer>> {
  // One byte before each row says that it is not filtered.
  const rows = new Uint8Array((width + 1) * height)
  for (const [left, top, wide, high, color] of shapes) {
    for (let y = Math.max(0, top); y < Math.min(height, top + high); y++) {
      const row = y * (width + 1) + 1
      rows.fill(color, row + Math.max(0, left), row + Math.min(width, left + wide))
    }
  }
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  // Eight bits a pixel, by palette.
  header.setUint16(8, 0x0803)
  return join([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(palette.flatMap(toChannels))),
    chunk('IDAT', await deflate(rows)),
    chunk('IEND', new Uint8Array()),
  ])
}

function toChannels(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function chunk(name: string, data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(data.length + 12)
  const view = new DataView(whole.buffer)
  view.setUint32(0, data.length)
  whole.set(new TextEncoder().encode(name), 4)
  whole.set(data, 8)
  view.setUint32(data.length + 8, crc32(whole.subarray(4, data.length + 8)))
  return whole
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
