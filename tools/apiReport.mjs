// docs/api/core.api.md, docs/errors.md and docs/events.md from the sources: `node tools/apiReport.mjs`
// writes them, `--check` compares. Both fail on what is exported without a docstring.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorsOf, eventsOf, widgetFile } from './apiReport/catalogues.mjs'
import { createProgram, entriesOf } from './apiReport/program.mjs'
import { reportOf } from './apiReport/report.mjs'
import { root } from './steps.mjs'

const entries = entriesOf()
const view = createProgram([...Object.values(entries), widgetFile])
const pages = {
  'docs/api/core.api.md': reportOf(view, entries),
  'docs/errors.md': errorsOf(view),
  'docs/events.md': eventsOf(view),
}

const undocumented = Object.values(pages).flatMap((page) => page.undocumented)
if (undocumented.length > 0) {
  process.stderr.write(`Without a docstring:\n  ${undocumented.join('\n  ')}\n`)
  process.exitCode = 1
}
await mkdir(join(root, 'docs/api'), { recursive: true })
for (const [name, { text }] of Object.entries(pages)) {
  const file = join(root, name)
  if (!process.argv.includes('--check')) {
    await writeFile(file, text)
    process.stdout.write(`Wrote ${name}\n`)
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    process.stderr.write(`${name} is not what the code says. Run: npm run api\n`)
    process.exitCode = 1
  }
}
