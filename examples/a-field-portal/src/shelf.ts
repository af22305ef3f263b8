import { makeSvg } from './dom.js'

const WIDTH = 560
const SHELF = 104
/** Widths of the packs on each board; a negative one is a gap of that width. */
const BOARDS: readonly (readonly number[])[] = [
  [46, 46, 46, 60, 60, -52, 40, 40, 40, 40],
  [70, 70, 70, 34, 34, 34, 34, 52, 52],
  [52, 52, -58, 52, 64, 64, 64, 44, 44],
]

/** A photo of a shelf as it was read: a box around every facing, and around what is missing. */
export function shelf(): SVGElement {
  return makeSvg(
    'svg',
    { class: 'shelf', viewBox: `0 0 ${WIDTH} ${SHELF * BOARDS.length + 12}` },
    ...BOARDS.flatMap((board, row) => boardOf(board, row)),
  )
}

function boardOf(widths: readonly number[], row: number): SVGElement[] {
  const floor = (row + 1) * SHELF
  let x = 16
  const packs = widths.flatMap((signed, index) => {
    const width = Math.abs(signed)
    const left = x
    x += width + 5
    return signed < 0 ? [gap(left, floor, width)] : pack(left, floor, width, row * 3 + index)
  })
  return [
    makeSvg('rect', { class: 'board', x: 4, y: floor, width: WIDTH - 8, height: 7, rx: 2 }),
    ...packs,
  ]
}

function pack(x: number, floor: number, width: number, kind: number): SVGElement[] {
  const height = 58 + ((kind * 7 + width) % 4) * 8
  const y = floor - height
  return [
    makeSvg('rect', { class: `pack pack-${width % 5}`, x, y, width, height, rx: 5 }),
    makeSvg('rect', {
      class: 'label',
      x: x + 7,
      y: y + height * 0.36,
      width: width - 14,
      height: 11,
      rx: 3,
    }),
    makeSvg('rect', {
      class: 'found',
      x: x - 1.5,
      y: y - 3.5,
      width: width + 3,
      height: height + 4.5,
      rx: 4,
    }),
  ]
}

function gap(x: number, floor: number, width: number): SVGElement {
  return makeSvg('rect', { class: 'missing', x, y: floor - 70, width, height: 69, rx: 4 })
}
