import type { SupportUser } from '@deskside/core'
import type { Language, Words } from './words.js'

/** Orders of Monday to Sunday. */
const WEEK = [31, 28, 40, 36, 52, 61, 47]

/** The first page: a counter for visitors, the shop for who is signed in. */
export function drawShop(
  place: Element,
  user: SupportUser | null,
  words: Words,
  language: Language,
) {
  place.replaceChildren(...(user === null ? counter(words) : myShop(user, words, language)))
}

function counter(words: Words): Node[] {
  const hero = node('section', 'hero')
  hero.append(
    node('h1', '', words.welcome),
    node('p', 'lead', words.welcomeText),
    links(link('/account', 'primary', words.enter), link('/contact', 'secondary', words.write)),
    node('p', 'small', words.registerText),
  )
  const side = node('aside', 'shelf-picture')
  side.setAttribute('aria-hidden', 'true')
  side.append(...Array.from({ length: 9 }, (_, index) => node('span', `jar jar-${index % 4}`)))
  const room = node('div', 'counter')
  room.append(hero, side)
  return [room]
}

function myShop(
  { name, email, plan, organization }: SupportUser,
  words: Words,
  language: Language,
): Node[] {
  const number = new Intl.NumberFormat(language)
  const money = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' })
  const head = node('section', 'shop-head')
  head.append(
    node('h1', '', words.hello(name?.split(' ')[0] ?? email ?? '')),
    node('p', 'lead', [organization?.name, plan && capital(plan)].filter(Boolean).join(' · ')),
  )
  const facts = node('dl', 'facts')
  facts.append(
    fact(words.orders, number.format(WEEK.at(-1) ?? 0)),
    fact(words.turnover, money.format(2314.8)),
    fact(words.stock, number.format(3)),
  )
  const week = node('section', 'card')
  week.append(node('h2', '', words.week), bars(language))
  const news = node('section', 'card')
  news.append(node('h2', '', words.news), newsList(words))
  const grid = node('div', 'shop-grid')
  grid.append(week, news)
  return [head, facts, grid]
}

/** Heights are set by the style sheet's own steps: a strict policy allows no style attribute. */
function bars(language: Language): Element {
  const most = Math.max(...WEEK)
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  const list = node('ol', 'bars')
  for (const [index, orders] of WEEK.entries()) {
    const bar = node('li', `bar bar-${Math.round((orders / most) * 10)}`)
    const monday = Date.UTC(2026, 0, 5)
    bar.append(
      node('span', 'bar-value', String(orders)),
      node('span', 'bar-fill'),
      node('span', 'bar-day', day.format(monday + index * 86_400_000)),
    )
    list.append(bar)
  }
  return list
}

function newsList({ newsItems }: Words): Element {
  const list = node('ul', 'news')
  for (const [title = '', text = ''] of newsItems) {
    const item = node('li', '')
    item.append(node('strong', '', title), node('span', '', text))
    list.append(item)
  }
  return list
}

function fact(label: string, value: string): Element {
  const one = node('div', 'fact')
  one.append(node('dt', '', label), node('dd', '', value))
  return one
}

function links(...all: Element[]): Element {
  const row = node('p', 'links')
  row.append(...all)
  return row
}

function link(href: string, look: string, text: string): Element {
  const made = node('a', look, text)
  made.setAttribute('href', href)
  return made
}

function node(tag: string, look: string, text?: string): HTMLElement {
  const made = document.createElement(tag)
  if (look !== '') made.className = look
  if (text !== undefined) made.textContent = text
  return made
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
