import { readFile } from 'node:fs/promises'
import type { Backend } from '@deskside/core'
import { expect, it } from 'vitest'
import { createFreshdeskRig } from '../testing/freshdesk/freshdeskRig.js'
import { createHubspotRig } from '../testing/hubspot/hubspotRig.js'
import { ALICE } from '../testing/overRelay.js'

/** Of the table in docs/backends.md: what it says of one helpdesk, by capability. */
async function columnOf(helpdesk: string): Promise<Readonly<Record<string, string>>> {
  const page = await readFile(new URL('../../../../docs/backends.md', import.meta.url), 'utf8')
  const [table = ''] = page.slice(page.indexOf('| `can` |')).split('\n\n')
  const [head = [], , ...rows] = table
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const column = head.indexOf(helpdesk)
  const pairs = rows.map((cells) => [cells[1]?.replaceAll('`', ''), cells[column]] as const)
  return Object.fromEntries(pairs)
}

/** With every option on, «option» is a yes. */
function check({ can }: Backend, said: Readonly<Record<string, string>>): void {
  expect(Object.keys(said).length).toBeGreaterThan(10)
  for (const [name, word] of Object.entries(said)) {
    expect([name, can[name as keyof typeof can]]).toEqual([name, word !== 'no'])
  }
}

it('docs/backends.md says of HubSpot what its adapter can do', async () => {
  check((await createHubspotRig()).backendFor(ALICE), await columnOf('HubSpot'))
})

it('docs/backends.md says of Freshdesk what its adapter can do', async () => {
  check((await createFreshdeskRig()).backendFor(ALICE), await columnOf('Freshdesk'))
})
