// Puts the docs together, builds them as a site and looks for links that lead nowhere.
import { join } from 'node:path'
import { root, run } from '../steps.mjs'
import { writeApiPages } from './apiPages.mjs'
import { assemble, SITE, writeForModels } from './assemble.mjs'
import { checkSite } from './checkSite.mjs'

export const VITEPRESS = join(root, 'node_modules/vitepress/bin/vitepress.js')
export const BUILT = join(root, '.cache/docs-dist')

/**
 * @param {{ hasApi: boolean }} how the pages of the API take most of the time
 * @returns {Promise<string[]>} what is wrong, a line a fault
 */
export async function buildSite(how) {
  const dead = assemble(how)
  if (how.hasApi) await writeApiPages(SITE)
  const { code, output } = await run(process.execPath, [VITEPRESS, 'build', 'docs'], {
    quiet: true,
  })
  if (code !== 0) return [...dead, `The docs could not be built:\n${output}`]
  writeForModels(BUILT)
  return [...dead, ...checkSite(BUILT)]
}
