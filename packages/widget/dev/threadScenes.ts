import { type Message, type Submission, SupportError, type Ticket } from '@deskside/core'
import type { HelpView } from '../src/launcher/contract.js'
import { type ScriptedClient, ticketLike } from '../src/testing/scriptedClient.js'

/** States of the list, the thread and closing. */
export type Scene = { readonly view: HelpView; readonly arrange?: (script: ScriptedClient) => void }

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const agent = { role: 'agent', id: 'anna', name: 'Anna Petrova' } as const
const me = { role: 'me', id: 'maya', name: 'Maya' } as const

type Some = Partial<Message & { kind: 'message' }>

const message = (id: string, at: number, some: Some): Message => ({
  kind: 'message',
  id,
  createdAt: minutesAgo(at),
  author: agent,
  body: '',
  format: 'text',
  attachments: [],
  submissionId: null,
  isSolution: false,
  helped: null,
  asks: [],
  ...some,
})

const event = (
  id: string,
  at: number,
  type: 'created' | 'status' | 'assignee' | 'rating',
  to: string,
  reason: string | null = null,
): Message => ({
  kind: 'event',
  id,
  createdAt: minutesAgo(at),
  author: type === 'rating' || type === 'created' ? me : agent,
  event: { type, from: null, to, reason },
})

const shot = { id: 'shot', name: 'audience page.png', size: 182_400, type: 'image/png' }
const movie = {
  id: 'movie',
  name: 'screen-recording-2026-11-21-at-18.04.11-with-a-very-long-name.mp4',
  size: 26_000_000,
  type: 'video/mp4',
}

const conversation: readonly Message[] = [
  event('e0', 3_000, 'created', ''),
  message('m1', 3_000, {
    author: me,
    body: 'I upload customers.csv on the Audience page.\n\nIt goes to 80 % and stays there. I expected it to finish as it did last week.',
    attachments: [shot, movie],
  }),
  event('e1', 2_990, 'assignee', 'Anna Petrova'),
  event('e2', 2_990, 'status', 'in_progress'),
  message('m2', 2_980, {
    format: 'markdown',
    body: 'Hello Maya, thank you for the recording.\n\nCould you try this, please:\n\n1. Open **Audience → Import**.\n2. Switch off *Merge duplicates*.\n3. Upload the file again.\n\nThe format is described at https://docs.example.com/import/csv?utm=support, and the log line to look for is `import.stalled`:\n\n```\n2026-11-21T18:04:11Z import.stalled rows=48120 reason=duplicate-key customer_external_identifier\n```',
  }),
  message('m3', 2_978, { body: 'I will be here until six o’clock.' }),
  message('m4', 1_500, { author: me, body: 'Same thing, it stops at 80 %.' }),
  { kind: 'unreadable', id: 'u1', createdAt: minutesAgo(1_400) },
  message('m5', 1_300, {
    author: { role: 'colleague', id: 'ben', name: 'Ben Okafor' },
    body: 'It happens to me as well, with a smaller file.',
  }),
  event('e3', 30, 'status', 'waiting_on_customer'),
  message('m6', 6, {
    format: 'markdown',
    body: '> Same thing, it stops at 80 %.\n\nThank you both. Two rows carry the same customer number:\n\n- row 48120\n- row 48121\n\nWe have loosened the check. Could you send us a screenshot of the settings page, and try once more? See [our guide](https://docs.example.com/duplicates).',
  }),
  message('m7', 4, { body: 'The new limit is live now.' }),
]

const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

function thread(some: Partial<Ticket>, messages = conversation) {
  return (script: ScriptedClient): void => {
    const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0))
    Object.assign(script.client.tickets, {
      readAttachment: async () => ({ ...shot, bytes: new Blob([bytes]) }),
    })
    const ticket = ticketLike({
      id: 'a',
      number: '1048',
      subject: 'Uploading the customer list stops at 80 %',
      status: 'waiting_on_customer',
      assignee: agent,
      project: { id: '4411', name: 'Autumn sale' },
      unreadCount: 2,
      lastActivityAt: minutesAgo(4),
      ...some,
    })
    script.ticket('a').set({ status: 'ready', error: null, ticket, messages })
  }
}

const reply = (id: string, some: Partial<Submission>, body: string, files = 0) =>
  ({
    id,
    kind: 'reply',
    ticketId: 'a',
    draft: {
      id,
      key: 'reply:a',
      subject: '',
      body,
      categoryId: null,
      typeId: null,
      priority: null,
      projectId: null,
      fields: {},
      attachments: Array.from({ length: files }, (_, index) => ({
        id: `${id}-${index}`,
        name: `settings page ${index + 1}.png`,
        type: 'image/png',
        size: 4_200_000,
        digest: null,
        kept: true,
        checkpoint: null,
        uploadId: null,
      })),
      updatedAt: 0,
    },
    status: 'waiting',
    attempts: 1,
    retryAt: null,
    error: null,
    createdAt: Date.now(),
    ...some,
  }) satisfies Submission

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

const manyTickets = (count: number): readonly Ticket[] =>
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

const list: HelpView = { name: 'tickets' }
const one: HelpView = { name: 'ticket', ticketId: 'a' }

const listOf =
  (count: number, some: { status?: 'loading' | 'failed' } = {}) =>
  ({ stores }: ScriptedClient): void =>
    stores.list.set({
      status: some.status ?? 'ready',
      error: some.status === 'failed' ? new SupportError('unavailable') : null,
      tickets: manyTickets(count),
      hasMore: count > 20,
      loadingMore: false,
    })

export const threadScenes: Record<string, Scene> = {
  'list-0': { view: list, arrange: listOf(0) },
  'list-1': { view: list, arrange: listOf(1) },
  'list-12': { view: list, arrange: listOf(12) },
  'list-1000': { view: list, arrange: listOf(1_000) },
  'list-loading': { view: list, arrange: listOf(0, { status: 'loading' }) },
  'list-failed': {
    view: list,
    arrange: (script) => {
      listOf(0, { status: 'failed' })(script)
      script.stores.connection.set({ status: 'unavailable', retryAt: Date.now() + 40_000 })
    },
  },
  'list-offline': {
    view: list,
    arrange: (script) => {
      listOf(12)(script)
      script.stores.connection.set({ status: 'offline', retryAt: null })
      script.stores.submissions.set([reply('r1', {}, 'Here it is.')])
    },
  },
  thread: { view: one, arrange: thread({}) },
  'thread-read': { view: one, arrange: thread({ unreadCount: 0 }) },
  'thread-short': {
    view: one,
    arrange: thread(
      { status: 'open', assignee: null, project: null, unreadCount: 0, subject: 'Report' },
      conversation.slice(0, 2),
    ),
  },
  'thread-long': {
    view: one,
    arrange: thread(
      { unreadCount: 0 },
      Array.from({ length: 400 }, (_, index) =>
        message(`l${index}`, (400 - index) * 37, {
          author: index % 3 === 0 ? me : agent,
          body: `Message ${index + 1}. ${'It goes on for a while. '.repeat(index % 7)}`,
        }),
      ),
    ),
  },
  'thread-typed': {
    view: one,
    arrange: (script) => {
      thread({ unreadCount: 0 })(script)
      script.draft('reply:a').update((state) => ({
        ...state,
        saved: 'kept',
        draft: {
          ...state.draft,
          body: 'Here is the settings page.\n\nI tried again just now and it stops at the very same row.',
          attachments: reply('x', {}, '', 2).draft.attachments,
        },
      }))
      script.stores.uploads.set({
        'x-0': {
          attachmentId: 'x-0',
          status: 'uploaded',
          sentBytes: 1,
          size: 1,
          retryAt: null,
          error: null,
        },
        'x-1': {
          attachmentId: 'x-1',
          status: 'uploading',
          sentBytes: 1_700_000,
          size: 4_200_000,
          retryAt: null,
          error: null,
        },
      })
    },
  },
  'thread-pending': {
    view: one,
    arrange: (script) => {
      thread({ unreadCount: 0 })(script)
      script.stores.submissions.set([
        reply(
          'r1',
          {
            status: 'failed',
            error: { code: 'too_large', retryable: false, limitBytes: 31_457_280 },
          },
          'The whole export.',
          1,
        ),
        reply(
          'r2',
          { error: { code: 'unavailable', retryable: true }, retryAt: Date.now() + 60_000 },
          'I tried again.',
        ),
        reply('r3', { status: 'sending' }, 'And once more, with the settings page.', 1),
      ])
      script.stores.uploads.set({
        'r3-0': {
          attachmentId: 'r3-0',
          status: 'uploading',
          sentBytes: 1_700_000,
          size: 4_200_000,
          retryAt: null,
          error: null,
        },
      })
    },
  },
  'thread-offline': {
    view: one,
    arrange: (script) => {
      thread({ unreadCount: 0 })(script)
      script.stores.connection.set({ status: 'offline', retryAt: null })
      script.stores.submissions.set([reply('r1', {}, 'I tried again.')])
    },
  },
  'thread-solved': {
    view: one,
    arrange: thread({
      status: 'solved',
      unreadCount: 0,
      actions: ['reply', 'attach', 'close', 'reopen', 'rate'],
    }),
  },
  'thread-closed': {
    view: one,
    arrange: thread(
      {
        status: 'closed',
        unreadCount: 0,
        actions: ['reopen'],
        rating: { score: 4 },
        closedAt: minutesAgo(2),
      },
      [
        ...conversation,
        event('e8', 3, 'status', 'closed'),
        event('e9', 2, 'rating', '4', 'Quick and kind'),
      ],
    ),
  },
  'thread-declined': {
    view: one,
    arrange: thread({
      status: 'declined',
      unreadCount: 0,
      actions: [],
      declineReason:
        'Imports above one million rows are done by our data team; please write to your manager.',
    }),
  },
  'thread-missing': {
    view: one,
    arrange: ({ ticket }) =>
      ticket('a').set({
        status: 'failed',
        error: new SupportError('not_found'),
        ticket: null,
        messages: [],
      }),
  },
  'thread-failed': {
    view: one,
    arrange: ({ ticket, stores }) => {
      stores.connection.set({ status: 'unavailable', retryAt: null })
      ticket('a').set({
        status: 'failed',
        error: new SupportError('unavailable'),
        ticket: ticketLike({ id: 'a' }),
        messages: [],
      })
    },
  },
}
