import type { Sections } from '../messages.js'

/** Words of closing and rating, in Russian. */
export const closeTicket: Sections['closeTicket'] = {
  title: 'Закрыть обращение',
}
