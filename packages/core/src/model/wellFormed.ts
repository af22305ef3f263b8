/**
 * The same value with U+FFFD in place of each half of a character: what a cut emoji leaves cannot
 * be written as UTF-8, and servers refuse it or store something else. As `toWellFormed` does.
 */
export function wellFormed<T>(value: T): T {
  const text = JSON.stringify(value, (_, part) =>
    typeof part === 'string' ? part.replace(/\p{Cs}/gu, '\ufffd') : part,
  )
  return text === undefined ? value : JSON.parse(text)
}
