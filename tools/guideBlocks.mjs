// The fenced blocks of a guide: what a reader would type into a shell, and into files.

/** Every block as `{ language, name, text }`: ```json deskside.json is a file, ```sh is typed. */
export function blocksOf(markdown) {
  const fences = markdown.matchAll(/^```(\w+)(?: ([^\n]+))?\n(.*?)^```$/gms)
  return [...fences].map(([, language, name = '', text]) => ({ language, name, text }))
}

/** Blocks whose name is that of a file. */
export function filesOf(blocks) {
  return blocks.filter(({ name }) => /^[\w-]+\.(json|mjs)$/.test(name))
}

/** What is typed, in one script that ends at the first fault. */
export function scriptOf(blocks) {
  const typed = blocks.filter(({ language, name }) => language === 'sh' && name === '')
  return ['set -eu', ...typed.map(({ text }) => text)].join('\n')
}
