import { afterEach, expect, test } from 'vitest'
import { contrastOf, mix, parseColor, WHITE } from './contrast.js'
import { createHostColors } from './hostColors.js'
import themeCss from './theme.css?inline'

afterEach(() => {
  document.body.replaceChildren()
  document.documentElement.removeAttribute('style')
  document.documentElement.removeAttribute('class')
})

/** Words on the accent, and words in it, in a root with our own style. */
function show(theme: string) {
  const host = document.createElement('div')
  document.body.append(host)
  const shadow = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `${themeCss} .root { background: var(--surface) } .on { color: var(--on-accent); background: color-mix(in srgb, var(--accent), var(--accent)) } .in { color: var(--accent-ink); background: var(--soft) }`,
  )
  shadow.adoptedStyleSheets = [sheet]
  const root = document.createElement('div')
  root.className = 'root'
  root.dataset.theme = theme
  const line = (name: string) => {
    const made = document.createElement('p')
    made.className = name
    return made
  }
  const [on, inked] = [line('on'), line('in')] as const
  root.append(on, inked)
  shadow.append(root)
  return { root, on, inked }
}

function contrastIn(element: HTMLElement, root: HTMLElement): number {
  const { color, backgroundColor } = getComputedStyle(element)
  const ground = parseColor(getComputedStyle(root).backgroundColor) ?? WHITE
  const [ink, below] = [parseColor(color), parseColor(backgroundColor)]
  return ink && below ? contrastOf(ink, mix(below, ground, below[3])) : 0
}

const ACCENTS = [
  '#ffd400',
  'oklch(0.7 0.3 150)',
  'rebeccapurple',
  'color(display-p3 1 0 0)',
  '#fff8',
]

test('words are readable on an accent in whatever notation the host wrote it X9', async () => {
  for (const theme of ['light', 'dark']) {
    for (const accent of ACCENTS) {
      document.documentElement.style.setProperty('--deskside-accent', accent)
      const { root, on, inked } = show(theme)
      const colors = createHostColors(root)
      colors.look()
      await expect.poll(() => root.style.getPropertyValue('--fit-ink')).not.toBe('')
      expect(contrastIn(inked, root), `${accent} written in ${theme}`).toBeGreaterThanOrEqual(4.5)
      expect(contrastIn(on, root), `on ${accent} in ${theme}`).toBeGreaterThanOrEqual(4.5)
    }
  }
})

test('what the host changes while help is open is followed, and no more afterwards X9', async () => {
  const { root } = show('light')
  const colors = createHostColors(root)
  colors.watch()
  expect(root.style.length).toBe(0)
  document.documentElement.style.setProperty('--deskside-accent', '#ffd400')
  await expect.poll(() => root.style.getPropertyValue('--fit-on-accent')).toBe('rgb(0 0 0)')
  document.documentElement.style.setProperty('--deskside-accent', '#123')
  await expect.poll(() => root.style.getPropertyValue('--fit-on-accent')).toBe('rgb(255 255 255)')
  document.documentElement.style.removeProperty('--deskside-accent')
  await expect.poll(() => root.style.getPropertyValue('--fit-on-accent')).toBe('')
  colors.rest()
  document.documentElement.style.setProperty('--deskside-accent', '#ffd400')
  await new Promise((resolve) => requestAnimationFrame(resolve))
  expect(root.style.getPropertyValue('--fit-on-accent')).toBe('')
})

test('a colour for words that the host names itself wins', async () => {
  document.documentElement.style.setProperty('--deskside-accent', '#ffd400')
  document.documentElement.style.setProperty('--deskside-on-accent', '#400000')
  const { root, on } = show('light')
  const colors = createHostColors(root)
  colors.look()
  await expect.poll(() => root.style.getPropertyValue('--fit-ink')).not.toBe('')
  expect(getComputedStyle(on).color).toBe('rgb(64, 0, 0)')
})
