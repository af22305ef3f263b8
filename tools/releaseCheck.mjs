// npm run release:check: whether what is built here can be published. `--tag v1.2.3` also compares the
// version with a tag. Nothing is written, asked of the network or published.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PACKAGES, packTarballs } from './packTarballs.mjs'
import { sectionOf } from './release/changelog.mjs'
import { manifestProblems, typeProblems } from './release/checkTypes.mjs'
import { manifestPaths } from './release/manifestPaths.mjs'
import { pinnedProblems } from './release/pinned.mjs'
import { readTarball } from './release/readTarball.mjs'
import { licenceProblems, secretsIn, strayFiles } from './release/tarballProblems.mjs'
import { otherVersions } from './release/versions.mjs'
import { root, run } from './steps.mjs'

const { values } = parseArgs({ options: { tag: { type: 'string' } } })
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))
const { version } = readJson('packages/core/package.json')
let failed = 0

await check('nothing is uncommitted', () =>
  execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).split('\n'),
)
await check(`${version} everywhere`, () => {
  const manifests = Object.fromEntries(manifestPaths().map((path) => [path, readJson(path)]))
  const isTagged = values.tag === undefined || values.tag === `v${version}`
  return [
    ...otherVersions(manifests, readJson('package-lock.json'), version),
    ...(isTagged ? [] : [`the tag is ${values.tag}`]),
  ]
})
await check('the changelog speaks of it', () =>
  sectionOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version)
    ? []
    : [`CHANGELOG.md says nothing under ${version}: run npm run release -- ${version}`],
)
const isBuilt = await check('all is built', async () => {
  const built = PACKAGES.map((name) =>
    run('node', [join(root, 'tools/checkBuilt.mjs')], {
      cwd: join(root, 'packages', name),
      quiet: true,
    }),
  )
  return (await Promise.all(built)).map(({ output }) => output.trim())
})
if (isBuilt) await checkTarballs()
process.stdout.write(
  failed === 0 ? `\n${version} can be published.\n` : '\nNothing to publish yet.\n',
)
process.exitCode = failed === 0 ? 0 : 1

async function checkTarballs() {
  const folder = mkdtempSync(join(tmpdir(), 'deskside-release-'))
  try {
    for (const { name, filename } of await packTarballs(folder)) {
      const { bytes, manifest, files } = readTarball(join(folder, filename))
      await check(`${name}: its files are those that are pinned`, () => pinnedProblems(name, files))
      await check(`${name}: publint`, () => manifestProblems(bytes, manifest))
      await check(`${name}: are the types wrong`, () => typeProblems(bytes, manifest))
      await check(`${name}: files and maps`, () => strayFiles(files))
      await check(`${name}: licences`, () => licenceProblems(manifest, files))
      await check(`${name}: no secrets`, () => secretsIn(files))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function check(what, find) {
  const problems = (await find()).filter((line) => line !== '')
  failed += problems.length > 0 ? 1 : 0
  process.stdout.write(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${what}\n`)
  for (const line of problems) process.stdout.write(`         ${line}\n`)
  return problems.length === 0
}
