// npm run docs: builds the docs as a site and serves it. `--build` only builds; `--without-api` leaves out the pages
// that TypeDoc makes, which take most of the time.
import { ensureDependencies } from './ensureDependencies.mjs'
import { run, seconds, stop } from './steps.mjs'

const from = performance.now()
await ensureDependencies()
const { buildSite, VITEPRESS } = await import('./docsSite/build.mjs')
const problems = await buildSite({ hasApi: !process.argv.includes('--without-api') })
if (problems.length > 0) stop(`${problems.join('\n')}\nFaults in the docs: ${problems.length}`)
process.stdout.write(`Built the docs: .cache/docs-dist (${seconds(from)})\n`)
if (!process.argv.includes('--build')) {
  const port = process.env.PORT ?? '5180'
  process.stdout.write(`The docs: http://localhost:${port}/\n`)
  await run(process.execPath, [VITEPRESS, 'preview', 'docs', '--port', port])
}
