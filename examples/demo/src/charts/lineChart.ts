import type { MetricUnit, Series } from '../data/metrics.js'
import { element, svg } from '../element.js'
import type { Formats } from '../formats.js'
import type { Words } from '../words.js'
import { linear, niceTicks, pathThrough } from './scale.js'

export type LineChartInput = {
  readonly label: string
  readonly current: Series
  readonly previous: Series
  readonly unit: MetricUnit
  readonly dateOf: (index: number) => Date
  readonly words: Words
  readonly formats: Formats
}

const HEIGHT = 264
const MARGIN = { top: 12, right: 8, bottom: 28, left: 64 }

type Frame = {
  readonly width: number
  readonly x: (index: number) => number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
}

/** A line over the period before it; pointing shows a day. Drawn anew for each width. */
export function lineChart(input: LineChartInput): HTMLElement {
  const tip = element('div', { class: 'chart-tip', hidden: true, 'aria-hidden': 'true' })
  const drawing = element('div', { class: 'chart-drawing' })
  const root = element('div', { class: 'chart', role: 'img', 'aria-label': describe(input) })
  root.append(drawing, tip)
  let drawnWidth = 0
  new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0)
    if (width === 0 || width === drawnWidth) return
    drawnWidth = width
    const frame = frameFor(input, width)
    const picture = draw(input, frame)
    pointAt(picture, tip, input, frame)
    drawing.replaceChildren(picture)
  }).observe(root)
  return root
}

function describe({ label, current, unit, words, formats }: LineChartInput): string {
  const format = (value = 0): string => formats.metric(value, unit)
  return words.chart(
    label,
    format(current[0]),
    format(current.at(-1)),
    format(Math.max(...current)),
  )
}

function frameFor({ current, previous }: LineChartInput, width: number): Frame {
  const all = [...current, ...previous]
  const low = Math.min(...all)
  const high = Math.max(...all)
  const ticks = niceTicks(Math.max(0, low - (high - low) * 0.25), high, 4)
  const range = [ticks[0] ?? 0, ticks.at(-1) ?? 1] as const
  return {
    width,
    x: linear([0, current.length - 1], [MARGIN.left, width - MARGIN.right]),
    y: linear(range, [HEIGHT - MARGIN.bottom, MARGIN.top]),
    ticks,
  }
}

function draw(input: LineChartInput, { width, x, y, ticks }: Frame): SVGSVGElement {
  const line = (series: Series): string =>
    pathThrough(series.map((value, index) => [x(index), y(value)]))
  const floor = HEIGHT - MARGIN.bottom
  const current = line(input.current)
  return svg(
    'svg',
    { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, 'aria-hidden': 'true' },
    ...ticks.flatMap((tick) => [
      svg('line', {
        class: 'grid',
        x1: MARGIN.left,
        x2: width - MARGIN.right,
        y1: y(tick),
        y2: y(tick),
      }),
      svg(
        'text',
        { class: 'tick', x: MARGIN.left - 12, y: y(tick) + 4, 'text-anchor': 'end' },
        input.formats.axis(tick, input.unit, ticks.at(-1) ?? tick),
      ),
    ]),
    ...dateTicks(input.current.length, width).map((index, at, all) =>
      svg(
        'text',
        {
          class: 'tick',
          x: x(index),
          y: HEIGHT - 6,
          'text-anchor': at === 0 ? 'start' : at === all.length - 1 ? 'end' : 'middle',
        },
        input.formats.shortDate(input.dateOf(index)),
      ),
    ),
    svg('path', {
      class: 'area',
      d: `${current}L${x(input.current.length - 1)} ${floor}L${x(0)} ${floor}Z`,
    }),
    svg('path', { class: 'line previous', d: line(input.previous) }),
    svg('path', { class: 'line current', d: current }),
    svg('line', { class: 'cursor', y1: MARGIN.top, y2: floor, visibility: 'hidden' }),
    svg('circle', { class: 'dot', r: 4.5, visibility: 'hidden' }),
  )
}

function dateTicks(length: number, width: number): readonly number[] {
  const count = Math.min(length, width < 480 ? 3 : 6)
  return Array.from({ length: count }, (_, at) => Math.round((at * (length - 1)) / (count - 1)))
}

/** Shows the nearest day's numbers under the pointer. */
function pointAt(
  picture: SVGSVGElement,
  tip: HTMLElement,
  { current, previous, unit, dateOf, words, formats }: LineChartInput,
  { width, x, y }: Frame,
): void {
  const valueAt = (series: Series, index: number): string =>
    formats.metric(series[index] ?? 0, unit)
  const cursor = picture.querySelector('.cursor')
  const dot = picture.querySelector('.dot')
  const invert = linear([x(0), x(current.length - 1)], [0, current.length - 1])
  picture.addEventListener('pointermove', (event) => {
    const at = event.clientX - picture.getBoundingClientRect().left
    const index = Math.min(current.length - 1, Math.max(0, Math.round(invert(at))))
    const left = x(index)
    for (const mark of [cursor, dot]) mark?.setAttribute('visibility', 'visible')
    cursor?.setAttribute('x1', String(left))
    cursor?.setAttribute('x2', String(left))
    dot?.setAttribute('cx', String(left))
    dot?.setAttribute('cy', String(y(current[index] ?? 0)))
    tip.replaceChildren(
      element('span', { class: 'tip-date' }, formats.longDate(dateOf(index))),
      element('span', { class: 'tip-current' }, valueAt(current, index)),
      element('span', { class: 'tip-previous' }, words.before(valueAt(previous, index))),
    )
    tip.hidden = false
    tip.style.setProperty('left', `${Math.min(width - 150, Math.max(0, left - 70))}px`)
  })
  picture.addEventListener('pointerleave', () => {
    tip.hidden = true
    for (const mark of [cursor, dot]) mark?.setAttribute('visibility', 'hidden')
  })
}
