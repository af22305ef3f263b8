type Props = Readonly<Record<string, string | boolean | ((event: Event) => void)>>
type Child = Node | string | false

/** `h('a.card', { href }, 'Text')`: an element of nodes and text; no string ever becomes markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tagAndClasses: K | `${K}.${string}`,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const [tag = '', ...classes] = tagAndClasses.split('.')
  const element = document.createElement(tag) as HTMLElementTagNameMap[K]
  element.className = classes.join(' ')
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value !== false) element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children.filter((child) => child !== false))
  return element
}

/** One colour, the size of the text beside it: paths on a square of 24. */
export function icon(...paths: readonly string[]): SVGElement {
  return drawing('icon', paths)
}

/** A drawing of the page's own, from paths on a square of 24. */
export function drawing(name: string, paths: readonly string[]): SVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', name)
  svg.setAttribute('aria-hidden', 'true')
  for (const d of paths) {
    const path = document.createElementNS(space, 'path')
    path.setAttribute('d', d)
    svg.append(path)
  }
  return svg
}

/** What the server wrote into the page's head. */
export function meta(name: string): string {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''
}
