import { createHash } from 'node:crypto'
import { test as base, expect, noise } from '../fixtures.js'
import { type GatedLine, openGatedLine } from '../gatedLine.js'
import { openSlowLine, type SlowLine } from '../slowLine.js'

const MEBIBYTE = 1024 * 1024
/** Larger than what the sockets on the way swallow at once, which a browser counts as sent. */
const VIDEO = 24 * MEBIBYTE

const test = base.extend<{ line: SlowLine; gate: GatedLine }>({
  gate: async ({ desk }, use) => {
    const gate = await openGatedLine(desk.url)
    await use(gate)
    await gate.close()
  },
  line: async ({ desk }, use) => {
    // Slow enough for a busy machine to see the upload on its way.
    const line = await openSlowLine(desk.url, 2 * MEBIBYTE)
    await use(line)
    await line.close()
  },
})

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

test('X3 a reload in mid-upload goes on where it stopped', async ({
  page,
  visit,
  help,
  agent,
  line,
}, testInfo) => {
  const video = noise(VIDEO, 7)
  await visit('/app.html', { endpoint: line.url })
  await help.openForm()
  await help.type({ subject: 'Video', body: 'See the video.' })
  const patches: number[] = []
  page.on('request', (request) => {
    if (request.method() !== 'PATCH') return
    patches.push(Number(request.headers()['upload-offset']))
  })
  await help.attachFromDisk(testInfo.outputPath('walk.mp4'), video)
  await expect(help.root.getByText(/MB of 24/)).toBeVisible()
  await page.reload()
  await help.openForm()
  await expect(help.root.getByText('walk.mp4', { exact: true })).toBeVisible()
  await help.send()
  await help.seeTicket('Video')
  expect(patches[0]).toBe(0)
  expect(patches.at(-1)).toBeGreaterThan(0)
  const files = await agent.filesOf(await agent.idOf('Video'))
  expect(files).toHaveLength(1)
  expect(digest(await agent.bytesOf(files[0]?.id ?? ''))).toBe(digest(video))
})

test('X3 A5 the network cut under a screenshot and a video, and back: it goes on', async ({
  visit,
  help,
  agent,
  line,
}, testInfo) => {
  const video = noise(VIDEO, 9)
  const screenshot = noise(MEBIBYTE, 11)
  await visit('/app.html', { endpoint: line.url })
  await help.openForm()
  await help.type({ subject: 'Cut', body: 'See the picture.' })
  await help.paste({ name: 'screen.png', mimeType: 'image/png', buffer: screenshot })
  await help.attachFromDisk(testInfo.outputPath('walk.mp4'), video)
  await expect(help.root.getByText(/MB of 24/)).toBeVisible()
  line.cut()
  await expect(
    help.root.getByText(/cannot be reached|offline|interrupted|waiting/i).first(),
  ).toBeVisible()
  line.mend()
  await help.send()
  await help.seeTicket('Cut')
  const files = await agent.filesOf(await agent.idOf('Cut'))
  const arrived = await Promise.all(files.map(async ({ id }) => digest(await agent.bytesOf(id))))
  expect(arrived).toEqual([digest(screenshot), digest(video)])
})

test('X3 pause, resume and cancel of 25 MB do what they say', async ({
  visit,
  help,
  agent,
  gate,
}, testInfo) => {
  const large = noise(25 * MEBIBYTE, 1)
  await visit('/app.html', { endpoint: gate.url })
  await help.openForm()
  // Both stand still on their way, however long somebody takes to press a button.
  const isFull = gate.hold(MEBIBYTE / 2)
  await help.attachFromDisk(testInfo.outputPath('one.bin'), large)
  await help.attachFromDisk(testInfo.outputPath('two.bin'), noise(3 * MEBIBYTE, 2))
  await isFull
  await help.button('Pause one.bin').click()
  await expect(help.root.getByText('Paused')).toBeVisible()
  await help.button('Remove two.bin').click()
  await expect(help.root.getByText('two.bin', { exact: true })).toHaveCount(0)
  gate.open()
  await help.button('Go on with one.bin').click()
  await expect(help.root.getByText(/· Uploaded/)).toBeVisible()
  await help.type({ subject: 'One file', body: 'Only one.' })
  await help.send()
  await help.seeTicket('One file')
  const files = await agent.filesOf(await agent.idOf('One file'))
  expect(files.map((file) => file.name)).toEqual(['one.bin'])
  expect(digest(await agent.bytesOf(files[0]?.id ?? ''))).toBe(digest(large))
})

test('E8 a file above the limit is refused at once with the limit, and the text stays', async ({
  visit,
  help,
}, testInfo) => {
  await visit()
  await help.openForm()
  await help.type({ subject: 'Big', body: 'Too big.' })
  await help.attachFromDisk(testInfo.outputPath('big.bin'), Buffer.alloc(31 * MEBIBYTE))
  await expect(help.root.getByText(/no more than 30 MB/i)).toBeVisible()
  await expect(help.message).toHaveValue('Too big.')
})
