import type { HostApp } from '../host/hostApp.js'
import { people } from './src/people.js'

export const lumenboard: HostApp = {
  name: 'demo',
  brand: 'Lumenboard',
  about:
    'Product analytics: Help in the top bar opens a panel, and a Help page holds the same desk.',
  languages: ['en', 'ru'],
  seed: 'demo',
  people,
  startsAs: 'maya',
}
