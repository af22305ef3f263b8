import type { Sections } from '../messages.js'

/** Words of files in a thread, of replies on their way and of its end, in French. */
export const threadParts: Sections['threadParts'] = {
  reopen: 'Rouvrir',
  reopened: 'La demande est de nouveau ouverte.',
  waiting: 'En attente d’envoi',
  waitingUntil: (when) => `prochain essai ${when}`,
  notSent: 'Non envoyé',
  tryNow: 'Réessayer maintenant',
  edit: 'Modifier',
  closedText: 'Cette demande est fermée. Reste-t-il quelque chose à faire ?',
  readOnly: 'Vous pouvez lire cette demande. Il n’est pas possible d’y répondre ici.',
  download: 'Télécharger',
  enlarge: (name) => `Agrandir ${name}`,
  openImage: (name) => `Ouvrir ${name} dans un nouvel onglet`,
  downloadFailed: 'Chargement impossible',
  notFound: 'Nous n’avons pas trouvé cette demande',
  notFoundText: 'Elle a peut-être été supprimée, ou elle appartient à quelqu’un d’autre.',
  all: 'Toutes les demandes',
}
