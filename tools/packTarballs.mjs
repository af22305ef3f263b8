import { mkdirSync, rmSync } from 'node:fs'
import { run } from './steps.mjs'

/** Our packages, each after those that it needs. */
export const PACKAGES = ['core', 'relay', 'server-mock', 'widget']

/**
 * What npm would publish of each built package, into a folder that is emptied before.
 *
 * @param {string} folder
 * @returns {Promise<{ name: string, version: string, filename: string, integrity: string, files: { path: string, mode: number }[] }[]>}
 */
export async function packTarballs(folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const workspaces = PACKAGES.map((name) => `--workspace=packages/${name}`)
  const args = ['pack', '--json', '--pack-destination', folder, ...workspaces]
  const { code, output } = await run('npm', args, { quiet: true })
  // npm warns of its own configuration before the list.
  const at = output.search(/^\[/m)
  if (code !== 0 || at < 0) throw new Error(`npm pack ended with ${code}:\n${output}`)
  return JSON.parse(output.slice(at, output.lastIndexOf(']') + 1))
}
