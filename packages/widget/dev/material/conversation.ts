import type { Message, Submission, Ticket } from '@deskside/core'
import type { ScriptedClient } from '../../src/testing/scriptedClient.js'
import { ticketLike } from '../../src/testing/ticketLike.js'
import { drawScreenshot } from './picture.js'
import { minutesAgo } from './time.js'

export const agent = { role: 'agent', id: 'anna', name: 'Anna Petrova' } as const
export const me = { role: 'me', id: 'maya', name: 'Maya' } as const

type Some = Partial<Message & { kind: 'message' }>

export const message = (id: string, at: number, some: Some): Message => ({
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

export const event = (
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

/** Two days of writing to each other: every kind of message and event. */
export const conversation: readonly Message[] = [
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

/** The ticket `a` with its correspondence. */
export function thread(some: Partial<Ticket>, messages = conversation) {
  return (script: ScriptedClient): void => {
    Object.assign(script.client.tickets, {
      readAttachment: async () => ({ ...shot, bytes: await drawScreenshot() }),
    })
    const ticket = ticketLike({
      id: 'a',
      number: '1048',
      subject: 'Uploading the customer list stops at 80 %',
      status: 'waiting_on_customer',
      assignee: agent,
      project: { id: '4411', name: 'Autumn sale' },
      unreadCount: 2,
      createdAt: minutesAgo(3_000),
      lastActivityAt: minutesAgo(4),
      ...some,
    })
    script.ticket('a').set({ status: 'ready', error: null, ticket, messages })
  }
}

/** A reply on its way. */
export const reply = (id: string, some: Partial<Submission>, body: string, files = 0) =>
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
