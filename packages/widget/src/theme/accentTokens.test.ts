// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AccentGround, accentTokens } from './accentTokens.js'
import { type Color, contrastOf, mix, parseColor, WHITE } from './contrast.js'

const of = (hex: string): Color => {
  const [red = 0, green = 0, blue = 0] = (hex.match(/../g) ?? []).map((part) =>
    Number.parseInt(part, 16),
  )
  return [red / 255, green / 255, blue / 255, 1]
}

const light = { surface: WHITE, text: of('171a21'), tint: 0.09 }
const dark = { surface: of('17191f'), text: of('eef0f4'), tint: 0.15 }

const part = fc.integer({ min: 0, max: 255 }).map((value) => value / 255)
const color: fc.Arbitrary<Color> = fc.tuple(part, part, part, fc.constant(1))

/** All that is written with an accent, on all that lies below it in our style. */
function worstOf(ground: AccentGround): number {
  const { accent, surface, text } = ground
  const { onAccent, shade, ink } = accentTokens(ground)
  const soft = mix(accent, surface, ground.tint)
  return Math.min(
    ...[0, 0.1].map((share) => contrastOf(onAccent, mix(shade, accent, share))),
    ...[surface, soft].flatMap((below) => [
      contrastOf(ink, below),
      contrastOf(ink, mix(text, below, 0.05)),
    ]),
    // Our marks in the accent's ink: a tick, a dot.
    contrastOf(surface, ink),
  )
}

for (const [name, theme] of Object.entries({ light, dark })) {
  test(`whatever accent a host sets, its words reach AA in the ${name} theme X9 X10`, () => {
    fc.assert(
      fc.property(color, (accent) => worstOf({ accent, ...theme }) >= 4.5),
      { numRuns: 2_000, seed: 7 },
    )
  })

  test(`grey words reach AA on the tint of any accent in the ${name} theme X9`, () => {
    const muted = name === 'light' ? of('5c6473') : of('a0a8b7')
    fc.assert(
      fc.property(
        color,
        (accent) => contrastOf(muted, mix(accent, theme.surface, theme.tint)) >= 4.5,
      ),
      { numRuns: 2_000, seed: 7 },
    )
  })
}

test('an accent that can be read stays as the host wrote it', () => {
  const accent = of('2f55d4')
  expect(accentTokens({ accent, ...light })).toEqual({
    onAccent: WHITE,
    shade: [0, 0, 0, 1],
    ink: accent,
  })
})

test('yellow carries black words, and is written darker on white', () => {
  const { onAccent, ink } = accentTokens({ accent: of('ffd400'), ...light })
  expect(onAccent).toEqual([0, 0, 0, 1])
  expect(contrastOf(ink, WHITE)).toBeLessThan(7)
})

test('a colour is read as browsers compute it', () => {
  expect(parseColor('rgb(255, 0, 51)')).toEqual([1, 0, 0.2, 1])
  expect(parseColor('rgba(255, 0, 51, 0.5)')).toEqual([1, 0, 0.2, 0.5])
  expect(parseColor('color(srgb 0.5 1e-3 1 / 0.25)')).toEqual([0.5, 0.001, 1, 0.25])
  // Out of sRGB, as an accent in display-p3 may be; and a missing part.
  expect(parseColor('color(srgb 1.09 -0.2 none)')).toEqual([1, 0, 0, 1])
  expect(parseColor('red')).toBeNull()
})
