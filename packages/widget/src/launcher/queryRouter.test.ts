import { ticketLink } from '@deskside/relay'
import { afterEach, expect, test } from 'vitest'
import { queryRouter } from './queryRouter.js'

afterEach(() => history.replaceState(null, '', '/'))

test.each([
  ['?help=home', { name: 'home' }],
  ['?help=new', { name: 'new' }],
  ['?help=tickets&page=2', { name: 'tickets' }],
  ['?help=ticket/1042', { name: 'ticket', ticketId: '1042' }],
  ['?help=ticket/a%2Fb%20c', { name: 'ticket', ticketId: 'a/b c' }],
  ['?help=articles', { name: 'articles' }],
  ['?help=article/connect%20domain', { name: 'article', articleId: 'connect domain' }],
  ['?help=ticket', null],
  ['?help=ticket/', null],
  ['?help=article', null],
  ['?help=articles/7', null],
  ['?help=new/7', null],
  ['?help=constructor', null],
  ['?help=', null],
  ['?page=2', null],
])('C14 the address %s names %o', (address, view) => {
  history.replaceState(null, '', address)
  expect(queryRouter('help').read()).toEqual(view)
})

test('C14 the link of a notice names its ticket, whatever its id holds, and keeps what the page has', () => {
  for (const ticketId of ['1042', 'a/b c&d=e#f', 'Обращение?', '%2F', '+']) {
    const link = new URL(ticketLink(`${location.origin}/app?page=2&help=new#top`, ticketId))
    history.replaceState(null, '', link.href)
    expect(queryRouter('help').read()).toEqual({ name: 'ticket', ticketId })
    const rest = [location.pathname, link.searchParams.get('page'), location.hash]
    expect(rest).toEqual(['/app', '2', '#top'])
  }
})

test('a view is written beside what the host has in its address, and taken away again', () => {
  history.replaceState({ key: 'host' }, '', '/app?page=2#top')
  const router = queryRouter('help')
  router.write({ name: 'ticket', ticketId: 'a/b' }, 'push')
  expect(router.read()).toEqual({ name: 'ticket', ticketId: 'a/b' })
  expect(location.pathname + location.hash).toBe('/app#top')
  expect(history.state).toEqual({ key: 'host' })
  router.write(null, 'replace')
  expect(location.href).toMatch(/\/app\?page=2#top$/)
})
