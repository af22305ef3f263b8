import { expect, test } from './fixtures.js'
import { HOSTILE_RULES } from './hostileRules.js'

type Styles = Readonly<Record<string, string>>

/**
 * In the page: every computed property of every element of the panel, by its place. What the panel
 * hangs in is an empty box in the page's own flow: its width is the page's.
 */
function readInside(): Styles {
  const panel = document.querySelector('deskside-panel')?.shadowRoot?.querySelector('.panel')
  const styles: Record<string, string> = {}
  for (const [index, element] of [panel, ...(panel?.querySelectorAll('*') ?? [])].entries()) {
    if (!element) continue
    const style = getComputedStyle(element)
    styles[`${index} ${element.localName}.${element.className}`] = [...style]
      .map((name) => `${name}:${style.getPropertyValue(name)}`)
      .join(';')
  }
  return styles
}

/** In the page: the same of what is the host's own. */
function readHost(): Styles {
  const styles: Record<string, string> = {}
  const own = [...document.querySelectorAll('body, body *')].filter(
    ({ localName }) => !localName.startsWith('deskside'),
  )
  for (const [index, element] of own.entries()) {
    const style = getComputedStyle(element)
    styles[`${index} ${element.localName}`] = [...style]
      .map((name) => `${name}:${style.getPropertyValue(name)}`)
      .join(';')
  }
  return styles
}

/** Each property that differs, with its element. */
function different(one: Styles, other: Styles): readonly string[] {
  return Object.keys({ ...one, ...other }).flatMap((key) => {
    const before = new Set((one[key] ?? '').split(';'))
    const changed = (other[key] ?? '').split(';').filter((each) => !before.has(each))
    return changed.map((each) => `${key}: ${each}`)
  })
}

test('T-HO2 X11 a style sheet of 60 hostile rules reaches no element of the panel', async ({
  page,
  visit,
  help,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await visit()
  await help.openForm()
  await help.message.focus()
  // Parts of the form come with the desk, and in chunks of their own: what has come can be compared.
  await expect(help.subject).toHaveAttribute('aria-required', 'true')
  let before = await page.evaluate(readInside)
  await expect
    .poll(
      async () => {
        const earlier = before
        before = await page.evaluate(readInside)
        return different(earlier, before)
      },
      { intervals: [1_000] },
    )
    .toEqual([])
  expect(Object.keys(before).length).toBeGreaterThan(30)
  expect(HOSTILE_RULES).toHaveLength(60)
  const hostBefore = await page.evaluate(readHost)
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules.join('\n'))
    document.adoptedStyleSheets = [sheet]
  }, HOSTILE_RULES)
  // They do reach the page that they stand in.
  expect(different(hostBefore, await page.evaluate(readHost)).length).toBeGreaterThan(5)
  expect(different(before, await page.evaluate(readInside))).toEqual([])
  await help.type({ body: 'Still to be typed into.' })
  await expect(help.message).toHaveValue('Still to be typed into.')
})

test('T-HO2 X11 the panel changes no style of its host', async ({ page, visit, help }) => {
  await visit()
  const entry = page.getByRole('link', { name: /^Help/ })
  await entry.hover()
  await page.mouse.move(600, 700)
  const before = await page.evaluate(readHost)
  await page.evaluate(() => {
    const { Deskside } = window as unknown as { Deskside: (...call: unknown[]) => void }
    Deskside('open', 'new')
  })
  await expect(help.message).toBeVisible()
  expect(different(before, await page.evaluate(readHost))).toEqual([])
})
