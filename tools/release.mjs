// npm run release -- 1.2.3: writes the version everywhere and dates the changelog. It commits, tags and
// publishes nothing: docs/releasing.md says what follows.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { released } from './release/changelog.mjs'
import { manifestPaths } from './release/manifestPaths.mjs'
import { isAfter, isVersion, withVersion } from './release/versions.mjs'
import { root, run, stop } from './steps.mjs'

const [version = ''] = process.argv.slice(2)
const read = (path) => readFileSync(join(root, path), 'utf8')
const before = JSON.parse(read('packages/core/package.json')).version
if (!isVersion(version)) stop(`«${version}» is no version: npm run release -- 1.2.3`)
// The first release is of the version that the manifests begin with.
const isFirst = version === before && !read('CHANGELOG.md').includes(`\n## ${version}`)
if (!isFirst && !isAfter(version, before)) stop(`${version} does not come after ${before}.`)

const date = new Date().toISOString().slice(0, 10)
writeFileSync(join(root, 'CHANGELOG.md'), released(read('CHANGELOG.md'), version, date))
for (const path of manifestPaths()) {
  const manifest = withVersion(JSON.parse(read(path)), version)
  writeFileSync(join(root, path), `${JSON.stringify(manifest, null, 2)}\n`)
}
const { code } = await run('npm', ['install', '--package-lock-only', '--ignore-scripts'])
if (code !== 0) stop('npm could not write package-lock.json.')
process.stdout.write(`\n${version} stands everywhere. Look at it, then:\n
  git commit -am "Release ${version}" && npm run build && npm run release:check
  git tag v${version} && git push --follow-tags\n`)
