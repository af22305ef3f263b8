import { chosenLocale } from '../page/choices.js'
import { h } from '../page/dom.js'
import type { Order, Shop } from './shops.js'
import type { Words } from './words.js'

export const roubles = (amount: number): string =>
  new Intl.NumberFormat(chosenLocale(), {
    style: 'currency',
    currency: 'RUB',
    maximumFractionDigits: 0,
  }).format(amount)

const sum = (orders: readonly Order[]): string =>
  roubles(orders.reduce((total, order) => total + order.roubles, 0))

/** What was bought, the latest first. */
export function ordersPlace({ orders }: Shop, text: Words): readonly HTMLElement[] {
  const waiting = orders.filter(({ paid }) => paid === 'waits')
  return [
    h(
      'dl.figures',
      {},
      figure(text.today, sum(orders.filter(({ ago }) => ago < 24))),
      figure(text.week, sum(orders)),
      figure(text.unpaid, String(waiting.length)),
    ),
    h(
      'table.orders',
      {},
      h('thead', {}, h('tr', {}, ...text.columns.map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, ...orders.map((order) => row(order, text))),
    ),
  ]
}

function figure(name: string, value: string): HTMLElement {
  return h('div', {}, h('dt', {}, name), h('dd', {}, value))
}

function row({ number, buyer, what, roubles: total, paid, delivery, ago }: Order, text: Words) {
  const when = new Intl.RelativeTimeFormat(chosenLocale(), { numeric: 'auto' })
  const time = ago < 24 ? when.format(-ago, 'hour') : when.format(-Math.round(ago / 24), 'day')
  return h(
    'tr',
    {},
    h('td', {}, h('b', {}, `№ ${number}`), h('small', {}, time)),
    h('td', {}, buyer, h('small', {}, what)),
    h('td', {}, text.delivery[delivery]),
    h('td.sum', {}, roubles(total), h(`small.paid.${paid}`, {}, text.paid[paid])),
  )
}
