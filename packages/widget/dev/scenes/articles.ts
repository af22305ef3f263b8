import type { HelpView } from '../../src/launcher/contract.js'
import { press, type } from '../material/acts.js'
import { deskClient, down } from '../material/deskClient.js'
import type { Scene } from './scene.js'

const view: HelpView = { name: 'articles' }
const article: HelpView = { name: 'article', articleId: 'connect-domain' }
const client = () => deskClient({ desk: {} })
const search = (text: string) => (shadow: ShadowRoot) => type(shadow, 'input[type=search]', text)

export const scenes: readonly Scene[] = [
  { name: 'articles', title: 'All articles', view, client },
  {
    name: 'articles-recent',
    title: 'One was read before',
    view: article,
    client,
    async act(shadow) {
      await press(shadow, '.article-title')
      await press(shadow, '.header .icon-button')
      await press(shadow, '.article-row.all')
    },
  },
  { name: 'articles-found', title: 'A search', view, client, act: search('customer') },
  { name: 'articles-nothing', title: 'Nothing found', view, client, act: search('qwxz') },
  {
    name: 'articles-empty',
    title: 'No article yet',
    view,
    client: () => deskClient({ desk: {}, articles: [] }),
  },
  {
    name: 'articles-down',
    title: 'The helpdesk does not answer',
    view,
    client: () => deskClient({ desk: {}, instead: { searchArticles: down } }),
  },
  { name: 'article', title: 'An article', view: article, client },
  {
    name: 'article-rated',
    title: 'It helped',
    view: article,
    client,
    act: (shadow) => press(shadow, '.face1'),
  },
  {
    name: 'article-not-rated',
    title: 'The answer could not be sent',
    view: article,
    client: () => deskClient({ desk: {}, instead: { rateArticle: down } }),
    act: (shadow) => press(shadow, '.face-1'),
  },
  {
    name: 'article-missing',
    title: 'An old link',
    view: { name: 'article', articleId: 'gone' },
    client,
  },
  {
    name: 'article-down',
    title: 'The helpdesk does not answer',
    view: article,
    client: () => deskClient({ desk: {}, instead: { getArticle: down } }),
  },
]
