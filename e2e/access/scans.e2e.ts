import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { startGallery } from '../../tools/galleryServer.mjs'
import { expect, test } from '../fixtures.js'
import { undecided } from './undecided.js'

/** One state of each kind; the gallery's own check looks at all of them by other means. */
const STATES = [
  'home',
  'home-down',
  'articles',
  'article',
  'form-typed',
  'form-errors',
  'sent',
  'list-12',
  'list-failed',
  'thread',
  'thread-closed',
  'asks',
  'details',
  'manager',
]

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

type Finding = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }
type Scan = { readonly violations: readonly Finding[]; readonly incomplete: readonly Finding[] }

declare global {
  interface Window {
    readonly stage: {
      show(name: string, settings: Record<string, string>): Promise<void>
    }
  }
}

test('T-AX1 14 states, light and dark, from left and from right, pass every rule of axe', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const gallery = await startGallery({ watch: false })
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`${gallery.url}/stage.html`)
    await page.waitForSelector('html[data-ready]', { timeout: 60_000 })
    await page.evaluate(axeSource)
    let scans = 0
    const found: string[] = []
    for (const state of STATES) {
      for (const theme of ['light', 'dark']) {
        for (const locale of ['en-GB', 'ar']) {
          const { violations, incomplete } = await page.evaluate(scan, { state, theme, locale })
          const where = `${state} ${theme} ${locale}`
          found.push(...violations.map((one) => `${where}: ${told(one)}`))
          found.push(
            ...incomplete
              .filter(({ id }) => !(id in undecided))
              .map((one) => `${where}: undecided ${told(one)}`),
          )
          scans += 1
        }
      }
    }
    expect(found).toEqual([])
    expect(scans).toBe(56)
  } finally {
    await gallery.close()
  }
})

/** In the page: the panel alone, by all rules for A and AA and the best practices. */
async function scan(settings: { state: string; theme: string; locale: string }): Promise<Scan> {
  const { state, theme, locale } = settings
  await window.stage.show(state, { theme, locale, layout: 'floating' })
  const { axe } = globalThis as unknown as {
    axe: { run(context: unknown, options: unknown): Promise<Scan> }
  }
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations, incomplete } = await axe.run(
    { include: [['deskside-panel']] },
    { runOnly: { type: 'tag', values: tags } },
  )
  const plain = ({ id, nodes }: Finding) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })
  return { violations: violations.map(plain), incomplete: incomplete.map(plain) }
}

function told({ id, nodes }: Finding): string {
  return `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' · ')}`
}
