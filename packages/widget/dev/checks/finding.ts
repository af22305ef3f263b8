/** Something that is wrong with what is shown, in words for whoever mends it. */
export type Finding = {
  readonly check: 'overflow' | 'clipped' | 'overlap' | 'missing' | 'torn' | 'contrast' | 'target'
  /** `div.footer > button.button: Send` */
  readonly where: string
  readonly what: string
}

/** An element as one finds it in the sources. */
export function nameOf(element: Element): string {
  const short = ({ localName, className }: Element) =>
    typeof className === 'string' && className
      ? `${localName}.${className.trim().replace(/\s+/g, '.')}`
      : localName
  const parent = element.parentElement
  const text = element.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40)
  return `${parent ? `${short(parent)} > ` : ''}${short(element)}${text ? `: ${text}` : ''}`
}
