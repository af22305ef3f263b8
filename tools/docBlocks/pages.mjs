// The pages whose code is checked: everything that somebody reads before they write code with Deskside.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blocksOf } from '../guideBlocks.mjs'
import { root } from '../steps.mjs'

const FOLDERS = ['docs', 'packages', 'examples']
/** Pictures, and what a tool compares. */
const LEFT_OUT = /(^|\/)(node_modules|dist)\/|^docs\/(screens|api)\//

/** @typedef {import('../guideBlocks.mjs').Block & { page: string }} PageBlock */

/** @returns {PageBlock[]} */
export function allBlocks() {
  const below = FOLDERS.flatMap((folder) =>
    markdownIn(folder).map((path) => join(folder, path)),
  ).filter((path) => !LEFT_OUT.test(path))
  const pages = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'SECURITY.md', ...below]
  return pages.flatMap(blocksOfPage)
}

/** @returns {PageBlock[]} */
export function blocksOfPage(page) {
  return blocksOf(readFileSync(join(root, page), 'utf8')).map((block) => ({ ...block, page }))
}

function markdownIn(folder) {
  const kept = (name) => name !== 'node_modules' && name !== 'dist'
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return entry.name.endsWith('.md') ? [entry.name] : []
    const inside = kept(entry.name) ? markdownIn(join(folder, entry.name)) : []
    return inside.map((name) => join(entry.name, name))
  })
}
