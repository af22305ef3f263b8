// The fenced blocks of a guide: what a reader would type into a shell, and into files.

/**
 * Every block: ```json deskside.json is a file, ```sh is typed.
 *
 * @param {string} markdown
 * @returns {{ language: string, name: string, text: string }[]}
 */
export function blocksOf(markdown) {
  const fences = markdown.matchAll(/^```(\w+)(?: ([^\n]+))?\n(.*?)^```$/gms)
  return [...fences].map(([, language, name = '', text]) => ({ language, name, text }))
}

/**
 * Blocks whose name is that of a file.
 *
 * @param {{ name: string, text: string, language: string }[]} blocks
 */
export function filesOf(blocks) {
  return blocks.filter(({ name }) => /^[\w-]+\.(json|mjs)$/.test(name))
}

/**
 * What is typed, in one script that ends at the first fault.
 *
 * @param {{ name: string, text: string, language: string }[]} blocks
 */
export function scriptOf(blocks) {
  const typed = blocks.filter(({ language, name }) => language === 'sh' && name === '')
  return ['set -eu', ...typed.map(({ text }) => text)].join('\n')
}
