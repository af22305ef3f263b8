import { svg } from './element.js'

/** Strokes on a 20 × 20 grid. */
const paths = {
  dashboard: ['M3.5 4.5h5v6h-5z', 'M11.5 4.5h5v3h-5z', 'M11.5 10.5h5v5h-5z', 'M3.5 13.5h5v2h-5z'],
  reports: ['M5 3.5h7l3.5 3.5v9.5H5z', 'M12 3.5V7h3.5', 'M7.5 10.5h5', 'M7.5 13.5h3.5'],
  settings: [
    'M4 6h6',
    'M14 6h2',
    'M12 4.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z',
    'M4 14h2',
    'M10 14h6',
    'M8 12.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z',
  ],
  help: [
    'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14z',
    'M7.9 7.9a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.4',
    'M10 13.9v.1',
  ],
  pen: [
    'M4 16l.8-3.4 8.3-8.3a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2L7.4 15.2z',
    'M11.8 5.6l2.6 2.6',
  ],
  lifebuoy: [
    'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14z',
    'M10 7.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z',
    'M5.1 5.1l2.9 2.9',
    'M12 12l2.9 2.9',
    'M14.9 5.1L12 8',
    'M8 12l-2.9 2.9',
  ],
  book: [
    'M10 5.2C8.6 4.2 6.6 3.9 4 4v11c2.6-.1 4.6.2 6 1.2 1.4-1 3.4-1.3 6-1.2V4c-2.6-.1-4.6.2-6 1.2z',
    'M10 5.2v11',
  ],
  chevron: ['M6.5 8.3L10 11.8l3.5-3.5'],
  menu: ['M4 6h12', 'M4 10h12', 'M4 14h12'],
  close: ['M5.5 5.5l9 9', 'M14.5 5.5l-9 9'],
  sun: [
    'M10 6.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4z',
    'M10 2.8v1.4M10 15.8v1.4M2.8 10h1.4M15.8 10h1.4M4.9 4.9l1 1M14.1 14.1l1 1M15.1 4.9l-1 1M5.9 14.1l-1 1',
  ],
  moon: ['M16 11.6A6.4 6.4 0 0 1 8.4 4a6.4 6.4 0 1 0 7.6 7.6z'],
  globe: [
    'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14z',
    'M3 10h14',
    'M10 3c2 2 2.9 4.4 2.9 7s-.9 5-2.9 7c-2-2-2.9-4.4-2.9-7S8 5 10 3z',
  ],
  check: ['M4.5 10.5l3.5 3.5 7.5-8'],
  signOut: ['M8 4H4.5v12H8', 'M8.5 10h8', 'M13.5 7l3 3-3 3'],
  search: ['M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4z', 'M12.7 12.7L16 16'],
  download: ['M10 4v8', 'M6.8 9L10 12.2 13.2 9', 'M4.5 15.5h11'],
  up: ['M5.5 12.5l9-5', 'M10 6.5l4.8.8-1.7 4.5'],
  arrowUp: ['M10 15V5', 'M6 9l4-4 4 4'],
  arrowDown: ['M10 5v10', 'M6 11l4 4 4-4'],
  line: ['M3.5 14.5l4-5 3 3 6-7.5'],
  bars: ['M5 16v-5', 'M10 16V5', 'M15 16v-8'],
  funnel: ['M4 5h12l-4.5 5.2V16L8.5 14v-3.8z'],
  grid: ['M4 4h5v5H4z', 'M11 4h5v5h-5z', 'M4 11h5v5H4z', 'M11 11h5v5h-5z'],
  clock: ['M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14z', 'M10 6.2V10l2.6 1.6'],
  mail: ['M3.5 5.5h13v9h-13z', 'M3.8 6l6.2 5 6.2-5'],
  user: ['M10 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6z', 'M4.5 16.2c.6-2.6 2.7-4 5.5-4s4.9 1.4 5.5 4'],
  plus: ['M10 4.5v11', 'M4.5 10h11'],
  arrow: ['M4.5 10h11', 'M11.5 6l4 4-4 4'],
} as const satisfies Record<string, readonly string[]>

export type IconName = keyof typeof paths

/** Decoration: whoever shows it alone names its button. */
export function icon(name: IconName, size = 18): SVGSVGElement {
  return svg(
    'svg',
    {
      class: `icon icon-${name}`,
      viewBox: '0 0 20 20',
      width: size,
      height: size,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    ...paths[name].map((d) => svg('path', { d })),
  )
}

export function logo(size = 28): SVGSVGElement {
  return svg(
    'svg',
    { class: 'logo', viewBox: '0 0 32 32', width: size, height: size, 'aria-hidden': 'true' },
    svg('rect', { class: 'logo-tile', width: 32, height: 32, rx: 9 }),
    svg('rect', { class: 'logo-bar', x: 8, y: 15, width: 4, height: 9, rx: 2, opacity: 0.55 }),
    svg('rect', { class: 'logo-bar', x: 14, y: 11, width: 4, height: 13, rx: 2, opacity: 0.78 }),
    svg('rect', { class: 'logo-bar', x: 20, y: 7, width: 4, height: 17, rx: 2 }),
  )
}
