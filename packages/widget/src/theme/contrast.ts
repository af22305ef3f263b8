/** Red, green, blue from 0 to 1, and how much of it covers what lies below. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number]

export const BLACK: Color = [0, 0, 0, 1]
export const WHITE: Color = [1, 1, 1, 1]

/**
 * Reads a colour as browsers compute it: `rgb(47, 85, 212)`, `rgba(0, 0, 0, 0.5)` or, after
 * `color-mix(in srgb, …)`, `color(srgb 0.18 0.33 0.83 / 0.5)`. `null` for anything else.
 */
export function parseColor(computed: string): Color | null {
  const parts = /^(?:rgba?\(|color\(srgb )([^)]+)\)$/.exec(computed)?.[1]
  const numbers = (parts?.match(/-?[\d.]+(?:e-?\d+)?|none/g) ?? []).map((part) => Number(part) || 0)
  const [red, green, blue, alpha = 1] = numbers
  if (red === undefined || green === undefined || blue === undefined) return null
  const whole = computed.startsWith('rgb') ? 255 : 1
  const within = (value: number) => Math.min(1, Math.max(0, value))
  return [within(red / whole), within(green / whole), within(blue / whole), within(alpha)]
}

/** `color-mix(in srgb, one share, other)`, both opaque. */
export function mix(one: Color, other: Color, share: number): Color {
  const part = (index: 0 | 1 | 2) => one[index] * share + other[index] * (1 - share)
  return [part(0), part(1), part(2), 1]
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminanceOf(color: Color): number {
  const linear = (part: number) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2])
}

/** 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: Color, other: Color): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
