import type { DraftAttachment } from '@deskside/core'
import { afterEach, expect, test } from 'vitest'
import { pngHead } from '../../testing/pngHead.js'
import { scriptedGround } from '../../testing/scriptedGround.js'
import { createSmallPictures } from './createSmallPictures.js'

const real = globalThis.createImageBitmap
afterEach(() => {
  globalThis.createImageBitmap = real
})

/** Red at the left and the right, blue in the middle square. */
async function picture(width = 300, height = 100): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser draws nothing')
  pen.fillStyle = '#ff0000'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = '#0000ff'
  pen.fillRect((width - height) / 2, 0, height, height)
  return canvas.convertToBlob({ type: 'image/png' })
}

const attachmentOf = (size: number, some: Partial<DraftAttachment> = {}): DraftAttachment => ({
  id: 'a',
  name: 'shot.png',
  type: 'image/png',
  size,
  digest: null,
  kept: false,
  checkpoint: null,
  uploadId: null,
  ...some,
})

function draw(file: Blob | undefined, attachment = attachmentOf(file?.size ?? 0)) {
  const ground = scriptedGround()
  const canvas = document.createElement('canvas')
  const pictures = createSmallPictures(ground)
  const drawn = () => pictures.draw(canvas, { attachment, file, isWanted: () => true })
  return { ground, canvas, drawn }
}

function colorsOf(canvas: HTMLCanvasElement): readonly string[] {
  const pen = canvas.getContext('2d')
  const { width, height } = canvas
  const at = (x: number) => [...(pen?.getImageData(x, height / 2, 1, 1).data ?? [])].join()
  return [at(2), at(width / 2), at(width - 3)]
}

test('a chosen picture is drawn small, its middle, without an address that a policy could refuse', async () => {
  const { canvas, drawn } = draw(await picture())
  expect(await drawn()).toBe(true)
  expect([canvas.width, canvas.height]).toEqual([88, 88])
  expect(colorsOf(canvas)).toEqual(Array(3).fill('0,0,255,255'))
})

test('a long page is known by its top, and an icon stays as small as it is', async () => {
  const page = new OffscreenCanvas(100, 900)
  const pen = page.getContext('2d')
  if (!pen) throw new Error('This browser draws nothing')
  pen.fillStyle = '#00ff00'
  pen.fillRect(0, 0, 100, 100)
  const long = draw(await page.convertToBlob({ type: 'image/png' }))
  expect(await long.drawn()).toBe(true)
  expect(colorsOf(long.canvas)).toEqual(Array(3).fill('0,255,0,255'))
  const icon = draw(await picture(16, 16))
  expect(await icon.drawn()).toBe(true)
  // 16 pixels of the page, on a screen that has two for each.
  expect(colorsOf(icon.canvas)).toEqual(['0,0,0,0', '0,0,255,255', '0,0,0,0'])
})

test('after a reload the picture comes from the device', async () => {
  const file = await picture()
  const { ground, canvas, drawn } = draw(undefined, attachmentOf(file.size, { kept: true }))
  await ground.storage.set('bytes/scripted/a/0', await file.arrayBuffer())
  expect(await drawn()).toBe(true)
  expect(colorsOf(canvas)[1]).toBe('0,0,255,255')
})

test.each([
  ['one of 30,000 × 30,000 pixels', 0, new Blob([pngHead(30_000, 30_000)])],
  ['what only claims to be one', 0, new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'])],
  ['one that no browser can read', 1, new Blob([pngHead(20, 20)])],
])('%s keeps its icon, and is decoded %i times T-XS5', async (_, times, file) => {
  let decoded = 0
  globalThis.createImageBitmap = ((blob: Blob) => {
    decoded += 1
    return real(blob)
  }) as typeof real
  const { drawn } = draw(file)
  expect(await drawn()).toBe(false)
  expect(decoded).toBe(times)
})

test('ten pictures are decoded one after the other, and each is let go of', async () => {
  let [open, most, closed] = [0, 0, 0]
  globalThis.createImageBitmap = (async (blob: Blob) => {
    open += 1
    most = Math.max(most, open)
    const bitmap = await real(blob)
    const close = bitmap.close.bind(bitmap)
    bitmap.close = () => {
      open -= 1
      closed += 1
      close()
    }
    return bitmap
  }) as typeof real
  const file = await picture()
  const pictures = createSmallPictures(scriptedGround())
  const all = Array.from({ length: 10 }, (_, index) =>
    pictures.draw(document.createElement('canvas'), {
      attachment: attachmentOf(file.size, { id: `${index}` }),
      file,
      // The last row is taken out while the others are drawn.
      isWanted: () => index < 9,
    }),
  )
  expect(await Promise.all(all)).toEqual([...Array(9).fill(true), false])
  expect([most, closed]).toEqual([1, 9])
})
