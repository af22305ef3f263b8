/** What a file of another person may be: a name, a type that it claims, and bytes. */
export type TrickFile = {
  readonly trick: string
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

const RUN = 'hostErrors.push(1)'
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"><script>${RUN}</script></svg>`
const HTML = `<!doctype html><script>parent.${RUN}</script><img src=x onerror=${RUN}>`

const text = (value: string) => Buffer.from(value)
const u16 = (value: number) => [value & 0xff, value >> 8]
const u32 = (value: number) => [
  value >>> 24,
  (value >>> 16) & 0xff,
  (value >>> 8) & 0xff,
  value & 0xff,
]

/** A PNG up to the end of its header: what it claims to be. */
function png(width: number, height: number, size = 64): Buffer {
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
  const bytes = Buffer.alloc(Math.max(size, 64))
  bytes.set([...head, ...u32(width), ...u32(height), 8, 6, 0, 0, 0])
  return bytes
}

function gif(width: number, height: number, frames = 1): Buffer {
  const head = [
    ...text('GIF89a'),
    ...u16(width),
    ...u16(height),
    0x80,
    0,
    0,
    0,
    0,
    0,
    255,
    255,
    255,
  ]
  const pause = [0x21, 0xf9, 4, 0, 0, 0, 0, 0]
  const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]
  const one = Buffer.from([...pause, ...frame])
  return Buffer.concat([
    Buffer.from(head),
    ...Array.from({ length: frames }, () => one),
    Buffer.from([0x3b]),
  ])
}

/** The head of an extended WebP, whose canvas is as large as it says. */
function webp(side: number): Buffer {
  const edge = [(side - 1) & 0xff, ((side - 1) >> 8) & 0xff, ((side - 1) >> 16) & 0xff]
  return Buffer.from([
    ...text('RIFF'),
    100,
    0,
    0,
    0,
    ...text('WEBPVP8X'),
    10,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    ...edge,
    ...edge,
  ])
}

const trick = (what: string, name: string, type: string, bytes: Buffer): TrickFile => ({
  ...{ trick: what, name, type, bytes },
})

export const TRICK_FILES: readonly TrickFile[] = [
  trick('SVG with a script', 'drawing.svg', 'image/svg+xml', text(SVG)),
  trick('SVG that says it is a PNG', 'drawing.png', 'image/png', text(SVG)),
  trick('HTML', 'page.html', 'text/html', text(HTML)),
  trick('HTML that says it is a JPEG', 'page.jpg', 'image/jpeg', text(HTML)),
  trick(
    'XHTML',
    'page.xhtml',
    'application/xhtml+xml',
    text(`<html xmlns="http://www.w3.org/1999/xhtml"><script>${RUN}</script></html>`),
  ),
  trick(
    'MHTML',
    'page.mhtml',
    'multipart/related',
    text(`MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${HTML}`),
  ),
  trick(
    'PDF with a script',
    'paper.pdf',
    'application/pdf',
    text(`%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(${RUN})>>>>endobj`),
  ),
  trick(
    'GIF that is a script too',
    'both.gif',
    'image/gif',
    text(`GIF89a/*${'\u0001'.repeat(40)}*/=1;${RUN}`),
  ),
  trick('PNG of 30,000 × 30,000', 'huge.png', 'image/png', png(30_000, 30_000, 90_000)),
  trick(
    'PNG as large as one can claim to be',
    'largest.png',
    'image/png',
    png(2 ** 31 - 1, 2 ** 31 - 1),
  ),
  trick('WebP of 16,000,000 × 16,000,000', 'huge.webp', 'image/webp', webp(16_000_000)),
  trick('GIF of 65,535 × 65,535', 'huge.gif', 'image/gif', gif(65_535, 65_535)),
  trick('animation of 10,000 frames', 'film.gif', 'image/gif', gif(1, 1, 10_000)),
  trick(
    'zip bomb',
    'bomb.zip',
    'application/zip',
    Buffer.concat([text('PK\u0003\u0004'), Buffer.alloc(42_000)]),
  ),
  trick(
    'zip bomb that says it is a PNG',
    'bomb.png',
    'image/png',
    Buffer.concat([text('PK\u0003\u0004'), Buffer.alloc(42_000)]),
  ),
  trick(
    'program that says it is a JPEG',
    'photo.jpg',
    'image/jpeg',
    text('MZ\u0090\u0000This program cannot be run'),
  ),
  trick('two endings', 'photo.png.exe', 'image/png', text('MZ')),
  trick(
    'direction turned in the name',
    'photo\u202egpj.exe',
    'application/octet-stream',
    text('MZ'),
  ),
  trick('path in the name', '../../../etc/passwd', 'text/plain', text('root')),
  trick('path of Windows in the name', 'C:\\Windows\\system.ini', 'text/plain', text('a')),
  trick('NUL in the name', 'photo.png\u0000.html', 'text/html', text(HTML)),
  trick('name of a device', 'CON', 'text/plain', text('a')),
  trick('name of 300 letters', `${'n'.repeat(296)}.txt`, 'text/plain', text('a')),
  trick('no name', '', 'text/plain', text('a')),
  trick('only dots', '...', 'text/plain', text('a')),
  trick('markup in the name', `<img src=x onerror=${RUN}>.png`, 'image/png', text('a')),
  trick('no bytes', 'nothing.png', 'image/png', Buffer.alloc(0)),
  trick('the same name, once', 'twice.txt', 'text/plain', text('one')),
  trick('the same name, twice', 'twice.txt', 'text/plain', text('two')),
  trick('HEIC', 'photo.heic', 'image/heic', text('\u0000\u0000\u0000\u0018ftypheic')),
  trick('a type that is no type', 'a.bin', '"><script>', text('a')),
]

/** Control characters, what turns the direction of writing, and paths. */
export const UNSAFE_IN_NAMES = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069/\\]/u
