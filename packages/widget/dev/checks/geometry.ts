import { type Finding, nameOf } from './finding.js'
import { around, linesOf, seenElements, seenTexts, visibleLinesOf } from './seen.js'

/** Half a pixel here, half there: what browsers round. */
const SLACK = 1.5

/** What a person may push sideways on purpose: code, and what says so. */
const SCROLLS_SIDEWAYS = 'pre, [data-scrolls]'

/** Nothing scrolls sideways, and nothing sticks out of the panel. */
export function findOverflow(panel: Element): Finding[] {
  const frame = panel.getBoundingClientRect()
  const found: Finding[] = []
  if (document.documentElement.scrollWidth > innerWidth + SLACK) {
    found.push({ check: 'overflow', where: 'the page', what: 'scrolls sideways' })
  }
  for (const element of [panel, ...seenElements(panel)]) {
    if (element.closest(SCROLLS_SIDEWAYS)) continue
    const style = getComputedStyle(element)
    const more = element.scrollWidth - element.clientWidth
    if (more > SLACK && /auto|scroll/.test(style.overflowX)) {
      found.push({ check: 'overflow', where: nameOf(element), what: `scrolls ${more} px sideways` })
    }
    const box = element.getBoundingClientRect()
    const { left, right } = isLiftedOut(element, panel) ? WINDOW() : frame
    const out = Math.max(left - box.left, box.right - right)
    if (box.width > 0 && out > SLACK && !isCutAround(element, panel)) {
      const what = `sticks out of the panel by ${Math.round(out)} px`
      found.push({ check: 'overflow', where: nameOf(element), what })
    }
  }
  return found
}

const WINDOW = () => ({ left: 0, right: innerWidth })

/** A dialog over the whole window has no more to do with the panel's box. */
function isLiftedOut(element: Element, panel: Element): boolean {
  const dialog = element.closest('dialog[open], [popover]')
  return dialog !== null && dialog !== panel && panel.contains(dialog)
}

/** Is the element cut on purpose by something with an ellipsis? */
function isCutAround(element: Element, panel: Element): boolean {
  return around(element, panel).some((each) => isCutOnPurpose(getComputedStyle(each)))
}

function isCutOnPurpose(style: CSSStyleDeclaration): boolean {
  return style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
}

/** Text is whole, unless an ellipsis says that there is more; what scrolls down is whole. */
export function findClipped(panel: Element): Finding[] {
  const found: Finding[] = []
  for (const { node, element } of seenTexts(panel)) {
    // A row out of sight is as high as is guessed until it comes near.
    if (!element.checkVisibility({ contentVisibilityAuto: true })) continue
    if (element.closest(SCROLLS_SIDEWAYS)) continue
    const cut = firstCut(node, element, panel)
    if (cut) found.push({ check: 'clipped', where: nameOf(element), what: cut })
  }
  return [...found, ...findClippedFields(panel)]
}

function firstCut(node: Text, element: Element, panel: Element): string | undefined {
  const lines = linesOf(node)
  for (const each of around(element, panel)) {
    const style = getComputedStyle(each)
    // Below a sticky foot or above a sticky head is where one scrolls to; and so on outwards.
    if (/auto|scroll/.test(style.overflowY)) return undefined
    if (style.textOverflow === 'ellipsis') return undefined
    if (!/hidden|clip/.test(`${style.overflowX} ${style.overflowY}`)) continue
    const box = each.getBoundingClientRect()
    for (const line of lines) {
      const wide = Math.max(box.left - line.left, line.right - box.right)
      const high = Math.max(box.top - line.top, line.bottom - box.bottom)
      if (wide > SLACK) return `${Math.round(wide)} px are cut at the side by ${nameOf(each)}`
      // Lines are higher than letters: a third of one is what nobody misses.
      if (high > line.height / 3 && style.webkitLineClamp === 'none')
        return `cut above or below by ${nameOf(each)}`
    }
  }
  return undefined
}

/** The chosen option of a select, and a placeholder, fit or end in an ellipsis. */
function findClippedFields(panel: Element): Finding[] {
  return [...panel.querySelectorAll<HTMLInputElement>('input[placeholder], select')].flatMap(
    (field) => {
      if (!field.checkVisibility() || getComputedStyle(field).textOverflow === 'ellipsis') return []
      const more = field.scrollWidth - field.clientWidth
      if (more <= SLACK) return []
      return { check: 'clipped', where: nameOf(field), what: `${more} px do not fit` } as const
    },
  )
}

/** No text lies over another one. */
export function findOverlaps(panel: Element): Finding[] {
  const still = seenTexts(panel).filter(({ element }) => !isLifted(element, panel))
  const boxes = still.flatMap(({ node, element }) =>
    visibleLinesOf(node, element, panel).map((box) => ({ element, box, node })),
  )
  boxes.sort((one, other) => one.box.top - other.box.top)
  const found: Finding[] = []
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (other.box.top > one.box.bottom) break
      if (one.node === other.node || !overlaps(one.box, other.box)) continue
      const what = `lies over ${nameOf(other.element)}`
      found.push({ check: 'overlap', where: nameOf(one.element), what })
    }
  }
  return found
}

/** What sticks or floats lies over other text on purpose; what is not drawn lies over nothing. */
function isLifted(element: Element, panel: Element): boolean {
  return around(element, panel).some((each) => {
    if (each === panel) return false
    const style = getComputedStyle(each)
    if (style.contentVisibility === 'auto') return true
    return (
      /sticky|fixed|absolute/.test(style.position) ||
      (style.overflowY === 'auto' && each.matches('pre'))
    )
  })
}

function overlaps(one: DOMRect, other: DOMRect): boolean {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return wide > 2 && high > Math.min(one.height, other.height) * 0.45
}
