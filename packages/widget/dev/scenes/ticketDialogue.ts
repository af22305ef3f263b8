import { type Ask, type Message, SupportError, type Ticket } from '@deskside/core'
import type { HelpView } from '../../src/launcher/contract.js'
import { describeDesk, type ScriptedClient, ticketLike } from '../../src/testing/scriptedClient.js'
import { press, pressNear, type } from '../material/acts.js'
import { agent, conversation, me, message, thread } from '../material/conversation.js'
import { desk } from '../material/desk.js'
import { minutesAgo } from '../material/time.js'
import type { Scene } from './scene.js'

const view: HelpView = { name: 'ticket', ticketId: 'a' }

/** What staff may ask, with all that a desk may allow. */
const everything: Ticket['actions'] = [
  'reply',
  'attach',
  'close',
  'answer_ask',
  'judge_solution',
  'grant_access',
  'request_category',
  'write_note',
]

const ask = (id: string, kind: Ask['kind'], label: string, some: Partial<Ask> = {}): Ask => ({
  id,
  kind,
  label,
  options: [],
  answer: null,
  ...some,
})

const options = [
  { id: 'w', label: 'Winter 2027' },
  { id: 's', label: 'Spring 2027, northern regions' },
]

const asks: readonly Ask[] = [
  ask('1', 'text', 'Which segment should the contacts go to?'),
  ask('2', 'file', 'The list itself, as you uploaded it'),
  ask('3', 'choice', 'Which campaign is it about?', { options }),
  ask('4', 'access', 'May I look at the import log of your project?'),
  ask(
    '5',
    'steps',
    'Open Audience → Import.\nSwitch off “Merge duplicates”.\nUpload the file again.',
  ),
]

const at = minutesAgo(3)
const answered: readonly Ask[] = [
  { ...(asks[0] as Ask), answer: { at, text: '“Winter 2027”, all of them.' } },
  { ...(asks[1] as Ask), answer: { at, attachmentIds: ['f'] } },
  { ...(asks[2] as Ask), answer: { at, optionId: 'w' } },
  { ...(asks[3] as Ask), answer: { at, done: true } },
  { ...(asks[4] as Ask), answer: { at, done: false } },
]

const request = message('m1', 600, {
  author: me,
  body: 'The upload of our contacts stops at row 3,000 of 12,400, without a message.',
})

const asked = (list: readonly Ask[]): readonly Message[] => [
  request,
  message('m2', 12, {
    body: 'Hello Maya, row 3,001 holds a phone number that our check does not survive. Some things, so that I can upload the rest for you:',
    asks: [...list],
  }),
]

const recommended = (helped: boolean | null): readonly Message[] => [
  request,
  message('m2', 12, {
    format: 'markdown',
    isSolution: true,
    helped,
    body: 'They are in two lists, and unsubscribed from one. Please switch on **Settings → Lists → One unsubscribe for all**.',
  }),
]

/** A desk with a promise, urgency, a manager, notes and categories. */
function wholeDesk({ stores }: ScriptedClient): void {
  const description = describeDesk({
    ...desk,
    support: { promises: [{ workingMinutes: 240 }] },
    escalation: { kind: 'linked_ticket', againAfterMinutes: 480 },
    manager: {
      label: { en: 'Write to the head of support', ru: 'Написать руководителю поддержки' },
      explanation: {
        en: 'Read by a person, not by the queue.',
        ru: 'Прочитает человек, а не очередь.',
      },
    },
    notes: true,
  })
  const can = { ...description.can, category: true, manager: true, notes: true, access: true }
  stores.desk.update((state) => ({ ...state, description: { ...description, can } }))
}

function ticketOf(some: Partial<Ticket>, messages: readonly Message[] = conversation) {
  return (script: ScriptedClient): void => {
    wholeDesk(script)
    thread({ unreadCount: 0, actions: everything, ...some }, messages)(script)
  }
}

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
