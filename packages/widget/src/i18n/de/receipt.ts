import type { Sections } from '../messages.js'

/** Words of what becomes of something sent by an address alone, in German. */
export const receipt: Sections['receipt'] = {
  guest: (email) => `Die Antwort kommt nur per E-Mail, an ${email}.`,
  track: 'Registrieren Sie sich, um Ihre Anfragen auch hier zu verfolgen.',
  register: 'Registrieren',
}
