import type { AgentFile } from '@deskside/core/testing'
import { seededRandom } from '@deskside/core/testing'
import { drawPng, type Picture, type Rectangle } from './drawPng.js'

/** What people photograph and cut out of their screens, drawn for seeds. */

const WIDTH = 640
const HEIGHT = 420

/** A shelf of a shop as a camera sees it; `gap`: a facing that is empty. */
export function shelfPhoto(name: string, seed: number, gap = true): Promise<AgentFile> {
  const random = seededRandom(seed)
  const palette = ['#d9d2c3', '#8a6f4d', '#c8372d', '#2d6cc8', '#e6b422', '#3d9a50', '#f4f1ea']
  const shapes: Rectangle[] = []
  for (let row = 0; row < 3; row++) {
    const floor = 128 + row * 132
    for (let place = 0; place < 11; place++) {
      if (gap && row === 1 && place > 5 && place < 8) continue
      const high = 70 + Math.floor(random() * 26)
      const left = 24 + place * 54
      const color = 2 + Math.floor(random() * 4)
      shapes.push([left, floor - high, 44, high, color])
      shapes.push([left + 8, floor - high + 20, 28, 18, 6])
    }
    shapes.push([0, floor, WIDTH, 16, 1])
  }
  return toFile(name, { width: WIDTH, height: HEIGHT, palette, shapes })
}

/** A page with a bar at its top, blocks of text and a notice; `accent`: `#rrggbb`. */
export function pageScreenshot(name: string, accent: string, notice = true): Promise<AgentFile> {
  const palette = ['#f6f7f8', accent, '#ffffff', '#c9d1d6', '#e5484d', '#fde8e8', '#56616a']
  const lines = Array.from(
    { length: 7 },
    (_, i): Rectangle => [180, 150 + i * 30, i % 3 === 2 ? 240 : 400, 10, 3],
  )
  const shapes: Rectangle[] = [
    [0, 0, WIDTH, 48, 1],
    [20, 18, 90, 12, 2],
    [0, 48, 140, HEIGHT, 2],
    ...Array.from({ length: 6 }, (_, i): Rectangle => [20, 76 + i * 34, 90, 10, 3]),
    [180, 84, 220, 20, 6],
    ...lines,
    ...(notice
      ? ([
          [180, 330, 420, 54, 5],
          [180, 330, 5, 54, 4],
          [204, 352, 300, 10, 4],
        ] as const)
      : []),
  ]
  return toFile(name, { width: WIDTH, height: HEIGHT, palette, shapes })
}

/** Bars of a report; those from `missingFrom` on are not there. */
export function chartScreenshot(name: string, accent: string, missingFrom = 9): Promise<AgentFile> {
  const palette = ['#ffffff', accent, '#e2e8f0', '#56616a', '#e5484d']
  const bars = Array.from({ length: 12 }, (_, i): Rectangle => {
    const high = 120 + ((i * 53) % 140)
    return i < missingFrom ? [48 + i * 48, 370 - high, 30, high, 1] : [48 + i * 48, 366, 30, 4, 4]
  })
  const lines = Array.from({ length: 5 }, (_, i): Rectangle => [36, 90 + i * 70, 580, 2, 2])
  const shapes: Rectangle[] = [[36, 30, 200, 18, 3], ...lines, ...bars]
  return toFile(name, { width: WIDTH, height: HEIGHT, palette, shapes })
}

async function toFile(name: string, picture: Picture): Promise<AgentFile> {
  return { name, type: 'image/png', bytes: await drawPng(picture) }
}
