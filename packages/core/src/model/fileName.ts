/** Characters that a name may have at most, its ending included. */
const LONGEST = 120

/** Control characters, and those that turn the direction of writing (a name must not hide its ending). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** A file's name as it is shown and sent: no path, nothing invisible, not too long, never empty. */
export function cleanFileName(name: string): string {
  const last = name.replace(INVISIBLE, '').split(/[/\\]/).pop() ?? ''
  const tidy = last.normalize('NFC').trim()
  if (/^\.*$/.test(tidy)) return 'file'
  const characters = [...tidy]
  if (characters.length <= LONGEST) return tidy
  const dot = characters.lastIndexOf('.')
  const ending = dot > 0 && characters.length - dot <= 12 ? characters.slice(dot) : []
  return [...characters.slice(0, LONGEST - ending.length), ...ending].join('')
}
