import { appendFile, mkdir, rm, truncate, writeFile } from 'node:fs/promises'
import type { Request } from '@playwright/test'
import { isDeep } from '../deep.js'
import { test as base, expect, noise } from '../fixtures.js'
import { type GatedLine, openGatedLine } from '../gatedLine.js'

const MEBIBYTE = 1024 * 1024

const test = base.extend<{ line: GatedLine }>({
  line: async ({ desk }, use) => {
    const line = await openGatedLine(desk.url)
    await use(line)
    await line.close()
  },
})

test.beforeEach(async ({ page }) => {
  // No room on this device: the bytes are read from the disk when they travel.
  await page.addInitScript(() => {
    navigator.storage.estimate = async () => ({ quota: 1_000, usage: 0 })
  })
})

/**
 * How many bytes of an upload the server has, asked beside the line. Where it has none when the line
 * breaks, the browser itself sends the same bytes once more, and never looks at the file again.
 */
function arrivedOf(patch: Request, lineUrl: string, deskUrl: string) {
  const { authorization = '' } = patch.headers()
  const headers = { authorization, 'tus-resumable': '1.0.0' }
  return async () => {
    const answer = await fetch(patch.url().replace(lineUrl, deskUrl), { method: 'HEAD', headers })
    return Number(answer.headers.get('upload-offset'))
  }
}

const CHANGES = [
  ['is changed', (path: string) => appendFile(path, 'more')],
  ['is written anew', (path: string) => writeFile(path, noise(MEBIBYTE, 5))],
  ['shrinks', (path: string) => truncate(path, 1_000)],
  ['is deleted', (path: string) => rm(path)],
] as const

for (const [what, change] of isDeep ? CHANGES : CHANGES.slice(0, 1)) {
  test(`T-UP3 a file that ${what} on the disk in mid-upload is asked for again, and the words stay`, async ({
    page,
    visit,
    help,
    agent,
    desk,
    line,
  }, testInfo) => {
    const path = testInfo.outputPath('walk.mp4')
    await visit('/app.html', { endpoint: line.url })
    await help.openForm()
    await help.type({ subject: 'Walk', body: 'My words' })
    await help.seeDraftKept()
    const isFull = line.hold(300_000)
    const patch = page.waitForRequest((request) => request.method() === 'PATCH')
    await help.attachFromDisk(path, noise(MEBIBYTE, 1))
    await isFull
    await expect.poll(arrivedOf(await patch, line.url, desk.url)).toBeGreaterThan(0)
    const word = help.root.getByText(/changed|cannot be read/)
    await expect(word).toHaveCount(0)
    await change(path)
    line.open()
    await expect(word.first()).toBeVisible()
    const { passedBytes } = line
    await expect(help.message).toHaveValue('My words')
    await help.send()
    await expect(word.first()).toBeVisible()
    expect(await agent.ticketsCalled('Walk')).toEqual([])
    // Not one byte of the file in vain.
    expect(line.passedBytes - passedBytes).toBeLessThan(10_000)

    await help.button('Remove walk.mp4').click()
    await help.attachFromDisk(testInfo.outputPath('again.mp4'), noise(200_000, 2))
    await expect(help.root.getByText(/· Uploaded/)).toBeVisible()
    await help.send()
    await help.seeTicket('Walk')
    expect(await agent.ticketsCalled('Walk')).toHaveLength(1)
  })
}

test('T-UP3 a folder that is dropped is no file: said at once, nothing is sent of it', async ({
  page,
  context,
  visit,
  help,
  agent,
}, testInfo) => {
  const folder = testInfo.outputPath('pictures')
  await mkdir(folder)
  await writeFile(`${folder}/one.png`, noise(1_000, 1))
  await visit()
  await help.openForm()
  await help.type({ subject: 'Folder', body: 'My words' })
  const box = await help.message.boundingBox()
  const at = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 }
  const debug = await context.newCDPSession(page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await debug.send('Input.dispatchDragEvent', { type, ...at, data })
  }
  await expect(help.root.getByText(/cannot be read|changed|empty/i).first()).toBeVisible()
  await expect(help.message).toHaveValue('My words')
  expect(await agent.ticketsCalled('Folder')).toEqual([])
})
