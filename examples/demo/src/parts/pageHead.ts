import { element } from '../element.js'

/** Title, a line under it, and what can be done on this page. */
export function pageHead(title: string, lead: string, ...actions: readonly Node[]): HTMLElement {
  return element(
    'header',
    { class: 'page-head' },
    element(
      'div',
      { class: 'page-words' },
      element('h1', {}, title),
      lead !== '' && element('p', { class: 'lead' }, lead),
    ),
    actions.length > 0 && element('div', { class: 'page-actions' }, ...actions),
  )
}
