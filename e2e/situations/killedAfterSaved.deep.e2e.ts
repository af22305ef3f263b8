import { deepRuns } from '../deep.js'
import { expect, noise, test } from '../fixtures.js'
import { makeProfile, openKillableBrowser } from '../killableBrowser.js'
import { HelpPanel } from '../models/HelpPanel.js'

const PICTURE = { name: 'plan.png', mimeType: 'image/png', buffer: noise(80_000, 3) }

test('T-ST2 X1 Chromium killed right after «saved»: text and file are there in the next one', async ({
  host,
  desk,
}) => {
  test.setTimeout(900_000)
  const runs = deepRuns([1, 2], 30)
  const profile = await makeProfile()
  let kept = 0
  let browser = await openKillableBrowser(profile.path)
  try {
    for (const run of runs) {
      await test.step(`DESKSIDE_SEED=${run}`, async () => {
        const search = new URLSearchParams({
          endpoint: desk.url,
          user: `person-${run}`,
          locale: 'en',
        })
        const visit = async () => {
          const page = await browser.context.newPage()
          await page.goto(`${host.url}/app.html?${search}`)
          const help = new HelpPanel(page)
          await help.openForm()
          return help
        }
        const before = await visit()
        // Every other one with a file, whose bytes are kept as well.
        if (run % 2 === 0) {
          await before.attach(PICTURE)
          await expect(before.root.getByText(/· Uploaded/)).toBeVisible()
        }
        const body = `Typed in run ${run}, saved and gone`
        await before.message.fill(body)
        await before.seeDraftKept()
        await browser.kill()

        browser = await openKillableBrowser(profile.path)
        const after = await visit()
        await expect(after.message).toHaveValue(body)
        if (run % 2 === 0)
          await expect(after.root.getByText('plan.png', { exact: true })).toBeVisible()
        kept += 1
        await after.page.close()
      })
    }
  } finally {
    await browser.kill()
    await profile.remove()
  }
  console.info(`T-ST2: ${kept} of ${runs.length} drafts back after SIGKILL`)
  expect(kept).toBe(runs.length)
})
