import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('fr')

/** Words of the ticket list, in French. */
export const ticketList: Sections['ticketList'] = {
  title: 'Vos demandes',
  write: 'Écrire un message',
  search: 'Objet ou numéro',
  clearSearch: 'Effacer la recherche',
  filter: 'Afficher',
  filters: { all: 'Toutes', open: 'Ouvertes', closed: 'Fermées' },
  found: (count) => plural(count, { one: '# demande', other: '# demandes' }),
  columns: {
    subject: 'Objet',
    project: 'Projet',
    assignee: 'Suivie par',
    created: 'Créée',
    updated: 'Mise à jour',
    status: 'Statut',
  },
  number: (number) => `Nº ${number}`,
  project: (id) => `Projet ${id}`,
  urgent: 'Urgent',
  more: 'Afficher plus',
  empty: 'Aucune demande pour l’instant',
  emptyText: 'Vos demandes et nos réponses apparaîtront ici.',
  noResults: 'Aucun résultat',
  noResultsText: 'Essayez d’autres mots ou parcourez toutes les demandes.',
  showAll: 'Afficher toutes les demandes',
  failed: 'Vos demandes n’ont pas pu être chargées.',
  moreFailed: 'Les anciennes demandes n’ont pas pu être chargées.',
}
