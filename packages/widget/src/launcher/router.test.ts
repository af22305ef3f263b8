import { expect, test } from 'vitest'
import type { HelpRouter, HelpView } from './contract.js'
import type { ExtraHost } from './extras.js'
import { createExtra } from './router.js'

/** A host's router: a list of addresses, and where one stands in it. */
function hostRouter(first: HelpView | null = null) {
  const addresses: (HelpView | null)[] = [first]
  let place = 0
  let onChange = () => {}
  const go = (by: number) => {
    place += by
    onChange()
  }
  const router: HelpRouter = {
    read: () => addresses[place] ?? null,
    write(view, how) {
      if (how === 'push') addresses.splice(++place, addresses.length, view)
      else addresses[place] = view
    },
    listen(listener) {
      onChange = listener
      return () => {
        onChange = () => {}
      }
    },
    back: () => go(-1),
  }
  return { router, addresses, go }
}

/** A launcher whose panel shows at once what it is told to. */
function pageWith(router: HelpRouter, target?: Element) {
  let shown: HelpView | null = null
  const shows = (view: HelpView) => {
    shown = view
    extra('view', { view })
  }
  const launcher = {
    open: (view: HelpView) => later.push(() => shows(view)),
    close: () => later.push(leave),
  }
  const leave = () => {
    if (shown) extra('close')
    shown = null
  }
  const later: (() => void)[] = []
  const host = { options: { endpoint: '', router, target }, launcher } as unknown as ExtraHost
  const extra = createExtra(host)
  const settle = () => {
    for (const one of later.splice(0)) one()
  }
  settle()
  return { shows, leave, settle, shown: () => shown, end: () => extra('destroy') }
}

const ticket = (ticketId: string): HelpView => ({ name: 'ticket', ticketId })
const [tickets, home] = [{ name: 'tickets' }, { name: 'home' }] as const

test('every view that comes up is a step of the address, and the same one is none', () => {
  const { router, addresses } = hostRouter()
  const page = pageWith(router)
  for (const view of [home, tickets, ticket('7'), ticket('7')]) page.shows(view)
  expect(addresses).toEqual([null, home, tickets, ticket('7')])
})

test('C14 a link opens what it names, and the address stays as it is', () => {
  const { router, addresses } = hostRouter(ticket('7'))
  expect(pageWith(router).shown()).toEqual(ticket('7'))
  expect(addresses).toEqual([ticket('7')])
})

test('back and forward of the browser move the panel, and the first step closes it', () => {
  const { router, go, addresses } = hostRouter()
  const page = pageWith(router)
  page.shows(tickets)
  page.shows(ticket('7'))
  const walk = [-1, 1, -2, 1].map((by) => {
    go(by)
    page.settle()
    return page.shown()
  })
  expect(walk).toEqual([tickets, ticket('7'), null, tickets])
  expect(addresses).toEqual([null, tickets, ticket('7')])
})

test('«Back» inside goes back in the browser, so that no step is there twice', () => {
  const { router, addresses, go } = hostRouter()
  const page = pageWith(router)
  page.shows(tickets)
  page.shows(ticket('7'))
  page.shows(tickets)
  page.settle()
  expect([page.shown(), router.read()]).toEqual([tickets, tickets])
  go(1)
  page.settle()
  expect([page.shown(), addresses.length]).toEqual([ticket('7'), 3])
})

test('after a jump of the browser «Back» inside never leaves the page', () => {
  const { router, addresses, go } = hostRouter()
  const page = pageWith(router)
  page.shows(tickets)
  page.shows(ticket('7'))
  go(-2)
  page.settle()
  page.shows(ticket('7'))
  page.shows(tickets)
  expect(addresses).toEqual([null, ticket('7'), tickets])
})

test('closing takes the view out of the address', () => {
  const { router, addresses } = hostRouter()
  const page = pageWith(router)
  page.shows(tickets)
  page.leave()
  expect(addresses).toEqual([null, null])
})

test('D1 an inline page writes its first view over the address, and home is shown without one', () => {
  const { router, addresses, go } = hostRouter()
  const page = pageWith(router, document.body)
  page.shows(home)
  page.shows(tickets)
  expect(addresses).toEqual([home, tickets])
  go(-1)
  page.settle()
  expect(page.shown()).toEqual(home)
})

test('nothing is heard any more once the widget is gone', () => {
  const { router, go, addresses } = hostRouter()
  const page = pageWith(router)
  page.shows(tickets)
  page.end()
  go(-1)
  page.settle()
  expect([page.shown(), addresses.length]).toEqual([tickets, 2])
})

test('the link of a mail opens the panel on it, and its secret leaves the address A3', () => {
  history.replaceState(null, '', '/page?x=1#deskside-confirm=s3cret')
  const { calls } = confirmations()
  expect(calls).toEqual([{ name: 'account', confirm: 's3cret' }])
  expect(location.href).toMatch(/\/page\?x=1$/)
  history.replaceState(null, '', '/page#deskside-confirm=another')
  dispatchEvent(new Event('hashchange'))
  expect(calls.at(-1)).toEqual({ name: 'account', confirm: 'another' })
})

test('other hashes, and hosts with a session of their own, are left alone', () => {
  history.replaceState(null, '', '/page#deskside-confirm=s3cret')
  expect(confirmations({ accounts: false, router: 'help' }).calls).toEqual([])
  expect(location.hash).toBe('#deskside-confirm=s3cret')
  history.replaceState(null, '', '/page#chapter')
  const { calls, hear } = confirmations()
  expect(calls).toEqual([])
  hear('destroy')
  history.replaceState(null, '', '/page#deskside-confirm=late')
  dispatchEvent(new Event('hashchange'))
  expect(calls).toEqual([])
  history.replaceState(null, '', '/')
})

/** The extra alone, with what it tells the launcher to open. */
function confirmations(some: { accounts?: boolean; router?: string } = {}) {
  const calls: unknown[] = []
  const launcher = { open: (view: unknown) => calls.push(view), close: () => {} }
  const hear = createExtra({
    options: { endpoint: 'https://desk.test', accounts: true, router: 'help', ...some },
    said: {},
    launcher,
    elements: () => [],
    emit: () => {},
  } as unknown as ExtraHost)
  return { calls, hear }
}

test('D12 articles are steps of their own, in whatever order a host’s router writes a view', () => {
  const { router, addresses, go } = hostRouter()
  const page = pageWith(router)
  const article = (articleId: string): HelpView => ({ articleId, name: 'article' })
  page.shows({ name: 'articles' })
  page.shows(article('a'))
  page.shows({ name: 'article', articleId: 'a' })
  page.shows(article('b'))
  expect(addresses).toEqual([null, { name: 'articles' }, article('a'), article('b')])
  go(-1)
  page.settle()
  expect(page.shown()).toEqual(article('a'))
})
