import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { HostAnswer } from '../hostServer.js'
import { HelpPanel } from '../models/HelpPanel.js'
import { expect, type Hostility, test } from './fixtures.js'
import { sendAndReadAnswer } from './flow.js'

const PAGE = readFileSync(fileURLToPath(new URL('../pages/hostile.html', import.meta.url)), 'utf8')
const TRUSTED = "require-trusted-types-for 'script'"

const html = (body: string): HostAnswer => ({ body, type: 'text/html; charset=utf-8' })
const policy = (...directives: string[]) => ({ 'content-security-policy': directives.join('; ') })

/** Pages of hosts by what they allow; `api` is the desk's origin. */
const PAGES: readonly (readonly [name: string, page: (api: string) => Hostility])[] = [
  [
    "the strictest: `default-src 'none'`, no images, no policy for Trusted Types",
    (api) => ({
      headers: policy(
        "default-src 'none'; script-src 'self'; style-src 'self'",
        `connect-src 'self' ${api}`,
        `${TRUSTED}; trusted-types 'none'`,
      ),
    }),
  ],
  [
    'a nonce and `strict-dynamic`',
    (api) => ({
      path: '/nonce.html',
      headers: policy(
        "default-src 'none'; script-src 'nonce-a1B2' 'strict-dynamic'; style-src 'nonce-a1B2'",
        `connect-src 'self' ${api}; img-src 'self'`,
      ),
      answers: { '/nonce.html': html(PAGE.replace(/<(script|link)/g, '<$1 nonce="a1B2"')) },
    }),
  ],
  [
    '`sandbox`: a page without an origin, and without storage',
    (api) => ({
      headers: {
        ...policy(
          "sandbox allow-scripts allow-forms; default-src 'self'; script-src 'self'",
          `connect-src 'self' ${api}`,
        ),
        'access-control-allow-origin': '*',
      },
    }),
  ],
  [
    'cross-origin isolation (COOP, COEP)',
    () => ({
      headers: {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
      },
    }),
  ],
  [
    'Trusted Types with a default policy that throws',
    () => ({
      scripts: ['defaultPolicyThrows'],
      headers: policy(`${TRUSTED}; trusted-types default`),
    }),
  ],
  [
    'every permission withheld, no referrer, no framing',
    () => ({
      headers: {
        ...policy("frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'none'"),
        'permissions-policy': 'camera=(), clipboard-read=(), storage-access=(), unload=()',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
    }),
  ],
]

for (const [name, page] of PAGES) {
  test(`X12 the whole flow without one violation: ${name} T-HO6`, async ({
    desk,
    visitHost,
    help,
    agent,
    heard,
    page: tab,
  }) => {
    await visitHost(page(desk.url))
    await sendAndReadAnswer(help, agent, 'Under a policy')
    expect(await heard()).toEqual({ errors: [], reported: [] })
    const reports = (await tab.evaluate('policyReports')) as readonly string[]
    // The page's own icon is not ours to show.
    expect(reports.filter((text) => !text.endsWith('/icon.svg'))).toEqual([])
  })
}

test('X12 the whole flow in a sandboxed frame of another page T-HO6', async ({
  visitHost,
  desk,
  agent,
  page,
}) => {
  const inside = `/hostile.html?${new URLSearchParams({ endpoint: desk.url })}`
  await visitHost({
    path: '/frame.html',
    headers: { 'access-control-allow-origin': '*' },
    answers: {
      '/frame.html': html(
        `<iframe sandbox="allow-scripts" width="900" height="700" src="${inside}"></iframe>`,
      ),
    },
  })
  const frame = page.frameLocator('iframe')
  const help = new HelpPanel(page, frame.getByRole('dialog'))
  await frame.getByRole('link', { name: /^Help/ }).click()
  await help.startWriting()
  await help.type({ subject: 'From a frame', body: 'No origin here.' })
  await expect(help.root.getByText('Not saved on this device', { exact: true })).toBeVisible()
  await help.send()
  await help.seeTicket('From a frame')
  expect(await agent.ticketsCalled('From a frame')).toHaveLength(1)
  const inner = page.frames().at(-1)
  expect(await inner?.evaluate('hostErrors.concat(reported, policyReports)')).toEqual([])
})
