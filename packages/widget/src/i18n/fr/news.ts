import type { Sections } from '../messages.js'

/** Words of answers that come while one looks at something else, in French. */
export const news: Sections['news'] = {
  from: (name, subject) => `${name} a répondu : ${subject}`,
  answer: (subject) => `Nouvelle réponse : ${subject}`,
  open: 'Lire',
  openAll: 'Les afficher',
  dismiss: 'Masquer ce message',
  alerts: 'Me signaler les nouvelles réponses',
  sound: 'Par un son',
  system: 'Par une notification du système',
  denied: 'Votre navigateur n’autorise pas cette page à afficher des notifications.',
}
