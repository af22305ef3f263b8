import { createHash } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { crash } from '../browserFaults.js'
import { deepRuns } from '../deep.js'
import { test as base, expect, noise } from '../fixtures.js'
import { type GatedLine, openGatedLine } from '../gatedLine.js'
import { HelpPanel } from '../models/HelpPanel.js'

const CHUNK = 128 * 1024
const BORDERS = 20
const WAYS = ['a reload', 'a closed tab', 'a crashed renderer'] as const

const test = base.extend<{ line: GatedLine }>({
  line: async ({ desk }, use) => {
    const line = await openGatedLine(desk.url)
    await use(line)
    await line.close()
  },
})

/** The page that goes on where this one ended. */
async function interrupt(page: Page, way: (typeof WAYS)[number], context: BrowserContext) {
  if (way === 'a reload') {
    await page.reload()
    return page
  }
  const url = page.url()
  if (way === 'a crashed renderer') await crash(page)
  else await page.close()
  const next = await context.newPage()
  await next.goto(url)
  return next
}

async function startWriting(page: Page): Promise<HelpPanel> {
  const help = new HelpPanel(page)
  await help.openForm()
  return help
}

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

for (const way of WAYS) {
  test(`T-UP2 X3 ${way} at the borders of chunks: it goes on where the server is`, async ({
    context,
    host,
    agent,
    line,
  }, testInfo) => {
    test.setTimeout(900_000)
    const borders = deepRuns([7], BORDERS)
    let mostExcess = 0
    for (const border of borders) {
      await test.step(`DESKSIDE_SEED=${border}`, async () => {
        // The last border is the file's end: one byte less, so that something is left to do.
        const video = noise(BORDERS * CHUNK + 1, border)
        const page = await context.newPage()
        const search = new URLSearchParams({ endpoint: line.url, user: `person-${border}` })
        await page.goto(`${host.url}/app.html?${search}`)
        const help = await startWriting(page)
        await help.type({ subject: `Walk ${border}`, body: 'See.' })
        await help.seeDraftKept()
        const isFull = line.hold(border * CHUNK)
        await help.attachFromDisk(testInfo.outputPath('walk.mp4'), video)
        await isFull
        const next = await interrupt(page, way, context)
        const patches: number[] = []
        next.on('request', (request) => {
          if (request.method() === 'PATCH') patches.push(Number(request.headers()['upload-offset']))
        })
        line.open()
        const again = await startWriting(next)
        await expect(again.root.getByText(/· Uploaded/)).toBeVisible()
        await again.send()
        await again.seeTicket(`Walk ${border}`)

        const files = await agent.filesOf(await agent.idOf(`Walk ${border}`))
        const digests = await Promise.all(
          files.map(async ({ id }) => digest(await agent.bytesOf(id))),
        )
        expect(digests).toEqual([digest(video)])
        // What the gate let through, but for the requests' own heads.
        expect(patches).toHaveLength(1)
        const reached = patches[0] ?? 0
        expect(reached).toBeGreaterThan(border * CHUNK - CHUNK)
        expect(reached).toBeLessThanOrEqual(border * CHUNK)
        const excess = line.passedBytes - video.length
        expect(excess).toBeLessThan(CHUNK)
        mostExcess = Math.max(mostExcess, excess)
        await next.close()
      })
    }
    console.info(
      `T-UP2: ${way}, ${borders.length} of ${borders.length} went on; at most ${mostExcess} bytes beside the file, heads of all requests included`,
    )
  })
}
