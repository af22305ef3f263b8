// The mock server's seeds carry the example desks: a package cannot read what is not in it. Writes
// the copies anew; `packages/server-mock/src/seeds/seedDesks.test.ts` says where they differ.
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'

const examples = new URL('../examples/', import.meta.url)
const to = new URL('../packages/server-mock/src/seeds/desks/', import.meta.url)

const deskOf = (name) => new URL(`${name}/desk.json`, examples)
const names = (await readdir(examples)).filter((name) => existsSync(deskOf(name)))
for (const name of names) {
  const text = await readFile(deskOf(name), 'utf8')
  // The schema lies elsewhere, seen from there.
  await writeFile(new URL(`${name}.json`, to), text.replace(/^ {2}"\$schema".*\n/m, ''))
}
process.stdout.write(`Wrote ${names.length} desks of seeds\n`)
