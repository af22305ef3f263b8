import { BLACK, type Color, contrastOf, luminanceOf, mix, WHITE } from './contrast.js'

export type AccentGround = {
  /** The host's own colour, opaque. */
  readonly accent: Color
  readonly surface: Color
  readonly text: Color
  /** How much of the accent a tinted ground holds: `--tint`. */
  readonly tint: number
}

export type AccentTokens = {
  /** For words on the accent: black or white. */
  readonly onAccent: Color
  /** Mixed into the accent it takes it further away from its words: for hovering, for code in it. */
  readonly shade: Color
  /** The accent itself where it can be read on the surface; else as near to it as can be read. */
  readonly ink: Color
}

/** WCAG 2.2, 1.4.3 */
const AA = 4.5

/** How much of the text's colour lies over what the pointer is on: `--hover`. */
const HOVER = 0.05

/**
 * What can be read on an accent, and what of it can be read: 4.5 : 1 whichever colour it is. White
 * or black reaches 4.58 on every colour there is; white is taken where both do.
 */
export function accentTokens({ accent, surface, text, tint }: AccentGround): AccentTokens {
  const isDeep = contrastOf(WHITE, accent) >= AA
  const soft = mix(accent, surface, tint)
  const grounds = [surface, soft].flatMap((ground) => [ground, mix(text, ground, HOVER)])
  return {
    onAccent: isDeep ? WHITE : BLACK,
    shade: isDeep ? BLACK : WHITE,
    ink: readableOn(grounds, accent, luminanceOf(surface) > 0.18 ? BLACK : WHITE),
  }
}

/** The first colour on the way from an accent to black or white that reaches AA on all grounds. */
function readableOn(grounds: readonly Color[], accent: Color, end: Color): Color {
  const STEPS = 64
  for (let step = 0; step < STEPS; step++) {
    const ink = rounded(mix(end, accent, step / STEPS))
    if (grounds.every((ground) => contrastOf(ink, ground) >= AA)) return ink
  }
  return end
}

/** As a browser takes it from `rgb(47 85 212)`. */
function rounded([red, green, blue]: Color): Color {
  const round = (part: number) => Math.round(part * 255) / 255
  return [round(red), round(green), round(blue), 1]
}

export function toCss([red, green, blue]: Color): string {
  return `rgb(${[red, green, blue].map((part) => Math.round(part * 255)).join(' ')})`
}
