// Writes where the packages were built into their manifests: npm compares it with the provenance.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGES } from '../packTarballs.mjs'
import { root, stop } from '../steps.mjs'

const [address = ''] = process.argv.slice(2)
if (!/^https:\/\/[\w.-]+\/[\w.-]+\/[\w.-]+$/.test(address)) stop(`«${address}» is no repository.`)
for (const name of PACKAGES) {
  const file = join(root, 'packages', name, 'package.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  const repository = { type: 'git', url: `git+${address}.git`, directory: `packages/${name}` }
  writeFileSync(file, `${JSON.stringify({ ...manifest, repository }, null, 2)}\n`)
}
