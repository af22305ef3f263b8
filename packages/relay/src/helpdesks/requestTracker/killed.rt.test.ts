import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SECRET } from '../../testing/createRelay.js'
import { bundleMortal } from '../../testing/killing/bundleMortal.js'
import { freePort } from '../../testing/killing/freePort.js'
import { killRounds, PERSONS } from '../../testing/killing/killRounds.js'
import { openLateDoor } from '../../testing/killing/lateDoor.js'
import { askRt, liveRt } from '../../testing/rtDesk.js'

const KILLS = 30
const word = crypto.randomUUID().slice(0, 8)
const emailOf = (name: string) => `${name}-${word}@acme.test`

let bundle: Awaited<ReturnType<typeof bundleMortal>>
let folder: string
beforeAll(async () => {
  bundle = await bundleMortal('mortalRelay')
  folder = await mkdtemp(join(tmpdir(), 'deskside-killed-rt-'))
})
afterAll(async () => {
  await bundle.remove()
  await rm(folder, { recursive: true, force: true })
})

test(`T-SV10 ${KILLS} times kill -9 during writes over Request Tracker: nothing is lost and nothing twice`, async () => {
  const { url, tokens } = liveRt()
  const door = await openLateDoor(url)
  const outcome = await killRounds({
    ...{ path: bundle.path, kills: KILLS, seed: 5, world: word, secret: SECRET },
    state: { kind: 'file', folder: join(folder, 'state') },
    port: await freePort(),
    found: join(folder, 'found.log'),
    rt: { url: door.url, token: tokens.relay ?? '', settleMs: 4_000 },
    userOf: (name) => ({ id: `${name}-${word}`, name, email: emailOf(name) }),
    ends: [
      'within the helpdesk',
      'after the helpdesk',
      null,
      'within the helpdesk',
      'before the answer is kept',
      'after the claim',
      'before the helpdesk',
    ],
  })
  await door.close()
  const seen = await writtenInRt()
  process.stdout.write(`${JSON.stringify({ ...outcome, late: door.late(), inRt: seen.length })}\n`)
  expect(outcome).toMatchObject({ lost: [], twice: [], changed: [] })
  expect(outcome.sent).toBeGreaterThan(KILLS)
  expect(outcome.unnoted).toBeGreaterThan(0)
  expect(outcome.found).toBeGreaterThanOrEqual(outcome.unnoted / 2)
  // Else no write came behind the back of a relay that had looked for it.
  expect(door.late()).toBeGreaterThan(0)
  expect(seen.filter((key, at) => seen.indexOf(key) !== at)).toEqual([])
  expect(new Set(seen).size).toBeGreaterThanOrEqual(outcome.sent)
}, 900_000)

/** What RT's own agent finds of these people: «Ticket ann-3», «Reply ann-4», one line each. */
async function writtenInRt(): Promise<readonly string[]> {
  type Items = { items: { id: string; Subject?: string; Content?: string; Filename?: string }[] }
  const agnes = askRt('agnes')
  const seen: string[] = []
  for (const name of PERSONS) {
    const query = encodeURIComponent(`Requestor.EmailAddress = '${emailOf(name)}'`)
    const path = `/tickets?query=${query}&fields=Subject&per_page=100`
    const { items, ...page } = await agnes.json<Items & { pages: number }>('GET', path)
    expect(page.pages).toBeLessThanOrEqual(1)
    for (const { id, Subject = '' } of items) {
      seen.push(Subject)
      const parts = `/ticket/${id}/attachments?fields=Content,Filename&per_page=100`
      const found = await agnes.json<Items>('GET', parts)
      const texts = found.items.map(({ Content = '' }) => Content)
      seen.push(...texts.filter((text) => text.startsWith('Reply ')))
    }
  }
  return seen
}
