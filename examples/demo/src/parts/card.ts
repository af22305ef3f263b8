import { element } from '../element.js'

/** A region with a title; `aside` stands at the end of the title's line. */
export function card(
  id: string,
  title: string,
  content: readonly Node[],
  aside?: Node | null,
): HTMLElement {
  return element(
    'section',
    { class: `card card-${id}`, 'aria-labelledby': `card-${id}` },
    element('div', { class: 'card-head' }, element('h2', { id: `card-${id}` }, title), aside),
    ...content,
  )
}
