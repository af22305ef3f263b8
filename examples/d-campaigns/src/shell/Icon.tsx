/** @jsxImportSource react */
const PATHS = {
  overview: 'M4 13.5 12 5l8 8.5M6.5 11v8.5h11V11M10 19.5v-5h4v5',
  campaigns: 'M4 11v3l11 4.5v-12L4 11Zm11-2.5c2 .3 3.5 1.9 3.5 4s-1.5 3.7-3.5 4M7 15.2v3.3h3v-2.1',
  segments: 'M12 4a8 8 0 1 0 8 8h-8V4Zm4 .9A8 8 0 0 1 19.1 8H16V4.9Z',
  help: 'M12 4c4.6 0 8.2 3.1 8.2 7.2s-3.6 7.1-8.2 7.1c-.9 0-1.9-.1-2.7-.4L5 20l.9-3.7A6.9 6.9 0 0 1 3.8 11.2C3.8 7.1 7.4 4 12 4Zm-2 5.4a2 2 0 1 1 3 1.8c-.7.4-1 .8-1 1.4m0 2.3v.1',
  plus: 'M12 5.5v13M5.5 12h13',
  letter: 'M4 6.5h16v11H4v-11Zm0 .5 8 6 8-6',
  call: 'M6 4.5h3l1.5 4-2 1.5a10 10 0 0 0 5.5 5.5l1.5-2 4 1.5v3c0 1-.8 1.5-1.7 1.5C10.8 19.5 4.5 13.2 4.5 6.2c0-.9.5-1.7 1.5-1.7Z',
  message: 'M5 5.5h14v10h-8l-4 3.5v-3.5H5v-10Z',
  moon: 'M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5Z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm0-4.5v1.5m0 14v1.5M3.5 12H5m14 0h1.5M6 6l1 1m10 10 1 1M18 6l-1 1M7 17l-1 1',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}

/** Two waves: what Tidecast is known by. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <path className="crest" d="M4 13c4 0 4-3.5 8-3.5s4 3.5 8 3.5 4-3.5 8-3.5" />
      <path className="trough" d="M4 21.5c4 0 4-3.5 8-3.5s4 3.5 8 3.5 4-3.5 8-3.5" />
    </svg>
  )
}
