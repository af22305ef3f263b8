// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8')

const [light = {}, dark = {}] = ['.root {', '.root[data-theme="dark"] {'].map(tokensOf)
const themes = { light, dark: { ...light, ...dark } }

/** Tokens of a rule, by name; `var(--public, #abc)` counts as its default. */
function tokensOf(selector: string): Record<string, string> {
  const rule = css.slice(css.indexOf(selector)).split('\n}')[0] ?? ''
  const pairs = rule.matchAll(
    /--([a-z-]+): (?:var\(--(?:deskside|fit)-[a-z-]+, )*(#[0-9a-f]+|var\(--[a-z-]+\))/g,
  )
  return Object.fromEntries([...pairs].map(([, name, value]) => [name, value]))
}

function colorOf(theme: Record<string, string>, name: string): [number, number, number] {
  const value = theme[name] ?? ''
  const alias = /^var\(--([a-z-]+)\)/.exec(value)?.[1]
  if (alias) return colorOf(theme, alias)
  const hex = value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value
  const parts = hex.match(/[0-9a-f]{2}/g)?.map((part) => Number.parseInt(part, 16))
  if (parts?.length !== 3) throw new Error(`${name} is no colour: ${value}`)
  return parts as [number, number, number]
}

/** `color-mix(in srgb, ink share, surface)` */
function mix(ink: readonly number[], surface: readonly number[], share: number) {
  return surface.map((value, index) => value + ((ink[index] ?? 0) - value) * share)
}

function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const INKS = ['danger', 'caution', 'success', 'info', 'progress', 'muted']

for (const [name, theme] of Object.entries(themes)) {
  const share = name === 'dark' ? 0.15 : 0.09
  const of = (token: string) => colorOf(theme, token)
  const surface = of('surface')

  test(`texts of the ${name} theme reach AA on what they stand on X10`, () => {
    expect(contrast(of('text'), surface)).toBeGreaterThan(7)
    expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThan(4.5)
    expect(contrast(of('accent-ink'), mix(of('accent'), surface, share))).toBeGreaterThan(4.5)
    expect(contrast(of('muted'), mix(of('accent'), surface, share))).toBeGreaterThan(4.5)
    for (const ink of INKS) {
      expect(contrast(of(ink), surface), ink).toBeGreaterThan(4.5)
      expect(contrast(of(ink), mix(of(ink), surface, share)), `${ink} badge`).toBeGreaterThan(4.5)
    }
  })

  test(`frames of fields of the ${name} theme can be seen X10`, () => {
    expect(contrast(of('edge'), surface)).toBeGreaterThan(3)
    expect(contrast(of('accent-ink'), surface)).toBeGreaterThan(3)
  })
}
