import { make } from '../dom.js'
import { deskElement, REQUESTS } from '../helpdesk.js'
import type { Portal } from '../portal.js'
import { visits } from '../route.js'

/** «My activities» → «Requests», tab «My requests»: the desk opens on the person's own list. */
export function requestsPage(portal: Portal): HTMLElement {
  return activities(
    portal,
    make(
      'section.card.desk-card',
      { 'aria-label': portal.words.requests },
      deskElement(portal, 'requests'),
    ),
  )
}

export function visitsPage(portal: Portal): HTMLElement {
  const { words, language } = portal
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' })
  const share = new Intl.NumberFormat(language, { style: 'percent' })
  const number = new Intl.NumberFormat(language)
  return activities(
    portal,
    make(
      'section.card.table-card',
      { 'aria-label': words.visits, tabindex: 0 },
      make(
        'table',
        {},
        make(
          'thead',
          {},
          make(
            'tr',
            {},
            ...[words.visit, words.store, words.date, words.photos, words.onShelf, words.state].map(
              (word) => make('th', { scope: 'col' }, word),
            ),
          ),
        ),
        make(
          'tbody',
          {},
          ...visits.map(({ id, store, daysAgo, photos, onShelf, isByHand }) =>
            make(
              'tr',
              {},
              make('th', { scope: 'row' }, id),
              make('td', {}, store),
              make('td', {}, day.format(Date.now() - daysAgo * 86_400_000)),
              make('td', {}, number.format(photos)),
              make('td', {}, share.format(onShelf)),
              make(
                'td',
                {},
                make(
                  isByHand ? 'span.pill.warm' : 'span.pill.good',
                  {},
                  isByHand ? words.byHand : words.read,
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  )
}

function activities({ words, path }: Portal, content: HTMLElement): HTMLElement {
  const isRequests = path.startsWith(REQUESTS)
  const tab = (href: string, label: string, isHere: boolean) =>
    make('a.tab', { href, 'aria-current': isHere && 'page' }, label)
  return make(
    'div.page.narrow',
    {},
    make(
      'header.page-head',
      {},
      make('h1', {}, isRequests ? words.requests : words.visits),
      make(
        'nav.tabs',
        { 'aria-label': words.sections },
        tab(REQUESTS, words.myRequests, isRequests),
        tab('/activities/visits', words.myVisits, !isRequests),
      ),
    ),
    content,
  )
}
