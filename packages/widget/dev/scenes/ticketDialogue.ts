import { type Message, SupportError } from '@deskside/core'
import type { HelpView } from '../../src/launcher/contract.js'
import { ticketLike } from '../../src/testing/ticketLike.js'
import { press, pressNear, type } from '../material/acts.js'
import { answered, asked, asks, recommended, request, ticketOf } from '../material/dialogue.js'
import { minutesAgo } from '../material/time.js'
import type { Scene } from './scene.js'

const view: HelpView = { name: 'ticket', ticketId: 'a' }

export const scenes: readonly Scene[] = [
  {
    name: 'asks',
    title: 'Staff ask for something, in every way',
    view,
    arrange: ticketOf({ status: 'waiting_on_customer', project: null }, asked(asks)),
  },
  {
    name: 'asks-answered',
    title: 'All of it is answered',
    view,
    arrange: ticketOf({ status: 'in_progress', project: null }, asked(answered)),
  },
  {
    name: 'asks-over',
    title: 'Nobody answered, and the request is closed',
    view,
    arrange: ticketOf(
      { status: 'closed', actions: ['follow_up'], project: null },
      asked(asks.slice(0, 2)),
    ),
  },
  {
    name: 'asks-empty',
    title: 'An answer without words is not sent',
    view,
    arrange: ticketOf({ project: null }, asked(asks.slice(0, 1))),
    act: (shadow) => press(shadow, '.ask .primary'),
  },
  {
    name: 'asks-failed',
    title: 'The answer does not arrive',
    view,
    arrange: (script) => {
      ticketOf({ project: null }, asked(asks.slice(0, 1)))(script)
      Object.assign(script.client.tickets, {
        answerAsk: () => Promise.reject(new SupportError('unavailable')),
      })
    },
    act: async (shadow) => {
      await type(shadow, '.ask textarea', 'Winter 2027, all of them')
      await press(shadow, '.ask .primary')
    },
  },
  {
    name: 'solution',
    title: 'A recommended solution: did it help?',
    view,
    arrange: ticketOf({ status: 'solved', project: null }, recommended(null)),
  },
  {
    name: 'solution-yes',
    title: 'It helped; stars are asked for',
    view,
    arrange: ticketOf(
      { status: 'solved', project: null, actions: ['reply', 'attach', 'close', 'rate'] },
      recommended(true),
    ),
  },
  {
    name: 'solution-no',
    title: 'It did not help',
    view,
    arrange: ticketOf({ status: 'in_progress', project: null }, recommended(false)),
  },
  {
    name: 'access',
    title: 'May support look into the project?',
    view,
    arrange: ticketOf({ status: 'open' }, [request]),
  },
  {
    name: 'access-granted',
    title: 'Support may, until it is withdrawn',
    view,
    arrange: ticketOf(
      {
        status: 'open',
        actions: ['reply', 'attach', 'close', 'withdraw_access'],
        access: { grantedAt: minutesAgo(5), until: null },
      },
      [request],
    ),
  },
  {
    name: 'due',
    title: 'An answer is promised',
    view,
    arrange: ticketOf({ status: 'open', project: null, createdAt: minutesAgo(5) }, [
      { ...request, createdAt: minutesAgo(5) } as Message,
    ]),
  },
  {
    name: 'due-late',
    title: 'The promise is broken',
    view,
    arrange: ticketOf(
      {
        status: 'open',
        project: null,
        createdAt: minutesAgo(600),
        actions: ['reply', 'attach', 'close', 'escalate'],
      },
      [request],
    ),
  },
  {
    name: 'due-urgent',
    title: 'Why is it urgent?',
    view,
    arrange: ticketOf(
      {
        status: 'open',
        project: null,
        createdAt: minutesAgo(600),
        actions: ['reply', 'attach', 'close', 'escalate'],
      },
      [request],
    ),
    act: (shadow) => press(shadow, '.due .button'),
  },
  {
    name: 'due-asked',
    title: 'An urgent request was opened',
    view,
    arrange: ticketOf(
      { status: 'open', project: null, escalatedAt: minutesAgo(9), escalatedTo: 'b' },
      [request],
    ),
  },
  {
    name: 'light-box',
    title: 'A picture, large',
    view,
    arrange: ticketOf({ project: null }),
    act: (shadow) => pressNear(shadow, '.attachments', 'button.picture-link'),
  },
  {
    name: 'follow-up',
    title: 'Closed for good: a new request goes on from it',
    view,
    arrange: ({ ticket }) =>
      ticket('a').set({
        status: 'ready',
        error: null,
        ticket: ticketLike({ id: 'a', status: 'closed', actions: ['follow_up'] }),
        messages: [request],
      }),
  },
]
