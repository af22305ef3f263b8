// npm run pack: every package as npm would publish it, in tarballs/, on a fresh clone as well. With
// `--pin` the list of their files (docs/packed-files.json) is written anew, to be seen in review.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDependencies } from './ensureDependencies.mjs'
import { PACKAGES, packTarballs } from './packTarballs.mjs'
import { pin } from './release/pinned.mjs'
import { readTarball } from './release/readTarball.mjs'
import { root, run, stop } from './steps.mjs'

await ensureDependencies()
const { code } = await run('node', ['tools/build.mjs'])
if (code !== 0) stop('The build failed: there is nothing to pack.')
const missing = PACKAGES.filter((name) => !existsSync(join(root, 'packages', name, 'dist/types')))
if (missing.length > 0) stop(`No types of ${missing.join(', ')}: run npm run build.`)
const folder = join(root, 'tarballs')
const tarballs = await packTarballs(folder)
for (const { filename } of tarballs) process.stdout.write(`  tarballs/${filename}\n`)
if (process.argv.includes('--pin')) {
  pin(tarballs.map(({ name, filename }) => ({ name, ...readTarball(join(folder, filename)) })))
}
