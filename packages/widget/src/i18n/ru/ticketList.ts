import type { Sections } from '../messages.js'

/** Words of the ticket list, in Russian. */
export const ticketList: Sections['ticketList'] = {
  title: 'Ваши обращения',
}
