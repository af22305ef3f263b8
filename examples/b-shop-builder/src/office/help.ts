import { type HelpWidget, mountHelp } from '@deskside/widget'
import type { Locale } from '../page/choices.js'
import { meta } from '../page/dom.js'
import { supportToken, toSupportUser } from '../page/session.js'
import type { Person } from '../people.js'
import { shopPage } from './shops.js'

/** The help desk behind «Support»: by npm, and every ticket says that it comes from here. */
export function openHelp(person: Person, locale: Locale): HelpWidget {
  const help = mountHelp({
    endpoint: meta('support-url'),
    getToken: supportToken,
    user: toSupportUser(person),
    source: 'back-office',
    page: () => shopPage(person),
    locale,
    router: 'support',
    hasTickets: true,
    fallback: { href: '/docs' },
  })
  help.attachTo('[data-support]', { name: 'home' })
  return help
}
