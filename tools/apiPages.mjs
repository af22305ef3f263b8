// npm run docs: the API of every entry of the core as pages to read, by TypeDoc, in .cache/api.
import { join } from 'node:path'
import { Application } from 'typedoc'
import { entriesOf } from './apiReport/program.mjs'
import { root, stop } from './steps.mjs'

process.chdir(root)
const out = join(root, '.cache', 'api')
const app = await Application.bootstrap({
  name: '@deskside/core',
  entryPoints: Object.values(entriesOf()),
  tsconfig: 'tsconfig.json',
  readme: 'none',
  excludeExternals: true,
  // The types are checked by tsc; what is not exported by name is not meant to be found.
  skipErrorChecking: true,
  logLevel: 'Error',
})
const project = await app.convert()
if (!project) stop('TypeDoc could not read the sources; tsc --noEmit says why.')
await app.generateDocs(project, out)
process.stdout.write(`Wrote ${Object.keys(entriesOf()).length} entries to .cache/api/index.html\n`)
