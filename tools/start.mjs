// npm start: installs what is missing, builds, and runs the examples. Node's own modules only, because
// on a fresh clone there are no others.
import { ensureDependencies } from './ensureDependencies.mjs'
import { run, seconds, stop } from './steps.mjs'

const began = performance.now()
await ensureDependencies()
process.stdout.write('Building the packages and the examples …\n')
const { code, output } = await run('node', ['tools/build.mjs', '--no-types'], { quiet: true })
if (code !== 0) stop(`${output}\nThe build failed.`)
process.stdout.write(`Ready after ${seconds(began)}.\n\n`)
await import(new URL('../examples/host/dist/main.js', import.meta.url).href)
