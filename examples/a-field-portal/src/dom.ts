type Attributes = Readonly<Record<string, string | number | boolean | undefined>>
type Content = Node | string | false | undefined

const SVG = 'http://www.w3.org/2000/svg'

/** `make('a.button', { href }, 'Text')`: an element from nodes and text alone, so nothing is parsed. */
export function make(name: string, attributes: Attributes = {}, ...content: Content[]) {
  const [tag = 'div', ...classes] = name.split('.')
  const made = document.createElement(tag)
  if (classes.length > 0) made.className = classes.join(' ')
  return fill(made, attributes, content)
}

export function makeSvg(name: string, attributes: Attributes = {}, ...content: Content[]) {
  return fill(document.createElementNS(SVG, name), attributes, content)
}

function fill<E extends Element>(made: E, attributes: Attributes, content: readonly Content[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...content.filter((part): part is Node | string => Boolean(part)))
  return made
}

export function on<E extends Element>(element: E, event: string, listener: () => void): E {
  element.addEventListener(event, listener)
  return element
}

/** Strokes on a grid of 24; decoration, so whoever shows one alone names it. */
const OUTLINES = {
  route:
    'M6 5.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM18 14.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM8 7.5h7a3 3 0 0 1 0 6H9a3 3 0 0 0 0 6h7',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4.2l2.8 1.8',
  alert: 'M12 4.5l8.2 14.5H3.8zM12 10v4M12 16.6v.1',
  help: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM9.6 9.8a2.4 2.4 0 1 1 3.5 2.1c-.7.4-1.1.9-1.1 1.7M12 16.4v.1',
  inbox: 'M4.5 13.5l2.4-7h10.2l2.4 7v5h-15zM4.5 13.5h4.2l1 2h4.6l1-2h4.2',
  camera: 'M4 8h3.5l1.4-2.2h6.2L16.5 8H20v10.5H4zM12 10a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
  leave: 'M10 5H5v14h5M10.5 12H20M16.5 8.5L20 12l-3.5 3.5',
  moon: 'M19.5 14A8 8 0 0 1 10 4.5a8 8 0 1 0 9.5 9.5z',
  globe:
    'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM4 12h16M12 4c2.4 2.3 3.4 5 3.4 8s-1 5.7-3.4 8c-2.4-2.3-3.4-5-3.4-8s1-5.7 3.4-8z',
  down: 'M7.5 10l4.5 4.5 4.5-4.5',
  next: 'M9.5 6.5L15 12l-5.5 5.5',
} as const

export function icon(name: keyof typeof OUTLINES): SVGElement {
  return makeSvg(
    'svg',
    { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    makeSvg('path', { d: OUTLINES[name] }),
  )
}

/** A shelf above, a shelf below, and the lens between them. */
export function brandMark(): SVGElement {
  return makeSvg(
    'svg',
    { class: 'mark', viewBox: '0 0 32 32', 'aria-hidden': 'true' },
    makeSvg('path', { d: 'M5 24h22M5 8h22', class: 'mark-shelf' }),
    makeSvg('circle', { cx: 16, cy: 16, r: 5, class: 'mark-lens' }),
  )
}
