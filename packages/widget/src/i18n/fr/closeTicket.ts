import type { Sections } from '../messages.js'

/** Words of closing and rating, in French. */
export const closeTicket: Sections['closeTicket'] = {
  title: 'Fermer la demande',
  text: 'Vous pouvez la fermer à tout moment, résolue ou non. Tant qu’elle est fermée, aucun message ne peut être ajouté.',
  finalText:
    'Vous pouvez la fermer à tout moment, résolue ou non. Vous pourrez ensuite la lire, mais pas la rouvrir.',
  question: 'Êtes-vous satisfait de notre aide ?',
  solvedQuestion: 'Le problème est-il résolu ? Évaluez notre aide',
  stars: (value) => `${value} sur 5`,
  scores: ['Très mauvais', 'Mauvais', 'Moyen', 'Bon', 'Excellent'],
  comment: 'Quelle est la raison de votre note ?',
  button: 'Fermer la demande',
  rate: 'Envoyer l’évaluation',
  notSolved: 'Ce n’est pas encore résolu',
  thanks: 'Merci !',
  thanksText: 'Votre évaluation nous aide à nous améliorer.',
  closed: 'La demande est fermée',
  closedText: 'Vous pouvez la relire ici à tout moment.',
  open: 'Afficher la demande',
  home: 'Terminé',
  notPossible: 'Cette demande ne peut plus être fermée.',
}
