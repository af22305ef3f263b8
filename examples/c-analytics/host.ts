import type { HostApp } from '../host/hostApp.js'
import { people } from './src/people.js'

export const pribornaya: HostApp = {
  name: 'c-analytics',
  brand: 'Pribornaya',
  about:
    'Marketing analytics, in Russian and English: Help in the top navigation leads to a message and to a Support page.',
  languages: ['ru', 'en'],
  seed: 'c-analytics',
  people,
  startsAs: 'alina',
  notices: { path: '/support' },
}
