// The mock server's seeds carry the example desks: a package cannot read what is not in it. Writes
// the copies anew; `packages/server-mock/src/seeds/seedDesks.test.ts` says where they differ.
import { readdir, readFile, writeFile } from 'node:fs/promises'

const from = new URL('../examples/desks/', import.meta.url)
const to = new URL('../packages/server-mock/src/seeds/desks/', import.meta.url)

const names = (await readdir(from)).filter((name) => name.endsWith('.json'))
for (const name of names) {
  const text = await readFile(new URL(name, from), 'utf8')
  // The schema lies elsewhere, seen from there.
  await writeFile(new URL(name, to), text.replace(/^ {2}"\$schema".*\n/m, ''))
}
process.stdout.write(`Wrote ${names.length} desks of seeds\n`)
