import { drawing, h } from '../page/dom.js'
import { roubles } from './orders.js'
import { DRAWINGS, type Shop, type Ware } from './shops.js'
import type { Words } from './words.js'

/** What stands on the shelves. */
export function goodsPlace({ wares, drawing: name }: Shop, text: Words): readonly HTMLElement[] {
  const card = ({ name: title, roubles: price, left, hue }: Ware) => {
    const picture = h('div.picture', {}, drawing('ware', DRAWINGS[name]))
    picture.style.setProperty('--hue', String(hue))
    return h(
      'li.ware',
      {},
      picture,
      h('b', {}, title),
      h('p', {}, roubles(price), h('small', {}, left > 0 ? text.left(left) : text.soldOut)),
    )
  }
  return [h('ul.wares', {}, ...wares.map(card))]
}
