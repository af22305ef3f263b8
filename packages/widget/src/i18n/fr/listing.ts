import type { Sections } from '../messages.js'

/** Words for choosing what the list shows, in French. */
export const listing: Sections['listing'] = {
  columns: {
    number: 'Numéro',
    preview: 'Description',
    category: 'Catégorie',
    type: 'Type de question',
    activity: 'Dernière activité',
    closed: 'Fermée',
  },
  scope: 'Demandes de',
  scopes: { mine: 'Moi', organization: 'Mon organisation' },
  from: (name) => `De ${name}`,
  filters: 'Filtres',
  filtersOn: (count) => `Filtres : ${count} actifs`,
  any: 'Toutes',
  period: 'Période',
  periods: {
    any: 'Toutes les dates',
    7: '7 derniers jours',
    30: '30 derniers jours',
    90: '3 derniers mois',
    365: '12 derniers mois',
    dates: 'Choisir des dates',
  },
  fromDate: 'Du',
  toDate: 'Au',
  sort: 'Ordre',
  sorts: {
    activity: 'Dernière activité',
    created: 'Les plus récentes',
    number: 'Numéro le plus élevé',
  },
  earlier: 'Afficher les précédentes',
  searching: 'Recherche…',
  noneHere: 'Rien ici',
  noneHereText: 'Aucune demande ne correspond à votre choix.',
  clear: 'Effacer les filtres',
  legend: 'Signification des statuts',
}
