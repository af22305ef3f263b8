const PATHS = {
  back: 'M12 5l-5 5 5 5',
  bolt: 'M11 3L5 11.5h4L8.5 17 15 8.5h-4z',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  clip: 'M14.5 9.5l-5 5a3.2 3.2 0 0 1-4.5-4.5l6-6a2.2 2.2 0 0 1 3 3l-6 6a1 1 0 0 1-1.5-1.5l5-5',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  download: 'M10 4v8M6.8 9L10 12.2 13.2 9M4.5 15.5h11',
  file: 'M5.5 3.5h6l3 3v10h-9zM11.5 3.5v3h3',
  hand: 'M6 10V6.5a1 1 0 0 1 2 0V9m0-3.5a1 1 0 0 1 2 0V9m0-2.5a1 1 0 0 1 2 0V10m0-2a1 1 0 0 1 2 0v4.5a4 4 0 0 1-4 4H9.5a4 4 0 0 1-3.2-1.6L4 11.5a1 1 0 0 1 1.6-1.2L6 10.7',
  clock: 'M10 3.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM10 6.5V10l2.5 1.8',
  key: 'M12.5 4a3.5 3.5 0 1 1-3.2 4.9L4 14.2V16.5h2.5v-2h2v-2h1.3l1.5-1.6A3.5 3.5 0 0 1 12.5 4zM13.4 6.9h.01',
  lock: 'M6 9h8v7H6zM7.5 9V7a2.5 2.5 0 0 1 5 0v2',
  search: 'M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4zM12.7 12.7L16 16',
  star: 'M10 3.5l1.9 4.1 4.5.5-3.3 3 .9 4.4-4-2.2-4 2.2.9-4.4-3.3-3 4.5-.5z',
  video: 'M3.5 6h9v8h-9zM12.5 9l4-2v6l-4-2',
} as const

export type IconName = keyof typeof PATHS

/** Decoration: whoever shows it alone names its button. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
