type Value = string | number | boolean | null | undefined
type Attributes = Readonly<Record<string, Value>>
type Child = Node | string | null

const SVG = 'http://www.w3.org/2000/svg'

/** An element from text and nodes alone: the page's policy lets no string become markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  describe(element, attributes)
  element.append(...children.filter((child) => child !== null))
  return element
}

export function drawn(tag: string, attributes: Attributes, ...children: readonly SVGElement[]) {
  const element = document.createElementNS(SVG, tag)
  describe(element, attributes)
  element.append(...children)
  return element
}

function describe(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue
    element.setAttribute(name, value === true ? '' : String(value))
  }
}
