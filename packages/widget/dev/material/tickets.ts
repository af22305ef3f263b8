import type { Ticket } from '@deskside/core'
import { ticketLike } from '../../src/testing/ticketLike.js'
import { minutesAgo } from './time.js'

/** A few tickets, as a person has them. */
export const fewTickets = [
  ticketLike({
    id: 'a',
    number: '1048',
    status: 'waiting_on_customer',
    unreadCount: 2,
    lastActivityAt: minutesAgo(4),
    preview: 'Could you send us a screenshot of the settings page?',
  }),
  ticketLike({
    id: 'b',
    number: '1046',
    subject: 'Uploading the customer list stops at 80 % and then nothing happens for a long time',
    status: 'in_progress',
    lastActivityAt: minutesAgo(190),
    preview: 'Thank you, a specialist is looking into it.',
  }),
  ticketLike({
    id: 'c',
    number: '1031',
    subject: 'Invoice for October',
    status: 'solved',
    lastActivityAt: minutesAgo(60 * 52),
    preview: 'Here it is.',
  }),
  ticketLike({ id: 'd' }),
]

const names = ['Anna Petrova', 'Ben Okafor', null, 'Марина Ковалёва']
const subjects = [
  'Uploading the customer list stops at 80 %',
  'Invoice for October',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsbericht fehlt',
  'Не открывается отчёт по рассылкам за прошлую неделю, страница остаётся белой',
  'Report',
]
const statuses = [
  'waiting_on_customer',
  'in_progress',
  'open',
  'solved',
  'closed',
  'declined',
] as const

/** As many as asked for: every status, names long and short, three scripts. */
export const manyTickets = (count: number): readonly Ticket[] =>
  Array.from({ length: count }, (_, index) =>
    ticketLike({
      id: index === 0 ? 'a' : `t${index}`,
      number: String(1048 - index),
      subject: subjects[index % subjects.length] ?? '',
      status: statuses[index % statuses.length] ?? 'open',
      assignee: names[index % 4] ? { role: 'agent', name: names[index % 4] ?? '' } : null,
      project: index % 3 === 0 ? { id: '4411', name: 'Autumn sale' } : null,
      unreadCount: index < 2 ? 2 - index : 0,
      createdAt: minutesAgo(index * 900 + 300),
      lastActivityAt: minutesAgo(index * 600 + 4),
      closedAt: index % 6 === 4 ? minutesAgo(index * 600 + 4) : null,
    }),
  )
