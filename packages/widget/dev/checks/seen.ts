/** Elements that a person sees: not those which are only there for screen readers. */
export function seenElements(root: Element): Element[] {
  return [...root.querySelectorAll('*')].filter(isSeen)
}

export function isSeen(element: Element): boolean {
  if (element.closest('.hidden, [hidden], option, svg *')) return false
  return element.checkVisibility({ opacityProperty: false, visibilityProperty: true })
}

/** Text nodes that a person sees, with the element that they stand in. */
export function seenTexts(root: Element): { readonly node: Text; readonly element: Element }[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: { node: Text; element: Element }[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const element = node.parentElement
    if (node.data.trim() !== '' && element && isSeen(element)) found.push({ node, element })
  }
  return found
}

/** The boxes of the lines of a text. */
export function linesOf(node: Text): DOMRect[] {
  const range = document.createRange()
  range.selectNodeContents(node)
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
}

/** The boxes of the lines of a text, without what is cut off or scrolled away. */
export function visibleLinesOf(node: Text, element: Element, root: Element): DOMRect[] {
  const cuts = around(element, root)
    .filter((each) => getComputedStyle(each).overflow !== 'visible')
    .map((each) => each.getBoundingClientRect())
  return linesOf(node)
    .map((line) => cuts.reduce(cutTo, line))
    .filter(({ width, height }) => width > 0 && height > 0)
}

function cutTo(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.max(one.left, other.left)
  const top = Math.max(one.top, other.top)
  const width = Math.min(one.right, other.right) - left
  const height = Math.min(one.bottom, other.bottom) - top
  return new DOMRect(left, top, Math.max(0, width), Math.max(0, height))
}

/** Everything around an element up to the root, the nearest first. */
export function around(element: Element, root: Element): Element[] {
  const found: Element[] = []
  for (let each: Element | null = element; each; each = each.parentElement) {
    found.push(each)
    if (each === root) break
  }
  return found
}
