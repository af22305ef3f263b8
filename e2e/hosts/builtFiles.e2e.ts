import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from './fixtures.js'

const folder = fileURLToPath(new URL('../../packages/widget/dist/cdn', import.meta.url))

/** What turns a text into code or markup, and what hears or patches more of a page than is ours. */
const SINKS =
  /\b(?:outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|document\.cookie|setHTMLUnsafe)\b|\beval\(|\bnew Function\b|\bFunction\(|setTimeout\(\s*["'`]|["'`](?:before)?unload["'`]|\bwindow\.postMessage|\binnerHTML\s*=/g

/** Of Preact: `dangerouslySetInnerHTML`, which no component of ours uses. */
const OF_LIBRARIES = /^innerHTML\s*=$/

test('no built file has a sink for markup or code, a cookie, or a listener that keeps pages from the cache T-XS2', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'))
  expect(files.length).toBeGreaterThan(10)
  const found = files.flatMap((name) => {
    const code = readFileSync(`${folder}/${name}`, 'utf8')
    return [...code.matchAll(SINKS)].map(([what]) => what)
  })
  expect(found.filter((what) => !OF_LIBRARIES.test(what))).toEqual([])
  expect(found.filter((what) => OF_LIBRARIES.test(what)).length).toBeLessThanOrEqual(1)
})
