import type { HostApp } from '../host/hostApp.js'
import { people } from './src/people.js'

export const lavkodel: HostApp = {
  name: 'b-shop-builder',
  brand: 'Лавкодель',
  about:
    'A builder of online shops: a public knowledge base with a request under every article, and a back office whose plans decide what support does.',
  languages: ['ru', 'en'],
  seed: 'b-shop-builder',
  people,
  startsAs: 'vera',
}
