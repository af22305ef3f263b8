import { type Finding, nameOf } from './finding.js'
import { linesOf, seenElements, seenTexts } from './seen.js'

const CONTROLS =
  'button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=dialog], summary'

/** Words that a program has left behind. */
const SLIPS = /\bundefined\b|\bnull\b|\bNaN\b|\[object \w+\]|Invalid Date|\$\{|\bfunction\b\s*\(/

/** Something is there to read, every control has a name, and no word is a program's slip. */
export function findMissingWords(panel: Element): Finding[] {
  const texts = seenTexts(panel)
  const found: Finding[] = []
  if (texts.length === 0)
    found.push({ check: 'missing', where: 'the panel', what: 'shows no text' })
  for (const { node, element } of texts) {
    const slip = SLIPS.exec(node.data)?.[0]
    if (slip) found.push({ check: 'missing', where: nameOf(element), what: `says «${slip}»` })
  }
  for (const control of panel.querySelectorAll(CONTROLS)) {
    if (!control.checkVisibility() || nameFor(control) !== '') continue
    found.push({ check: 'missing', where: nameOf(control), what: 'has no name' })
  }
  return found
}

function nameFor(control: Element): string {
  const ids = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  const root = control.getRootNode() as ShadowRoot
  const labels = [...((control as HTMLInputElement).labels ?? [])]
  const images = [...control.querySelectorAll('img')].map((image) => image.alt)
  return [
    control.getAttribute('aria-label'),
    ...ids.map((id) => root.getElementById(id)?.textContent),
    ...labels.map((label) => label.textContent),
    ...images,
    control.matches('button, a, summary, [role=button]') ? control.textContent : '',
    control.getAttribute('title'),
  ]
    .join('')
    .trim()
}

/** At least 24 by 24 px for a finger; a link within a sentence is as high as its line. */
export function findSmallTargets(panel: Element): Finding[] {
  return seenElements(panel).flatMap((element) => {
    if (!element.matches('button, a[href], select, summary, [role=button], label:has(input)'))
      return []
    // The whole row opens the ticket; its button is for who has no pointer.
    if (element.closest('tr')) return []
    if (getComputedStyle(element).display.startsWith('inline') && isInSentence(element)) return []
    const { width, height } = element.getBoundingClientRect()
    if (Math.min(width, height) >= 23.5) return []
    const what = `is ${Math.round(width)} × ${Math.round(height)} px`
    return { check: 'target', where: nameOf(element), what } as const
  })
}

function isInSentence(element: Element): boolean {
  const around = element.parentElement?.textContent?.trim() ?? ''
  return around.length > (element.textContent?.trim().length ?? 0) + 3
}

/** As long as a word that any column has room for; a longer one may have to be parted. */
const SHORT = 14

/** No short word is parted over lines: where it is, its column is too narrow for words. */
export function findTornWords(panel: Element): Finding[] {
  return seenTexts(panel).flatMap(({ node, element }) => {
    if (element.closest('pre') || linesOf(node).length < 2) return []
    const torn = [...node.data.matchAll(/\S+/g)].find(
      ({ 0: word, index }) => word.length <= SHORT && isTorn(node, word, index),
    )
    return torn ? { check: 'torn', where: nameOf(element), what: `parts «${torn[0]}»` } : []
  })
}

/** At a hyphen or a slash a line may end: only between letters is a word torn. */
function isTorn(node: Text, word: string, at: number): boolean {
  return [...word.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].some(({ 0: letters, index }) => {
    const range = document.createRange()
    range.setStart(node, at + index)
    range.setEnd(node, at + index + letters.length)
    const tops = [...range.getClientRects()].map(({ top }) => Math.round(top))
    return Math.max(...tops) - Math.min(...tops) > 4
  })
}
