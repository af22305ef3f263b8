// The fenced blocks of a page: what a reader would copy into files, and type into a shell.

/**
 * A block: ```json deskside.json is a file, so is one whose first line is a comment that names it; ```sh is typed.
 * `given` stands in a comment of the Markdown right before it and is not shown: what the reader has already.
 *
 * @typedef {{ language: string, name: string, text: string, given: string, line: number }} Block `line` of its first line, from 1
 */

/** Also in a list, where it stands under its item. */
const FENCE = /(?:^<!-- given\n([\s\S]*?)^-->\n)?^( *)```(\w+)(?: ([^\n]+))?\n(.*?)^\2```$/gms
/** `// main.ts`, `# urls.py`, `<?php` and then `// routes/web.php`. */
const NAMING = /^(?:<\?php\n)?(?:\/\/|#) ([\w.[\]/-]+\.\w+)\n/

/**
 * Every block of a page.
 *
 * @param {string} markdown
 * @returns {Block[]}
 */
export function blocksOf(markdown) {
  return [...markdown.matchAll(FENCE)].map((match) => {
    const [whole, given = '', indent, language, info = '', inside] = match
    const text = inside.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
    const before = markdown.slice(0, match.index + whole.indexOf('```'))
    const name = info || (NAMING.exec(text)?.[1] ?? '')
    return { language, name, text, given, line: before.split('\n').length + 1 }
  })
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
