import { h, icon } from '../page/dom.js'
import { TICK } from '../page/icons.js'
import type { Shop } from './shops.js'
import type { Words } from './words.js'

/** Where the shop opens, and what its registrar has to say for it. */
export function addressPlace({ domain }: Shop, text: Words): readonly HTMLElement[] {
  const records = [
    ['A', domain, '203.0.113.24'],
    ['CNAME', `www.${domain}`, 'shops.lavkodel.example'],
  ]
  return [
    h(
      'section.card',
      {},
      h('h2', {}, text.domainTitle),
      h('p.domain', {}, h('b', {}, domain), h('span.connected', {}, icon(...TICK), text.connected)),
      h('p.muted', {}, text.domainText),
    ),
    h(
      'section.card',
      {},
      h('h2', {}, text.records),
      h('p.muted', {}, text.recordsText),
      h(
        'table.records',
        {},
        h(
          'tbody',
          {},
          ...records.map(([kind = '', ...rest]) =>
            h('tr', {}, h('th', { scope: 'row' }, kind), ...rest.map((one) => h('td', {}, one))),
          ),
        ),
      ),
      h('p', {}, h('a', { href: '/docs/connect-domain' }, text.moreInDocs)),
    ),
    h('section.card', {}, h('h2', {}, text.certificate), h('p.muted', {}, text.certificateText)),
  ]
}
