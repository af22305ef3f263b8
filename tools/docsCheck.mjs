// npm run docs:check: every block of code in README and docs is read by its compiler or interpreter, every page is in
// the site, the site builds, and no link leads nowhere. `--blocks` leaves the site out.
import { ensureDependencies } from './ensureDependencies.mjs'
import { run, seconds, stop } from './steps.mjs'

if (!process.argv.includes('--as-it-stands')) await ensureDependencies()
const { checkBlocks } = await import('./docBlocks/check.mjs')
const { pagesLeftOut } = await import('./docsSite/leftOut.mjs')

let from = performance.now()
const { problems, counted } = await checkBlocks().catch(({ message }) => stop(message))
problems.push(...pagesLeftOut(), ...(await llmsDrift()))
process.stdout.write(`Blocks: ${counted} (${seconds(from)})\n`)
from = performance.now()
const tests = ['run', '--project', 'docs', '--reporter=dot']
const { code, output } = await run('npx', ['vitest', ...tests], { quiet: true })
if (code !== 0) problems.push(output)
process.stdout.write(`Tokens of docs/identity.md (${seconds(from)})\n`)
if (!process.argv.includes('--blocks')) {
  from = performance.now()
  const { buildSite } = await import('./docsSite/build.mjs')
  problems.push(...(await buildSite({ hasApi: false })))
  process.stdout.write(`Site and links (${seconds(from)})\n`)
}
if (problems.length > 0) stop(`${problems.join('\n')}\nFaults in the docs: ${problems.length}`)
process.stdout.write('The docs are right.\n')

async function llmsDrift() {
  const check = await run('node', ['tools/llms.mjs', '--check'], { quiet: true })
  return check.code === 0 ? [] : [check.output.trim()]
}
