import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.mjs'
import { HOME, NOT_PAGES, PAGES } from './pages.mjs'

/** Markdown of docs that no page of the site is made of: a line each. */
export function pagesLeftOut() {
  const known = new Set([HOME, ...PAGES].map(({ source }) => source))
  return readdirSync(join(root, 'docs'), { recursive: true })
    .filter((path) => path.endsWith('.md') && !path.startsWith('.vitepress'))
    .map((path) => `docs/${path}`)
    .filter((path) => !known.has(path) && !NOT_PAGES.includes(path))
    .map((path) => `${path}: is in no group of tools/docsSite/pages.mjs`)
}
