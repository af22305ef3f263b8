import { expect, test } from 'vitest'
import type { HelpView } from '../launcher/contract.js'
import { screensFor, viewOf } from './views.js'

const views: readonly HelpView[] = [
  { name: 'home' },
  { name: 'new' },
  { name: 'tickets' },
  { name: 'ticket', ticketId: '1042' },
  { name: 'articles' },
  { name: 'article', articleId: 'discounts' },
]

test.each(views)('a view that a host opens is the one that it hears of: %o', (view) => {
  const screens = screensFor(view)
  expect(viewOf(screens.at(-1) ?? { name: 'home' })).toEqual(view)
  // «Back» leads somewhere.
  expect(screens[0]).toEqual({ name: 'home' })
})

test('a view that nobody knows is home', () => {
  for (const view of [{}, { name: 'nowhere' }, { name: 'sent' }, 'new', 5]) {
    expect(screensFor(view as HelpView)).toEqual([{ name: 'home' }])
  }
})
