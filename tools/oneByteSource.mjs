const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins there
const BEYOND_ASCII = /[^\x00-\x7f]/g

/** So many of a hundred characters at most: words of other alphabets stay as they are, and small. */
const MOST_PERCENT = 1

/**
 * Writes a file's few signs beyond ASCII as escapes. Engines keep a script's text for as long as the
 * page lives, and with a single «…» in it two bytes a character: 127 kB for the panel's four.
 */
export function oneByteSource() {
  return {
    name: 'deskside-one-byte-source',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue
        const signs = file.code.match(BEYOND_ASCII)?.length ?? 0
        if (signs === 0 || signs > (file.code.length * MOST_PERCENT) / 100) continue
        const before = file.code
        file.code = escaped(before)
        const map = bundle[`${file.fileName}.map`]
        if (map) map.source = shifted(String(map.source), before)
      }
    },
  }
}

/** The same program; what a bundler's minifier leaves of such signs stands in strings. */
export function escaped(code) {
  return code.replace(BEYOND_ASCII, escapeOf)
}

/** Code unit by code unit, as strings in JavaScript are. */
function escapeOf(sign) {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}

const GROWTH = escapeOf('…').length - 1

/** A source map whose columns follow. */
function shifted(source, code) {
  const map = JSON.parse(source)
  const lines = code.split('\n')
  const mappings = map.mappings
    .split(';')
    .map((segments, line) => shiftLine(segments, lines[line] ?? ''))
    .join(';')
  return JSON.stringify({ ...map, mappings })
}

function shiftLine(segments, line) {
  const signs = [...line.matchAll(BEYOND_ASCII)].map(({ index }) => index)
  if (signs.length === 0 || segments === '') return segments
  let column = 0
  let written = 0
  return segments
    .split(',')
    .map((segment) => {
      const [delta, rest] = readNumber(segment)
      column += delta
      const now = column + GROWTH * signs.filter((at) => at < column).length
      const text = numberText(now - written) + rest
      written = now
      return text
    })
    .join(',')
}

/** The first number of a segment (base 64, five bits a sign, the lowest bit is the minus). */
function readNumber(text) {
  let value = 0
  let length = 0
  let digit
  do {
    digit = BASE64.indexOf(text[length])
    value += (digit & 31) << (5 * length)
    length += 1
  } while (digit & 32)
  return [value & 1 ? -(value >> 1) : value >> 1, text.slice(length)]
}

function numberText(value) {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1
  let text = ''
  do {
    const digit = rest & 31
    rest >>>= 5
    text += BASE64[rest > 0 ? digit | 32 : digit]
  } while (rest > 0)
  return text
}
