import { existsSync } from 'node:fs'
import { run } from './steps.mjs'

/**
 * Installs Debian's packages, where that is possible. Rejects with `how`, which says what else helps.
 *
 * @param {readonly string[][]} groups each installed before the next one
 * @param {{ what: string, how: string, env?: Record<string, string> }} about
 */
export async function installPackages(groups, { what, how, env: more = {} }) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error(how)
  process.stdout.write(`No ${what} here: installing the Debian packages, about a minute …\n`)
  const env = { DEBIAN_FRONTEND: 'noninteractive', ...more }
  await run('apt-get', ['update', '-qq'], { env, quiet: true })
  const install = ['install', '-y', '-qq', '--no-install-recommends']
  for (const group of groups) {
    const { code, output } = await run('apt-get', [...install, ...group], { env, quiet: true })
    if (code !== 0) throw new Error(`${output}\n${how}`)
  }
}
