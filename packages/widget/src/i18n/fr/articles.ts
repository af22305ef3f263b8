import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('fr')

/** Words of the help articles, in French. */
export const articles: Sections['articles'] = {
  title: 'Articles d’aide',
  search: 'Rechercher dans les articles',
  clearSearch: 'Effacer la recherche',
  suggested: 'Articles suggérés',
  recent: 'Consultés récemment',
  all: 'Tous les articles',
  found: (count) => plural(count, { one: '# article', other: '# articles' }),
  allFound: 'Afficher tous les résultats',
  more: 'Afficher plus',
  noResults: 'Aucun résultat',
  noResultsText: 'Essayez d’autres mots ou écrivez-nous.',
  empty: 'Aucun article pour l’instant',
  failed: 'Les articles n’ont pas pu être chargés.',
  moreFailed: 'Les articles suivants n’ont pas pu être chargés.',
  onSite: 'Consulter le centre d’aide',
  article: 'Article d’aide',
  asPage: 'Ouvrir dans une page',
  updated: (when) => `Mis à jour : ${when}`,
  articleFailed: 'L’article n’a pas pu être chargé.',
  notFound: 'Cet article est introuvable',
  notFoundText: 'Il a peut-être été supprimé.',
  question: 'Cela a-t-il répondu à votre question ?',
  no: 'Non',
  partly: 'En partie',
  yes: 'Oui',
  thanks: 'Merci ! Cela nous aide à améliorer nos articles.',
  notRated: 'Votre réponse n’a pas pu être envoyée.',
  still: 'Encore des questions ?',
  sendTicket: 'Envoyer une demande',
  mayHelp: 'Ces articles peuvent vous aider',
  hide: 'Masquer ces articles',
}
