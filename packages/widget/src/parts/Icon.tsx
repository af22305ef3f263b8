/** Outlines on a grid of 20, drawn by us. Inline: an external sprite fails under `default-src 'none'`. */
const PATHS = {
  alert:
    'M10 6.5v4m0 2.7v.1M8.7 3.6 2.4 14.5A1.5 1.5 0 0 0 3.7 16.7h12.6a1.5 1.5 0 0 0 1.3-2.2L11.3 3.6a1.5 1.5 0 0 0-2.6 0Z',
  back: 'm12 4.5-5.5 5.5 5.5 5.5',
  check: 'm4.5 10.5 3.7 3.7 7.3-8.4',
  close: 'm5 5 10 10M15 5 5 15',
  down: 'm5.5 8 4.5 4.5L14.5 8',
  forward: 'm8 4.5 5.5 5.5L8 15.5',
  info: 'M10 9v4.5M10 6.5v.1M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0Z',
  paperclip:
    'm16.3 9.4-6.5 6.4a4 4 0 0 1-5.7-5.7l6.8-6.7a2.7 2.7 0 0 1 3.8 3.8l-6.8 6.7a1.3 1.3 0 0 1-1.9-1.9l6.1-6',
  send: 'm3 10 14-6.5L12.5 17 9.6 11.4 3 10Zm6.6 1.4L17 3.5',
} as const

/** By its name, or an outline of `outlines.ts`. */
export type IconName = keyof typeof PATHS | `M${string}` | `m${string}`

/** Says nothing to a screen reader: the words stand beside it or on its button. */
export function Icon({ name }: { readonly name: IconName }) {
  const path = PATHS[name as keyof typeof PATHS]
  return (
    <svg
      class={path ? `icon icon-${name}` : 'icon'}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path ?? name} />
    </svg>
  )
}
