import { element } from '../element.js'
import { pageHead } from '../parts/pageHead.js'
import type { View } from './view.js'

export function notFoundView(): View {
  const root = element(
    'div',
    { class: 'view' },
    pageHead(
      'This page does not exist',
      'The address may have changed, or the report was deleted.',
    ),
    element('p', {}, element('a', { class: 'button', href: '/' }, 'Go to the dashboard')),
  )
  return { title: 'Not found', root, lang: 'en' }
}
