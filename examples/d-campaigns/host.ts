import type { HostApp } from '../host/hostApp.js'
import { people } from './src/people.js'

/** Desk D: Help is a page of a console's main menu, with the desk inline. */
export const tidecast: HostApp = {
  name: 'd-campaigns',
  brand: 'Tidecast',
  about:
    'Campaign automation, a React app: Help is a page of the main menu with tickets and FAQ inline, and «Create ticket» stands in the top panel.',
  languages: ['en', 'ru'],
  seed: 'd-campaigns',
  people,
  startsAs: 'erik',
  confirmPath: '/help',
}
