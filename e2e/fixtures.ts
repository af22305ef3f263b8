import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { SeedName } from '@deskside/server-mock'
import { startMockServer } from '@deskside/server-mock/node'
import { test as base, expect, type Page } from '@playwright/test'
import { type HostServer, startHostServer, strictPolicy } from './hostServer.js'
import { Agent } from './models/Agent.js'
import { HelpPanel } from './models/HelpPanel.js'
import { SECRET } from './secret.js'

type Desk = { readonly url: string; readonly agent: Agent }

export type Fixtures = {
  /** Which tickets there are at the beginning. */
  seed: SeedName
  /** A host that allows nothing inline, no eval, and no policy for Trusted Types. */
  strict: boolean
  desk: Desk
  host: HostServer
  help: HelpPanel
  agent: Agent
  /** Opens a page of the host; `query` as e2e/pages/stub.js reads it. */
  visit: (path?: string, query?: Record<string, string>) => Promise<void>
}

export const test = base.extend<Fixtures>({
  seed: ['empty', { option: true }],
  strict: [false, { option: true }],
  desk: async ({ seed }, use) => {
    const server = await startMockServer({ port: 0, seed, secret: SECRET, control: true })
    await use({ url: server.url, agent: new Agent(server.url) })
    await server.close()
  },
  host: async ({ desk, strict }, use) => {
    const policy = strict ? { contentSecurityPolicy: strictPolicy(desk.url) } : {}
    const server = await startHostServer({ secret: SECRET, ...policy })
    await use(server)
    await server.close()
  },
  agent: async ({ desk }, use) => use(desk.agent),
  help: async ({ page }, use) => use(new HelpPanel(page)),
  visit: async ({ page, host, desk }, use) => {
    await use(async (path = '/app.html', query = {}) => {
      const search = new URLSearchParams({ endpoint: desk.url, ...query })
      await page.goto(`${host.url}${path}?${search}`)
    })
    // Whatever a test is about: the widget throws nothing into its host.
    expect(
      await page.evaluate(() => (window as { hostErrors?: unknown[] }).hostErrors ?? []),
    ).toEqual([])
  },
})

export { expect }

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

type AxeRule = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }

/** Colours on their way from one to another are nobody's to judge; what turns for ever is not waited for. */
async function waitForMotion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots) {
      for (const { shadowRoot } of root.querySelectorAll('*'))
        if (shadowRoot) roots.push(shadowRoot)
    }
    const ending = roots
      .flatMap((root) => root.getAnimations())
      .filter(({ effect, playState }) => {
        const { endTime } = effect?.getComputedTiming() ?? {}
        return playState === 'running' && Number.isFinite(Number(endTime))
      })
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}

/** Scans the page, shadow roots included, by WCAG 2.2 A and AA and the best practices. */
export async function seeNoAxeViolations(page: Page): Promise<void> {
  await waitForMotion(page)
  // Not a script element: a strict policy would block it, the debugger's own evaluation passes.
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: AxeRule[] }> } }
    const result = await axe.run()
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' · ')}`,
    )
  })
  expect(violations).toEqual([])
}

/** Bytes that look alike nowhere, so that a wrong offset cannot pass. */
export function noise(size: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(size)
  let state = seed
  for (let index = 0; index < size; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[index] = state >>> 24
  }
  return bytes
}
