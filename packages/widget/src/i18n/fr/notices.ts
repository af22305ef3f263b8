import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('fr')

/** Words about the state of things, in French. */
export const notices: Sections['notices'] = {
  offline:
    'Vous êtes hors ligne. Ce que vous écrivez est conservé et sera envoyé dès votre retour en ligne.',
  unavailable:
    'L’assistance est injoignable pour le moment. Vous pouvez écrire : votre message partira dès son retour.',
  nextTry: (time) => `Prochain essai à ${time}.`,
  authRequired:
    'Veuillez vous reconnecter pour voir les nouveautés. Vous pouvez continuer à écrire.',
  waiting: (count) =>
    plural(count, {
      one: '# message est en attente d’envoi.',
      other: '# messages sont en attente d’envoi.',
    }),
  failed: (count) =>
    plural(count, {
      one: '# message n’a pas pu être envoyé.',
      other: '# messages n’ont pas pu être envoyés.',
    }),
  memory:
    'Le message n’est pas enregistré sur cet appareil. Gardez cette page ouverte jusqu’à son envoi.',
  tryNow: 'Réessayer maintenant',
  show: 'Afficher',
}
