import type { Ticket } from '@deskside/core'
import type { HelpView } from '../../src/launcher/contract.js'
import { press, type } from '../material/acts.js'
import { agent } from '../material/conversation.js'
import { at, ticketOf } from '../material/dialogue.js'
import { minutesAgo } from '../material/time.js'
import type { Scene } from './scene.js'

const view: HelpView = { name: 'ticket', ticketId: 'a' }

const openDetails = (shadow: ShadowRoot) => press(shadow, '.to-details button')

const detailed: Partial<Ticket> = {
  status: 'in_progress',
  categoryId: 'errors',
  priority: 'medium',
  note: 'Ask Lotte whether the old list may be deleted.',
  createdAt: minutesAgo(3_000),
}

export const scenes: readonly Scene[] = [
  {
    name: 'details',
    title: 'Details of a request',
    view,
    arrange: ticketOf(detailed),
    act: openDetails,
  },
  {
    name: 'details-category',
    title: 'Asking for another category',
    view,
    arrange: ticketOf(detailed),
    act: async (shadow) => {
      await openDetails(shadow)
      await press(shadow, '.fact-list + div button')
    },
  },
  {
    name: 'details-wanted',
    title: 'Another category is asked for, a note on this device alone',
    view,
    arrange: (script) => {
      const categoryRequest = { categoryId: 'documents', typeId: 'other', requestedAt: at }
      ticketOf({ ...detailed, categoryRequest, followUpOf: 'z', escalatedTo: 'b' })(script)
      script.ticket('a').update((state) => ({ ...state, noteIsLocal: true }))
    },
    act: openDetails,
  },
  {
    name: 'details-closed',
    title: 'Details of a closed request',
    view,
    arrange: ticketOf({
      ...detailed,
      status: 'closed',
      actions: ['follow_up'],
      closedAt: minutesAgo(30),
      rating: { score: 4 },
    }),
    act: openDetails,
  },
  {
    name: 'details-long',
    title: 'Long words everywhere',
    view,
    arrange: ticketOf({
      ...detailed,
      subject:
        'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsbericht',
      project: {
        id: '4411-very-long-identifier-of-a-project-that-nobody-can-remember',
        name: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
      },
      assignee: { ...agent, name: 'Wolfeschlegelsteinhausenbergerdorff von Habsburg-Lothringen' },
    }),
    act: openDetails,
  },
  {
    name: 'manager',
    title: 'A word to the manager',
    view,
    arrange: ticketOf(detailed),
    act: async (shadow) => {
      await openDetails(shadow)
      await press(shadow, '.ticket-details > section:last-of-type .button')
    },
  },
  {
    name: 'manager-sent',
    title: 'It has arrived',
    view,
    arrange: (script) => {
      ticketOf(detailed)(script)
      Object.assign(script.client.tickets, { contactManager: async () => {} })
    },
    act: async (shadow) => {
      await openDetails(shadow)
      await press(shadow, '.ticket-details > section:last-of-type .button')
      await type(shadow, '.body textarea', 'We have waited for two days.')
      await press(shadow, '.footer .primary')
    },
  },
]
