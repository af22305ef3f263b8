import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, stop } from './steps.mjs'

const STAMP = join(root, 'node_modules', '.deskside-lock-digest')

/**
 * Makes sure that what package-lock.json names is installed. Uses Node's own modules only, because
 * on a fresh clone there are no others.
 */
export async function ensureDependencies() {
  refuseOldNode()
  const digest = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest) return
  process.stdout.write('Installing dependencies (npm ci) …\n')
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true })
  if (code !== 0) {
    stop(
      `${output}\nDependencies could not be installed. Is the npm registry reachable? Then run it again.`,
    )
  }
  writeFileSync(STAMP, digest)
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(`Deskside needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one.`)
}
