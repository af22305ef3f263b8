import type { Series } from '../data/metrics.js'
import { svg } from '../element.js'
import { linear, pathThrough } from './scale.js'

const WIDTH = 96
const HEIGHT = 32

/** A small line without words: the number beside it says the same. */
export function sparkline(series: Series): SVGSVGElement {
  const x = linear([0, series.length - 1], [1, WIDTH - 1])
  const y = linear([Math.min(...series), Math.max(...series)], [HEIGHT - 3, 3])
  const line = pathThrough(series.map((value, index) => [x(index), y(value)]))
  return svg(
    'svg',
    {
      class: 'sparkline',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      'aria-hidden': 'true',
    },
    svg('path', { class: 'area', d: `${line}L${WIDTH - 1} ${HEIGHT}L1 ${HEIGHT}Z` }),
    svg('path', { class: 'line', d: line }),
  )
}
