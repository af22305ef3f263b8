/** What a kind of file begins with, and which names of it may stand. */
type Signature = {
  /** In hex. */
  readonly begins: RegExp
  readonly type: string
  /** Other names for what begins like this: a spreadsheet is a zip too. */
  readonly also?: RegExp
}

/** As in the WHATWG's MIME Sniffing Standard, and the formats' own papers. */
const SIGNATURES: readonly Signature[] = [
  { begins: /^89504e470d0a1a0a/, type: 'image/png' },
  { begins: /^ffd8ff/, type: 'image/jpeg' },
  { begins: /^474946383761/, type: 'image/gif' },
  { begins: /^474946383961/, type: 'image/gif' },
  { begins: /^52494646........57454250/, type: 'image/webp' },
  { begins: /^52494646........57415645/, type: 'audio/wav', also: /^audio\/(x-|vnd\.)?wave?$/ },
  { begins: /^52494646........41564920/, type: 'video/x-msvideo', also: /^video\/avi$/ },
  { begins: /^49492a00/, type: 'image/tiff' },
  { begins: /^4d4d002a/, type: 'image/tiff' },
  { begins: /^........667479706865/, type: 'image/heic', also: /^image\/hei[cf]$/ },
  { begins: /^........667479706d696631/, type: 'image/heic', also: /^image\/(hei[cf]|avif)$/ },
  { begins: /^........6674797061766966/, type: 'image/avif' },
  { begins: /^........6674797071742020/, type: 'video/quicktime' },
  {
    begins: /^........66747970/,
    type: 'video/mp4',
    also: /^(video\/(quicktime|3gpp)|audio\/(x-m4a|mp4))$/,
  },
  { begins: /^1a45dfa3/, type: 'video/webm', also: /^(video\/x-matroska|audio\/webm)$/ },
  { begins: /^4f676753/, type: 'audio/ogg', also: /^(video|application)\/ogg$/ },
  { begins: /^494433/, type: 'audio/mpeg', also: /^audio\/mp3$/ },
  { begins: /^fff[3ab]/, type: 'audio/mpeg', also: /^audio\/mp3$/ },
  { begins: /^664c6143/, type: 'audio/flac' },
  { begins: /^255044462d/, type: 'application/pdf' },
  {
    begins: /^504b0304/,
    type: 'application/zip',
    also: /^application\/(vnd\.(openxmlformats-officedocument|oasis\.opendocument)\.[\w.-]+|epub\+zip|x-zip-compressed)$/,
  },
  { begins: /^1f8b/, type: 'application/gzip', also: /^application\/x-gzip$/ },
  { begins: /^377abcaf271c/, type: 'application/x-7z-compressed' },
  { begins: /^526172211a07/, type: 'application/vnd.rar' },
  {
    begins: /^d0cf11e0a1b11ae1/,
    type: 'application/x-ole-storage',
    also: /^application\/(msword|vnd\.ms-(excel|powerpoint|outlook))$/,
  },
]

const HEAD_BYTES = 64
const BYTES = 'application/octet-stream'
/** Types without a beginning of their own, which no browser runs. */
const PLAIN =
  /^(text\/(plain|csv|tab-separated-values|markdown|calendar|vcard)|application\/(json|x-ndjson))$/

/**
 * The type under which a file may be served: what it begins with decides, and not what somebody
 * calls it. Words stay words where they look like it; everything else is bytes, above all what a
 * browser would run (HTML, SVG, XML, scripts), whatever it is called.
 *
 * @param called lower case, without parameters
 */
export async function attachmentType(called: string, bytes: Blob): Promise<string> {
  const head = new Uint8Array(await bytes.slice(0, HEAD_BYTES).arrayBuffer())
  const hex = Array.from(head, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const found = SIGNATURES.find(({ begins }) => begins.test(hex))
  if (found !== undefined) return found.also?.test(called) === true ? called : found.type
  return PLAIN.test(called) && looksPlain(head) ? called : BYTES
}

/** No control characters but those of lines and colours, and no tag first. */
function looksPlain(head: Uint8Array): boolean {
  const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)
  return !head.some(isControl) && !new TextDecoder().decode(head).trimStart().startsWith('<')
}
