import { icon, make } from '../dom.js'
import type { Portal } from '../portal.js'
import { type Stop, stops } from '../route.js'
import { shelf } from '../shelf.js'
import type { Words } from '../words.js'

const LOOKS = { synced: 'check', syncing: 'clock', next: 'route', planned: 'clock' } as const

/** The stores of today, and what was read on the last shelf. */
export function todayPage({ words, language }: Portal): HTMLElement {
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' })
  const done = stops.filter(({ state }) => state === 'synced').length
  return make(
    'div.page.today',
    {},
    make(
      'header.page-head',
      {},
      make('p.eyebrow', {}, `R-1204 · ${day.format(Date.now())}`),
      make('h1', {}, words.today),
      make('p', {}, words.stores(done, stops.length)),
    ),
    make('ol.card.stops', {}, ...stops.map((stop) => stopRow(stop, words))),
    make(
      'section.card.reading',
      { 'aria-label': words.reading },
      make(
        'div.reading-head',
        {},
        make('h2', {}, words.reading),
        make('p.quiet', {}, words.readingOf),
      ),
      make('div.photo', { 'aria-hidden': 'true' }, shelf()),
      make(
        'dl.figures',
        {},
        ...figure(words.onShelf, percent(language, 0.91)),
        ...figure(words.shelfShare, percent(language, 0.34)),
        ...figure(words.gaps, '2'),
      ),
    ),
  )
}

function stopRow({ name, address, code, at, state }: Stop, words: Words): HTMLElement {
  return make(
    `li.stop.stop-${state}`,
    {},
    make('span.stop-mark', {}, icon(LOOKS[state])),
    make(
      'div.stop-name',
      {},
      make('strong', {}, name),
      make('span.quiet', {}, `${address} · ${code}`),
    ),
    make('div.stop-end', {}, make('time', {}, at), make('span.pill', {}, words[state])),
  )
}

function figure(label: string, value: string): HTMLElement[] {
  return [make('div', {}, make('dt', {}, label), make('dd', {}, value))]
}

function percent(language: string, value: number): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(value)
}
