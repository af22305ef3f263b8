import { strictPolicy } from '../hostServer.js'
import { expect, test } from './fixtures.js'
import { watchHarm } from './harm.js'
import { tamper } from './hostileDesk.js'
import { openView } from './openView.js'
import { PLACES } from './payloadPlaces.js'
import { PAYLOADS, PAYLOADS_BY_CLASS } from './payloads.js'

test('payloads: at least 200 of 12 classes, no two alike T-XS1', () => {
  expect(Object.keys(PAYLOADS_BY_CLASS).length).toBeGreaterThanOrEqual(12)
  const all = Object.values(PAYLOADS_BY_CLASS).flat()
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(200)
  for (const texts of Object.values(PAYLOADS_BY_CLASS)) expect(texts.length).toBeGreaterThan(16)
})

/**
 * Runs in the page: which payloads could not be read there so far; `texts` as JSON, which keeps half
 * pairs. A line break is an element: white space counts for nothing.
 */
function missingIn([texts, isExact]: readonly [string, boolean]): string {
  const page = window as { payloadsSeen?: Set<number> }
  const root = document.querySelector('deskside-panel')?.shadowRoot
  const shown = (root?.textContent ?? '').replace(/\s+/g, '')
  const wanted = JSON.parse(texts) as readonly string[]
  page.payloadsSeen ??= new Set()
  for (const [index, text] of wanted.entries()) {
    if (shown.includes(isExact ? text.replace(/\s+/g, '') : `·${index}·`))
      page.payloadsSeen.add(index)
  }
  return String([...wanted.keys()].filter((index) => !page.payloadsSeen?.has(index)))
}

const UNDER = [
  ['a strict policy and Trusted Types', (api: string) => strictPolicy(api)],
  ['no policy at all', () => ''],
] as const

for (const { name, tamperings, view, sign, see, ...shown } of PLACES) {
  const { isExact = false, characters = Number.POSITIVE_INFINITY } = shown
  for (const [under, policy] of UNDER) {
    test(`row 31: ${PAYLOADS.length} payloads as ${name}, under ${under}: inert text T-XS1 X12`, async ({
      page: tab,
      desk: { url },
      visitHost,
      help,
      heard,
    }) => {
      const harm = watchHarm(tab)
      await tamper(tab, tamperings)
      const text = policy(url)
      await visitHost({ headers: text ? { 'content-security-policy': text } : {} })
      await openView(tab, view)
      await expect(help.root).toBeVisible()
      const texts = PAYLOADS.map((text) => text.slice(0, characters))
      const wanted = [JSON.stringify(texts), isExact] as const
      const missing = () => tab.evaluate(missingIn, wanted)
      await see?.(help, missing)
      if (sign) await expect(help.root.locator(sign)).toHaveCount(PAYLOADS.length)
      else await expect.poll(missing).toBe('')
      await harm.seeNone()
      expect((await heard()).errors).toEqual([])
      expect(await tab.evaluate('policyReports')).toEqual([])
    })
  }
}
