import { shopPage } from '../office/shops.js'
import type { Locale } from '../page/choices.js'
import { meta } from '../page/dom.js'
import { supportToken, toSupportUser } from '../page/session.js'
import type { Person } from '../people.js'

type Deskside = (verb: string, ...values: readonly unknown[]) => unknown

/** The page's script tag, or the stub that remembers for it. */
function deskside(...call: Parameters<Deskside>): void {
  ;(window as unknown as { readonly Deskside: Deskside }).Deskside(...call)
}

/** The help desk under every article: by script tag, and every ticket says that it comes from here. */
export function openHelp(person: Person, locale: Locale): void {
  deskside('init', {
    endpoint: meta('support-url'),
    getToken: supportToken,
    user: toSupportUser(person),
    source: 'knowledge-base',
    page: () => shopPage(person),
    locale,
    hasTickets: true,
    fallback: { email: 'hello@lavkodel.example' },
  })
  deskside('attach', '[data-write]', 'new')
  deskside('attach', '[data-requests]', 'tickets')
}

export function speak(locale: Locale): void {
  deskside('locale', locale)
}
