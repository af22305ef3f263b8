import type { Sections } from '../messages.js'

/** Words of one ticket with its correspondence, in Russian. */
export const ticket: Sections['ticket'] = {
  title: 'Обращение',
}
