import { afterEach, expect, test } from 'vitest'
import { queryRouter } from './queryRouter.js'

afterEach(() => history.replaceState(null, '', '/'))

test.each([
  ['?help=home', { name: 'home' }],
  ['?help=new', { name: 'new' }],
  ['?help=tickets&page=2', { name: 'tickets' }],
  ['?help=ticket/1042', { name: 'ticket', ticketId: '1042' }],
  ['?help=ticket/a%2Fb%20c', { name: 'ticket', ticketId: 'a/b c' }],
  ['?help=ticket', null],
  ['?help=ticket/', null],
  ['?help=new/7', null],
  ['?help=constructor', null],
  ['?help=', null],
  ['?page=2', null],
])('C14 the address %s names %o', (address, view) => {
  history.replaceState(null, '', address)
  expect(queryRouter('help').read()).toEqual(view)
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
