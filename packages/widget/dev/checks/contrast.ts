import { type Color, contrastOf, mix, parseColor, WHITE } from '../../src/theme/contrast.js'
import { type Finding, nameOf } from './finding.js'
import { seenElements, seenTexts } from './seen.js'

const OFF = ':disabled, [aria-disabled=true], :disabled *, [aria-disabled=true] *'

/** Texts reach AA (4.5, large ones 3), icons and frames of fields 3, on whatever lies below them. */
export function findFaint(panel: Element): Finding[] {
  const found = new Map<string, Finding>()
  const need = (element: Element, ink: string, least: number, what: string) => {
    const reached = contrastIn(element, ink)
    if (reached >= least - 0.01) return
    const where = nameOf(element)
    const words = `${what} ${ink} has ${reached.toFixed(2)} of ${least}`
    found.set(where + what, { check: 'contrast', where, what: words })
  }
  for (const element of new Set(seenTexts(panel).map(({ element }) => element))) {
    if (element.matches(OFF)) continue
    const style = getComputedStyle(element)
    need(element, style.color, leastFor(style), 'text')
  }
  for (const element of seenElements(panel)) {
    if (element.matches(OFF)) continue
    if (element.matches('svg')) need(element, getComputedStyle(element).color, 3, 'icon')
    if (element.matches('input, textarea, select')) findFaintField(element, need)
  }
  return [...found.values()]
}

type Need = (element: Element, ink: string, least: number, what: string) => void

function findFaintField(field: Element, need: Need): void {
  const style = getComputedStyle(field)
  if (Number(style.opacity) === 0) return
  if (!field.matches('[type=checkbox], [type=radio]')) need(field, style.color, 4.5, 'value')
  if (field.matches(':placeholder-shown')) {
    need(field, getComputedStyle(field, '::placeholder').color, 4.5, 'placeholder')
  }
  const edge = parseColor(style.borderBlockStartColor)
  const isFramed = style.borderBlockStartStyle !== 'none' && style.borderBlockStartWidth !== '0px'
  // Seen against what is inside of it, or against what is around.
  if (isFramed && edge?.[3] === 1 && contrastIn(field, style.borderBlockStartColor) < 3) {
    need(field.parentElement ?? field, style.borderBlockStartColor, 3, 'frame')
  }
}

function leastFor(style: CSSStyleDeclaration): number {
  const size = Number.parseFloat(style.fontSize)
  return size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5
}

/** The worst contrast of an ink over all that may lie below it, faded as its surroundings are. */
function contrastIn(element: Element, ink: string): number {
  const color = parseColor(ink)
  if (!color) return 0
  const chain = chainOf(element)
  let worst = 21
  const hasGradient = chain.some((each) => getComputedStyle(each).backgroundImage !== 'none')
  for (const stop of hasGradient ? [0, 1, 2, 3] : [0]) {
    const layers = layersOf(chain, stop)
    let below = layers[0] ?? WHITE
    let drawn = mix(color, below, color[3])
    for (const [index, each] of chain.entries()) {
      const opacity = Number(getComputedStyle(each).opacity)
      const under = layers[index + 1] ?? WHITE
      if (opacity >= 1) continue
      below = mix(below, under, opacity)
      drawn = mix(drawn, under, opacity)
    }
    worst = Math.min(worst, contrastOf(drawn, below))
  }
  return worst
}

/** The element, and everything around it out to the page. */
function chainOf(element: Element): Element[] {
  const chain: Element[] = []
  let each: Element | null = element
  while (each) {
    chain.push(each)
    const root = each.getRootNode()
    each = each.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  }
  return chain
}

/** What is painted up to each of a chain, innermost first; `stop` picks a colour of a gradient. */
function layersOf(chain: readonly Element[], stop: number): Color[] {
  const layers: Color[] = []
  let below = WHITE
  for (const element of [...chain].reverse()) {
    const style = getComputedStyle(element)
    for (const paint of [style.backgroundColor, stopOf(style.backgroundImage, stop)]) {
      const color = paint === undefined ? null : parseColor(paint)
      if (color) below = mix(color, below, color[3])
    }
    layers.unshift(below)
  }
  return layers
}

function stopOf(image: string, index: number): string | undefined {
  const stops = image.match(/(?:rgba?|color)\([^)]+\)/g)
  return stops?.[Math.min(index, stops.length - 1)]
}
