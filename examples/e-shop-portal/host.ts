import type { HostApp } from '../host/hostApp.js'

export const kramladen: HostApp = {
  name: 'e-shop-portal',
  brand: 'Kramladen',
  about:
    'A builder of online shops without accounts of its own: its customer portal lets the desk register and remember people.',
  languages: ['en', 'de'],
  seed: 'e-shop-portal',
  // Nobody is signed in by this host: accounts are the support desk's.
  people: [],
  startsAs: null,
  confirmPath: '/account',
  notices: { path: '/tickets' },
}
