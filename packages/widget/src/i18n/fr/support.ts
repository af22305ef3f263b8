import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('fr')

/** Words about when and where support can be reached, in French. */
export const support: Sections['support'] = {
  hours: 'Horaires de l’assistance',
  open: 'Ouvert',
  closed: 'Fermé pour le moment',
  always: '24 h/24, 7 j/7',
  until: (when) => `jusqu’à ${when}`,
  nextOpening: (when) => `prochaine ouverture : ${when}`,
  day: (day, time) => `${day}, ${time}`,
  allDay: 'Toute la journée',
  closedDay: 'Fermé',
  yourTime: 'Votre heure',
  within: {
    hours: (count) =>
      plural(count, {
        one: 'Première réponse sous # heure',
        other: 'Première réponse sous # heures',
      }),
    minutes: (count) =>
      plural(count, {
        one: 'Première réponse sous # minute',
        other: 'Première réponse sous # minutes',
      }),
    workingHours: (count) =>
      plural(count, {
        one: 'Première réponse sous # heure ouvrée',
        other: 'Première réponse sous # heures ouvrées',
      }),
    workingMinutes: (count) =>
      plural(count, {
        one: 'Première réponse sous # minute ouvrée',
        other: 'Première réponse sous # minutes ouvrées',
      }),
  },
  dueAt: (when) => `En envoyant maintenant, vous aurez une réponse avant : ${when}.`,
  delays: 'Ce qui peut retarder une réponse',
  channels: 'Autres moyens de nous joindre',
  notCounted: 'Pas pour les demandes',
  notCountedText:
    'Ce que vous y écrivez n’est pas enregistré et ne peut donner lieu à aucune intervention.',
}
