import type { Sections } from '../messages.js'

/** Words of answers that come while one looks at something else, in French. */
export const news: Sections['news'] = {
  from: (name, subject) => `${name} a répondu : ${subject}`,
  answer: (subject) => `Nouvelle réponse : ${subject}`,
  open: 'Lire',
  openAll: 'Les afficher',
  dismiss: 'Masquer ce message',
}
