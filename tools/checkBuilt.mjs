// Runs before `npm pack` and `npm publish` of a package: what its exports name has to be there, and
// npm would pack a package without it in silence.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stop } from './steps.mjs'

const folder = process.cwd()
const { name, exports, bin = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const paths = [...Object.values(exports).flatMap(pathsOf), ...Object.values(bin)]
const missing = paths.filter((path) => !existsSync(join(folder, path)))
if (missing.length > 0) {
  stop(`${name} is not built: ${missing.join(', ')} missing. Run «npm run build» first.`)
}

function pathsOf(target) {
  // Conditions stand within conditions.
  return typeof target === 'string' ? [target] : Object.values(target).flatMap(pathsOf)
}
