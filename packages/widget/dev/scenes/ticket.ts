import { SupportError } from '@deskside/core'
import type { HelpView } from '../../src/launcher/contract.js'
import { ticketLike } from '../../src/testing/ticketLike.js'
import { agent, conversation, event, me, message, reply, thread } from '../material/conversation.js'
import { minutesAgo } from '../material/time.js'
import type { Scene } from './scene.js'

const view: HelpView = { name: 'ticket', ticketId: 'a' }

export const scenes: readonly Scene[] = [
  { name: 'thread', title: 'A conversation, two new answers', view, arrange: thread({}) },
  { name: 'thread-read', title: 'All read', view, arrange: thread({ unreadCount: 0 }) },
  {
    name: 'thread-short',
    title: 'Just sent, nobody has answered',
    view,
    arrange: thread(
      { status: 'open', assignee: null, project: null, unreadCount: 0, subject: 'Report' },
      conversation.slice(0, 2),
    ),
  },
  {
    name: 'thread-long',
    title: 'Four hundred messages',
    view,
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
  {
    name: 'thread-typed',
    title: 'A reply typed, with files',
    view,
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
  {
    name: 'thread-pending',
    title: 'Replies that failed, wait and travel',
    view,
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
  {
    name: 'thread-offline',
    title: 'Offline',
    view,
    arrange: (script) => {
      thread({ unreadCount: 0 })(script)
      script.stores.connection.set({ status: 'offline', retryAt: null })
      script.stores.submissions.set([reply('r1', {}, 'I tried again.')])
    },
  },
  {
    name: 'thread-solved',
    title: 'Solved',
    view,
    arrange: thread({
      status: 'solved',
      unreadCount: 0,
      actions: ['reply', 'attach', 'close', 'reopen', 'rate'],
    }),
  },
  {
    name: 'thread-closed',
    title: 'Closed and rated',
    view,
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
  {
    name: 'thread-declined',
    title: 'Declined, with the reason',
    view,
    arrange: thread({
      status: 'declined',
      unreadCount: 0,
      actions: [],
      declineReason:
        'Imports above one million rows are done by our data team; please write to your manager.',
    }),
  },
  {
    name: 'thread-missing',
    title: 'There is no such ticket',
    view,
    arrange: ({ ticket }) =>
      ticket('a').set({
        status: 'failed',
        error: new SupportError('not_found'),
        ticket: null,
        messages: [],
      }),
  },
  {
    name: 'thread-failed',
    title: 'The server does not answer',
    view,
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
]
