import { toJson } from './toJson.js'

/**
 * The same value with U+FFFD in place of each half of a character: what a cut emoji leaves cannot
 * be written as UTF-8, and servers refuse it or store something else. As `toWellFormed` does.
 */
export function wellFormed<T>(value: T): T {
  const text = toJson(value)
  // A half stands in JSON as an escape of its own: `\ud83d`.
  return text === undefined
    ? value
    : JSON.parse(text, (_, part) =>
        typeof part === 'string' ? part.replace(/\p{Cs}/gu, '\ufffd') : part,
      )
}
