import type { Sections } from '../messages.js'

/** Words of what becomes of something sent by an address alone, in French. */
export const receipt: Sections['receipt'] = {
  guest: (email) => `La réponse arrive uniquement par e-mail, à ${email}.`,
  track: 'Inscrivez-vous pour suivre vos demandes ici aussi.',
  register: 'S’inscrire',
}
