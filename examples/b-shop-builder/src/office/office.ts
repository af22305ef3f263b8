import type { Locale } from '../page/choices.js'
import { chosenLocale } from '../page/choices.js'
import { h, icon } from '../page/dom.js'
import { languageSwitch, mark } from '../page/head.js'
import { BOOK, GLOBE, GOODS, HELP, ORDERS } from '../page/icons.js'
import type { Person } from '../people.js'
import { accountMenu } from './accountMenu.js'
import { addressPlace } from './address.js'
import { goodsPlace } from './goods.js'
import { ordersPlace } from './orders.js'
import { shops } from './shops.js'
import { type Place, type Words, words } from './words.js'

export type OfficeDeps = {
  onLocale(locale: Locale): void
  onLeave(to: Person['id'] | null): void
}

const PLACES = { orders: ORDERS, goods: GOODS, address: GLOBE } as const
const SHOWS = { orders: ordersPlace, goods: goodsPlace, address: addressPlace } as const

/** The back office of a person's shop: `/sites/chashka.example/orders`. */
export function showOffice(root: HTMLElement, person: Person, deps: OfficeDeps): void {
  const shop = shops[person.id]
  const pathOf = (place: Place) => `/sites/${shop.domain}/${place}`

  function placeNow(): Place {
    const [, , domain, place = ''] = location.pathname.split('/')
    return domain === shop.domain && place in PLACES ? (place as Place) : 'orders'
  }

  function show(): void {
    const place = placeNow()
    // An address of nobody's, or of somebody else's shop.
    if (location.pathname !== pathOf(place)) {
      history.replaceState(null, '', pathOf(place) + location.search)
    }
    const text = words[chosenLocale()]
    document.title = `${text.places[place]} · ${shop.name} · ${text.brand}`
    root.replaceChildren(
      head(text),
      h('div.awning', { 'aria-hidden': 'true' }),
      h('div.ground', {}, navigation(text, place), main(text, place)),
    )
  }

  function head(text: Words): HTMLElement {
    return h(
      'header.head',
      {},
      h('a.brand', { href: pathOf('orders') }, mark(), text.brand),
      h(
        'p.shop',
        {},
        h('b', {}, shop.name),
        h('a', { href: `https://${shop.domain}`, rel: 'noreferrer' }, shop.domain),
      ),
      languageSwitch(text.language, chosenLocale(), (locale) => {
        deps.onLocale(locale)
        show()
      }),
      accountMenu(person, text, deps.onLeave),
    )
  }

  function navigation(text: Words, now: Place): HTMLElement {
    const link = (place: Place) =>
      h(
        'a.place',
        { href: pathOf(place), ...(place === now && { 'aria-current': 'page' }) },
        icon(...PLACES[place]),
        text.places[place],
      )
    return h(
      'nav.places',
      { 'aria-label': text.navigation },
      link('orders'),
      link('goods'),
      link('address'),
      h('a.place.docs', { href: '/docs' }, icon(...BOOK), text.docs),
      h(
        'a.place.support',
        { href: '/docs', 'data-support': true },
        icon(...HELP),
        h('span', {}, text.support),
      ),
    )
  }

  function main(text: Words, place: Place): HTMLElement {
    return h('main', {}, h('h1', {}, text.places[place]), ...SHOWS[place](shop, text))
  }

  addEventListener('popstate', show)
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/sites/"]')
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    history.pushState(null, '', link.href)
    show()
    root.querySelector<HTMLElement>('[aria-current]')?.focus()
  })
  show()
}
