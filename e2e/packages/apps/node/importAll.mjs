// Imports every entry of every package of ours in this plain Node, and says what came of it.
import { readFileSync } from 'node:fs'

const PACKAGES = ['core', 'relay', 'server-mock', 'widget']
/** Node puts its own there when `fetch` is first looked at, and Vue marks that it is there. */
const OF_OTHERS = /undici|^__VUE/
const globals = () =>
  Reflect.ownKeys(globalThis)
    .map(String)
    .filter((name) => !OF_OTHERS.test(name))
const rows = []
for (const name of PACKAGES) {
  const file = new URL(`./node_modules/@deskside/${name}/package.json`, import.meta.url)
  const { exports } = JSON.parse(readFileSync(file, 'utf8'))
  const entries = Object.keys(exports).filter((entry) => exports[entry].types !== undefined)
  for (const entry of entries) {
    const before = globals()
    const id = `@deskside/${name}${entry.slice(1)}`
    const names = Object.keys(await import(id))
    rows.push({ id, names, leaves: globals().filter((one) => !before.includes(one)) })
  }
}
const browser = ['window', 'document', 'localStorage'].filter((name) => name in globalThis)
process.stdout.write(JSON.stringify({ browser, rows }))
