import type { Sections } from '../messages.js'

/** Words of what happens to a request, in French. */
export const ticketEvents: Sections['ticketEvents'] = {
  status: (label) => `Statut : ${label}`,
  assignee: (name) => `${name} s’en occupe`,
  unassigned: 'En attente de prise en charge',
  category: (label) => `Catégorie : ${label}`,
  categoryAsked: (label) => `Autre catégorie demandée : ${label}`,
  categoryKept: 'La catégorie reste inchangée',
  rating: (stars) => `Évaluation : ${stars}`,
  access: 'Accès modifié',
  escalated: 'Marquée comme urgente',
  remind: 'Relance envoyée',
  solution: 'Une solution est recommandée',
  ask: 'L’assistance a besoin de quelque chose',
  told: {
    'access.granted': 'L’assistance peut consulter le projet',
    'access.withdrawn': 'L’assistance ne peut plus consulter le projet',
    'access.entered': 'L’assistance a consulté le projet',
    'solution.yes': 'La solution a aidé',
    'solution.no': 'La solution n’a pas aidé',
    'ask.yes': 'Fait',
    'ask.no': 'Non fait',
  },
  other: 'Mise à jour',
}
