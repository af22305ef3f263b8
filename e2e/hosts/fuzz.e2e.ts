import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.js'

const TIMES = 300
/** With these a widget is not the same any more; they are said at moments of their own. */
const STAYS = `VERBS.filter((verb) => !['init', 'destroy', 'erase', 'reset'].includes(verb))`
const OPTIONS = `{
  endpoint: new URLSearchParams(location.search).get('endpoint'),
  user: { id: 'maya' },
  getToken: () => hostFetch('/token?user=maya', { method: 'POST' }).then(({ token }) => token),
  onError: (error) => reported.push(error),
}`

/** What its own callbacks throw, and what it gave for callbacks; the browser shows them as its own. */
const OF_THE_HOST = /of the host|onError is not a function|Class constructors cannot be invoked/

type Said = {
  readonly calls: number
  readonly thrown: readonly string[]
  readonly errors: string[]
}

/** What came of it: without those that the host's own callbacks threw. */
async function heardAfter(page: Page, run: string): Promise<Said> {
  await page.evaluate(run)
  await page.waitForTimeout(1_500)
  const text = await page.evaluate(`JSON.stringify({
    calls,
    thrown: [...new Set(thrown)],
    errors: [...new Set(hostErrors.filter((text) => !${OF_THE_HOST}.test(text)))],
  })`)
  return JSON.parse(String(text))
}

const MOMENTS: readonly (readonly [moment: string, run: string, verbs: number])[] = [
  [
    'before `init`',
    `sayAll(VERBS.filter((verb) => verb !== 'init'), ${TIMES}); Deskside('init', ${OPTIONS})`,
    14,
  ],
  ['while the panel is closed', `Deskside('init', ${OPTIONS}); sayAll(${STAYS}, ${TIMES})`, 11],
  [
    'while the panel is open',
    `new Promise((opened) => {
      Deskside('init', ${OPTIONS})
      Deskside('on', 'open', opened)
      Deskside('open')
    }).then(() => sayAll(${STAYS}, ${TIMES}))`,
    11,
  ],
  [
    'during `destroy`',
    `new Promise((opened) => {
      Deskside('init', ${OPTIONS})
      Deskside('on', 'open', opened)
      Deskside('open')
    }).then(() => {
      Deskside('on', 'close', () => sayAll(VERBS, ${TIMES}))
      Deskside('destroy')
    })`,
    15,
  ],
  [
    'after `destroy`, with `init` among them',
    `Deskside('init', ${OPTIONS}); Deskside('destroy'); sayAll(VERBS, ${TIMES})`,
    15,
  ],
]

for (const [moment, run, verbs] of MOMENTS) {
  test(`every verb with 300 arguments ${moment}: nothing is thrown into the host T-HO5 X11`, async ({
    page,
    visitHost,
  }) => {
    await visitHost({ scripts: ['fuzz'] })
    await page.waitForFunction('!Deskside.q')
    await page.evaluate(`Deskside('destroy')`)
    const { calls, thrown, errors } = await heardAfter(page, run)
    expect(thrown).toEqual([])
    expect(errors).toEqual([])
    expect(calls).toBeGreaterThanOrEqual(TIMES * verbs)
  })
}
