import { element } from '../element.js'
import { pageHead } from '../parts/pageHead.js'
import type { View, ViewContext } from './view.js'

export function notFoundView({ words }: ViewContext): View {
  const root = element(
    'div',
    { class: 'view' },
    pageHead(words.notFoundTitle, words.notFoundLead),
    element('p', {}, element('a', { class: 'button', href: '/' }, words.toDashboard)),
  )
  return { title: words.notFound, root }
}
