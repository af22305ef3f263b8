type Value = string | number | boolean | null | undefined | ((event: never) => void)
type Child = Node | string | null | undefined | false

export type Props = Readonly<Record<string, Value>>

const SVG = 'http://www.w3.org/2000/svg'

/** Builds an element from nodes and text alone: no string ever becomes markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), props, children)
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(SVG, tag), props, children)
}

function fill<E extends Element>(target: E, props: Props, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue
    if (typeof value === 'function') {
      target.addEventListener(name.slice(2), value as EventListener)
    } else {
      target.setAttribute(name, value === true ? '' : String(value))
    }
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) target.append(child)
  }
  return target
}
