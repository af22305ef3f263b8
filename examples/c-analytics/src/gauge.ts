import { drawn, h } from './h.js'

export type Reading = {
  readonly name: string
  /** As people read it: `14,2 %`. */
  readonly value: string
  readonly note: string
  /** Where the needle stands on the dial, 0 to 1. */
  readonly at: number
  /** The part of the dial that is wanted, 0 to 1; none: nothing is. */
  readonly wanted?: readonly [from: number, to: number]
}

const CENTRE = 60
const RADIUS = 48

/** An instrument of the panel: a dial, the wanted part of it, a needle, and the number in words. */
export function gauge({ name, value, note, at, wanted }: Reading): HTMLElement {
  const dial = drawn(
    'svg',
    { viewBox: '0 0 120 68', class: 'dial', 'aria-hidden': 'true' },
    arc('dial-track', 0, 1),
    ...(wanted ? [arc('dial-wanted', ...wanted)] : []),
    ...(wanted ? [] : [arc('dial-filled', 0, at)]),
    needle(at),
  )
  return h(
    'li',
    { class: 'gauge' },
    h('h2', {}, name),
    dial,
    h('p', { class: 'gauge-value' }, value),
    h('p', { class: 'gauge-note' }, note),
  )
}

function pointAt(share: number, radius: number): readonly [x: number, y: number] {
  const angle = Math.PI * (1 - share)
  return [CENTRE + radius * Math.cos(angle), CENTRE - radius * Math.sin(angle)]
}

function arc(name: string, from: number, to: number): SVGElement {
  const [start, end] = [pointAt(from, RADIUS), pointAt(to, RADIUS)].map((point) =>
    point.map((coordinate) => coordinate.toFixed(2)).join(' '),
  )
  return drawn('path', { class: name, d: `M${start}A${RADIUS} ${RADIUS} 0 0 1 ${end}` })
}

function needle(at: number): SVGElement {
  const share = Math.min(1, Math.max(0, at))
  const [x, y] = pointAt(share, RADIUS - 14)
  return drawn(
    'g',
    { class: 'needle' },
    drawn('path', { d: `M${CENTRE} ${CENTRE}L${x.toFixed(2)} ${y.toFixed(2)}` }),
    drawn('circle', { cx: CENTRE, cy: CENTRE, r: 4 }),
  )
}
