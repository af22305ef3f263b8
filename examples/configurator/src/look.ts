import type { HelpTheme } from '@deskside/widget'

/** How the widget looks in a host's page: what stands in the host's style and in `mountHelp`. */
export type Look = {
  readonly theme: HelpTheme
  /** `#rrggbb`. */
  readonly accent: string
  /** Pixels. */
  readonly radius: number
  readonly density: number
  /** A `font-family` list. */
  readonly font: string
  readonly frame: 'floating' | 'drawer'
  /** A round button at the corner. */
  readonly launcher: boolean
}

export const DEFAULT_LOOK: Look = {
  theme: 'auto',
  accent: '#2f55d4',
  radius: 10,
  density: 1,
  font: 'system-ui, sans-serif',
  frame: 'floating',
  launcher: false,
}

export const DENSITIES = { compact: 0.8, comfortable: 1, roomy: 1.2 } as const

export const FONTS = {
  'system-ui, sans-serif': 'System',
  '"Inter", system-ui, sans-serif': 'Inter, if your page loads it',
  'ui-rounded, "Nunito", system-ui, sans-serif': 'Rounded',
  'Georgia, "Times New Roman", serif': 'Serif',
  'ui-monospace, "SF Mono", monospace': 'Monospace',
} as const

/** Custom properties that differ from the widget's own. Values that no style could hold are left out. */
export function styleOf({ accent, radius, density, font }: Look): ReadonlyMap<string, string> {
  const style = new Map<string, string>()
  if (isColour(accent) && accent !== DEFAULT_LOOK.accent) style.set('--deskside-accent', accent)
  if (radius !== DEFAULT_LOOK.radius) style.set('--deskside-radius', `${radius}px`)
  if (density !== DEFAULT_LOOK.density) style.set('--deskside-density', String(density))
  if (font !== DEFAULT_LOOK.font && isFont(font)) style.set('--deskside-font', font)
  return style
}

export function isColour(text: string): boolean {
  return /^#[\da-f]{6}$/i.test(text)
}

/** Names, in quotes where they have to be: nothing that could end a rule. */
export function isFont(text: string): boolean {
  return /^(?:"[\w .-]+"|[\w-]+(?: [\w-]+)*)(?:, ?(?:"[\w .-]+"|[\w-]+(?: [\w-]+)*))*$/.test(text)
}
