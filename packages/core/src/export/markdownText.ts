/** What means something inside of a line of Markdown, in CommonMark or in GitHub's. */
const INLINE = /[\\`*[\]<>&~|$#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
/** An address as it is typed; what follows it (a full stop, a bracket) does not belong to it. */
const ADDRESS = /https?:\/\/[^\s<>`\\]*[^\s<>`\\.,;:!?'"*_~(){}[\]«»“”‘’]/gi
/** What makes a line something else by standing at its beginning. */
const AT_START = /^(?:[=+-]|\d{1,9}(?=[.)]))/
const ALLOWED_LINK = /^(?:https?:\/\/|mailto:|tel:)[^\s`<>]+$/i
const FENCE = /^(`{3,}|~{3,})[ \t]*([\w+#.-]*)[ \t]*$/

/** Lines as every reader of Markdown cuts them, without the characters that nobody sees. */
export function linesOf(text: string): readonly string[] {
  return (
    text
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
      .split('\n')
      .map((line) => line.trimEnd())
  )
}

/** One line of words that mean nothing but themselves. */
export function escapeLine(words: string): string {
  const [line = ''] = linesOf(words.replace(/\s+/g, ' ').trim())
  return escapeStart(escapeInline(line))
}

/** A text as somebody typed it, line by line, every sign in it as it stands. */
export function escapeText(text: string): string {
  const lines = withoutEdges(linesOf(text.replaceAll('\t', '    ')))
  return lines
    .map((line, index) => {
      const indent = line.match(/^ +/)?.[0] ?? ''
      const rest = escapeInline(line.slice(indent.length))
      // Spaces that begin a line are dropped or make it code; these are neither.
      const shown = indent.replaceAll(' ', '\u00a0') + escapeStart(rest)
      const isBroken = line !== '' && (lines[index + 1] ?? '') !== ''
      return isBroken ? `${shown}\\` : shown
    })
    .join('\n')
}

/**
 * Markdown of the small subset that messages are in, so that no other reader of Markdown makes more
 * of it: no HTML, no picture, no other link than to the web, mail and telephone. What backticks
 * remain are the ends of code, so that every reader finds the same code.
 */
export function containMarkdown(text: string): string {
  const lines = withoutEdges(linesOf(text))
  const out: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const fence = FENCE.exec(line)
    if (fence === null) {
      out.push(containLine(line))
      continue
    }
    const [, marks = '', language = ''] = fence
    const end = closeOf(lines, at + 1, marks)
    out.push(...fenced(lines.slice(at + 1, end), language))
    at = end
  }
  return out.join('\n')
}

/** The line that ends a block of code; without one, it goes on to the end of the text. */
function closeOf(lines: readonly string[], from: number, marks: string): number {
  const sign = marks.charAt(0)
  const isClose = (line: string) =>
    line.length >= marks.length && line.replaceAll(sign, '') === '' && line !== ''
  const found = lines.findIndex((line, index) => index >= from && isClose(line))
  return found < 0 ? lines.length : found
}

function fenced(code: readonly string[], language: string): readonly string[] {
  const longest = Math.max(2, ...code.map((line) => Math.max(0, ...runsOf(line))))
  const marks = '`'.repeat(longest + 1)
  return [marks + language, ...code, marks]
}

function runsOf(line: string): readonly number[] {
  return (line.match(/`+/g) ?? []).map((run) => run.length)
}

function containLine(line: string): string {
  let out = ''
  let at = 0
  while (at < line.length) {
    const [piece, length] = pieceAt(line, at)
    out += piece
    at += length
  }
  return out.replace(/^(\s*)([#=])/, '$1\\$2')
}

/** What stands for the signs at a place, and how many they are. */
function pieceAt(line: string, at: number): readonly [piece: string, length: number] {
  const sign = line.charAt(at)
  const next = line.charAt(at + 1)
  if (sign === '\\') return /[!-/:-@[-`{-~]/.test(next) ? [entity(next), 2] : [sign, 1]
  if (sign === '`') return codeAt(line, at)
  if (sign === ']' && next === '(') return linkAt(line, at)
  if (sign === ']' && next === ':') return [`]${entity(next)}`, 2]
  const isMeant = !'<&~|$'.includes(sign) && !(sign === '!' && next === '[')
  return [isMeant ? sign : entity(sign), 1]
}

/** No backslash: some readers take it for a part of an address before it. */
function entity(sign: string): string {
  return `&#${sign.charCodeAt(0)};`
}

/** Code within one line; anything else of backticks is backticks. */
function codeAt(line: string, at: number): readonly [string, number] {
  const [marks = ''] = line.slice(at).match(/^`+/) ?? []
  for (let from = at + marks.length; ; ) {
    const start = mayOpen(line, at) ? line.indexOf('`', from) : -1
    if (start < 0) return [entity('`').repeat(marks.length), marks.length]
    const [close = ''] = line.slice(start).match(/^`+/) ?? []
    from = start + close.length
    if (close.length === marks.length) return [line.slice(at, from), from - at]
  }
}

/** Not in the middle of a word: some readers take what looks like an address first, signs and all. */
function mayOpen(line: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && '*_("\'['.includes(line.charAt(before))) before -= 1
  return before < 0 || /\s/.test(line.charAt(before))
}

function linkAt(line: string, at: number): readonly [string, number] {
  const end = line.indexOf(')', at)
  const isAllowed = end > 0 && ALLOWED_LINK.test(line.slice(at + 2, end))
  return isAllowed ? [line.slice(at, end + 1), end + 1 - at] : [`]${entity('(')}`, 2]
}

/** Addresses stay whole: a reader that makes links of bare ones would take the escapes along. */
function escapeInline(line: string): string {
  let out = ''
  let from = 0
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    out += `${line.slice(from, index).replace(INLINE, escaped)}<${address}>`
    from = index + address.length
  }
  return out + line.slice(from).replace(INLINE, escaped)
}

/** Some readers take a backslash for a part of an address before it: never the guard of a tag. */
function escaped(sign: string): string {
  return sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`
}

function escapeStart(line: string): string {
  return line.replace(AT_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
}

function withoutEdges(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '')
  const last = lines.findLastIndex((line) => line !== '')
  return first < 0 ? [] : lines.slice(first, last + 1)
}
