import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('fr')

/** Words of one ticket with its correspondence, in French. */
export const ticket: Sections['ticket'] = {
  title: 'Demande',
  details: 'Détails',
  number: (number) => `Nº ${number}`,
  project: (id, name) => `Projet ${id} · ${name}`,
  assignee: (name) => `Suivie par ${name}`,
  explanations: {
    open: 'Nous avons bien reçu votre demande et répondrons ici.',
    in_progress: 'Nous nous en occupons.',
    waiting_on_customer: 'Nous avons besoin d’une réponse de votre part pour continuer.',
    solved: 'Nous pensons que c’est résolu. Sinon, dites-le-nous.',
    closed: 'Fermée aux nouveaux messages.',
    declined: 'Nous ne pouvons pas le faire.',
  },
  reason: (text) => `Motif : ${text}`,
  urgent: 'Urgent',
  close: 'Fermer la demande',
  thread: 'Messages',
  you: 'Vous',
  agent: 'Assistance',
  newMessages: 'Nouveau',
  newAnswers: (count) =>
    plural(count, { one: '# nouvelle réponse', other: '# nouvelles réponses' }),
  newMessageFrom: (name, text) => `Nouveau message de ${name} : ${text}`,
  files: (count) => plural(count, { one: '# fichier', other: '# fichiers' }),
  sent: 'Votre message a été envoyé.',
  showMore: 'Afficher la suite',
  unreadable: 'Ce message ne peut pas être affiché ici. Il est conservé par l’assistance.',
  replyLabel: 'Votre réponse',
  replyHint: 'Écrivez une réponse…',
  send: 'Envoyer',
  attach: 'Joindre des fichiers',
  camera: 'Prendre une photo',
  failed: 'Les messages n’ont pas pu être chargés.',
}
