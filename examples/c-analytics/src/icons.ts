import { drawn } from './h.js'

/** Drawn by us, on a grid of 20. */
const OUTLINES = {
  chevron: 'm6 8 4 4 4-4',
  pen: 'M4 16l.7-3.2 8-8a1.5 1.5 0 0 1 2.1 0l.5.5a1.5 1.5 0 0 1 0 2.1l-8 8Z',
  buoy: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 4.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM5 5l3 3m4 4 3 3m0-10-3 3m-4 4-3 3',
  sun: 'M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6Zm0-4.5v1.6m0 11.8v1.6M2.5 10h1.6m11.8 0h1.6M4.7 4.7l1.1 1.1m8.4 8.4 1.1 1.1m0-10.6-1.1 1.1m-8.4 8.4-1.1 1.1',
  moon: 'M16 11.8A6.6 6.6 0 0 1 8.2 4a6.5 6.5 0 1 0 7.8 7.8Z',
  leave: 'M8 4H5v12h3m4-9 3 3-3 3m3-3H8',
} as const

export function icon(name: keyof typeof OUTLINES): SVGElement {
  return drawn(
    'svg',
    { class: `icon icon-${name}`, viewBox: '0 0 20 20', 'aria-hidden': 'true' },
    drawn('path', { d: OUTLINES[name] }),
  )
}

export function logo(): SVGElement {
  return drawn(
    'svg',
    { class: 'logo', viewBox: '0 0 32 24', 'aria-hidden': 'true' },
    drawn('path', { class: 'logo-dial', d: 'M5 20a11 11 0 1 1 22 0' }),
    drawn('path', { class: 'logo-needle', d: 'm16 20 6-8.5' }),
  )
}
