import { accentTokens, toCss } from './accentTokens.js'
import { type Color, mix, parseColor, WHITE } from './contrast.js'

/** What `fitAccent` writes; the style takes the host's own names before these. */
export const FITTED = ['--fit-on-accent', '--fit-shade', '--fit-ink'] as const

/**
 * Makes words on the accent, and words in it, readable whatever colour the host has set. By CSSOM,
 * which passes a strict policy; relative colours in CSS came with Safari 18 and choose no contrast.
 */
export function fitAccent(root: HTMLElement): void {
  const surface = over(resolve(root, '--surface'), WHITE)
  const { onAccent, shade, ink } = accentTokens({
    accent: over(resolve(root, '--accent'), surface),
    surface,
    text: over(resolve(root, '--text'), surface),
    tint: Number.parseFloat(getComputedStyle(root).getPropertyValue('--tint')) / 100 || 0.09,
  })
  const [toOnAccent, toShade, toInk] = FITTED
  root.style.setProperty(toOnAccent, toCss(onAccent))
  root.style.setProperty(toShade, toCss(shade))
  root.style.setProperty(toInk, toCss(ink))
}

/** The mix with itself turns whatever a host wrote (`oklch(…)`, a name) into red, green, blue. */
function resolve(root: HTMLElement, name: string): Color {
  const probe = root.ownerDocument.createElement('i')
  probe.style.color = `color-mix(in srgb, var(${name}), var(${name}))`
  root.append(probe)
  const color = parseColor(getComputedStyle(probe).color)
  probe.remove()
  return color ?? WHITE
}

function over(color: Color, ground: Color): Color {
  return mix(color, ground, color[3])
}
