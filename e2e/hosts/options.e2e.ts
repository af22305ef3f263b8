import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.js'

type Outcome = {
  readonly name: string
  readonly what: string
  /** `code|code of the cause|message|message of the cause`. */
  readonly errors: readonly string[]
  readonly thrown: string | null
  readonly isOpen: boolean
  readonly hostErrors: readonly string[]
  readonly warnings: readonly string[]
}

const ENTRIES = [
  'accounts',
  'articles',
  'badge',
  'consent',
  'export',
  'files',
  'hints',
  'hours',
  'wire',
]
const MODULES = {
  '@deskside/core': '/core/index.js',
  ...Object.fromEntries(ENTRIES.map((name) => [`@deskside/core/${name}`, `/core/${name}.js`])),
  '@deskside/widget': '/modules/@deskside/widget/dist/index.js',
  '@deskside/widget/element': '/modules/@deskside/widget/dist/element.js',
  'idb-keyval': '/modules/idb-keyval/dist/index.js',
  ky: '/modules/ky/distribution/index.js',
  valibot: '/modules/valibot/dist/index.mjs',
}
const PAGE = `<!doctype html><title>Options</title><link rel="icon" href="/icon.svg">
<script src="/hostile/watch.js"></script><script src="/hostile/tokenDoor.js"></script>
<script type="importmap">${JSON.stringify({ imports: MODULES })}</script>
<button type="button" id="other">Help</button>
<script type="module" src="/hostile/options.js"></script>`

const errorDocs = readFileSync(
  fileURLToPath(new URL('../../docs/errors.md', import.meta.url)),
  'utf8',
)
const DOCUMENTED = new Set([
  ...[...errorDocs.matchAll(/^\| `(\w+)`/gm)].map(([, code]) => code),
  ...['chunk_failed', 'host_polluted'],
])

async function outcomesOf(tab: Page, run: string): Promise<readonly Outcome[]> {
  return JSON.parse(String(await tab.evaluate(`${run}()`)))
}

/** What is wrong with how it was answered; `null` where it is as it should be. */
function faultOf({
  name,
  what,
  errors,
  thrown,
  hostErrors,
  isOpen,
  warnings,
}: Outcome): string | null {
  if (thrown) return `threw ${thrown}`
  const own = hostErrors.filter((text) => !/of the host/.test(text))
  if (own.length > 0) return `uncaught ${own[0]}`
  const undocumented = errors.find((error) => {
    const [code = '', , ...messages] = error.split('|')
    // What the host's own code throws is the host's.
    if (messages.includes('a getter of the host')) return false
    if (!DOCUMENTED.has(code)) return true
    // What is wrong in a call or an option is named.
    const isMisuse = code === 'invalid' || code === 'chunk_failed'
    return isMisuse && !messages.some((text) => text.includes(name))
  })
  if (undocumented) return `undocumented ${undocumented}`
  if (!isOpen && errors.length === 0) return 'neither open nor told'
  // Read long after the line that the host wrote: what nobody can use is told, whatever opens.
  const isToldOf = ['theme', 'locale'].includes(name) && what !== 'null' && what !== ''
  if (isToldOf && errors.length + warnings.length === 0) return 'taken in silence'
  return warnings.length > 1 ? `warned of ${warnings.join(' and of ')}` : null
}

for (const [what, run, least] of [
  ['17 wrong values for each option of mountHelp', 'tryOptions', 300],
  ['17 wrong values for attachTo', 'tryEntries', 17],
  ['wrong words in each attribute of the element', 'tryAttributes', 47],
] as const) {
  test(`${what}: a documented error or one warning, and never a throw T-HO5 X11`, async ({
    page: tab,
    visitHost,
  }) => {
    await visitHost({
      path: '/options.html',
      answers: { '/options.html': { body: PAGE, type: 'text/html; charset=utf-8' } },
    })
    await tab.waitForFunction('window.isReady')
    const outcomes = await outcomesOf(tab, run)
    expect(outcomes.length).toBeGreaterThanOrEqual(least)
    const faults = outcomes.flatMap((outcome) => {
      const fault = faultOf(outcome)
      return fault === null ? [] : [`${outcome.name}: ${outcome.what}: ${fault}`]
    })
    expect(faults).toEqual([])
  })
}
