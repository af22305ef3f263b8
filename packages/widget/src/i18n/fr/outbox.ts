import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('fr')

/** Words of what waits to be sent, in French. */
export const outbox: Sections['outbox'] = {
  title: 'Pas encore envoyé',
  newRequest: 'Nouvelle demande',
  reply: 'Réponse',
  edit: 'Remettre dans le formulaire',
  editReply: 'Remettre dans la réponse',
  occupied:
    'Un autre texte se trouve dans le formulaire. Envoyez-le ou supprimez-le, puis celui-ci pourra y retourner.',
  none: 'Tout est envoyé',
  noneText: 'Rien n’attend sur cet appareil.',
  files: (count) => plural(count, { one: '# fichier', many: '# de fichiers', other: '# fichiers' }),
}
