// npm run layers: which file may import which, and what nobody may call. ARCHITECTURE.md says why.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findProblems } from './layerRules.mjs'
import { readSource } from './layerSource.mjs'
import { root, stop } from './steps.mjs'

/** Every problem in one file, as `path:line rule`. `path` is relative to the top, with slashes. */
export function checkFile(path, text) {
  return findProblems(path, readSource(path, text)).map(
    ({ line, rule }) => `${path}:${line} ${rule}`,
  )
}

function* sources() {
  for (const name of readdirSync(join(root, 'packages'))) {
    const folder = join(root, 'packages', name, 'src')
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && /\.tsx?$/.test(entry.name)) yield join(entry.parentPath, entry.name)
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const paths = [...sources()].map((path) => relative(root, path).split(sep).join('/')).sort()
  const problems = paths.flatMap((path) => checkFile(path, readFileSync(join(root, path), 'utf8')))
  if (problems.length > 0) stop(`${problems.join('\n')}\n${problems.length} arrows point upwards.`)
  process.stdout.write(`${paths.length} files keep to the layers.\n`)
}
