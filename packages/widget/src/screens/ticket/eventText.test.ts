import type { EventMessage } from '@deskside/core'
import { expect, test } from 'vitest'
import { ticket as words } from '../../i18n/en/ticket.js'
import { englishFor } from '../../i18n/i18n.js'
import { describeDesk } from '../../testing/scriptedClient.js'
import { eventText } from './eventText.js'

const { desk } = describeDesk({
  statuses: { solved: { label: 'Completed' } },
  form: {
    categories: [
      {
        id: 'app',
        label: { en: 'Application help', ru: 'Помощь' },
        types: [{ id: 'web', label: 'Web' }],
      },
    ],
  },
})

const text = (
  event: Partial<EventMessage['event']>,
  author: EventMessage['author'] = { role: 'agent', name: 'Anna' },
  typeId?: string,
) =>
  eventText(
    {
      kind: 'event',
      id: 'e',
      createdAt: '2026-11-20T09:00:00Z',
      author,
      event: { type: 'other', from: null, to: null, reason: null, ...event },
    },
    { i18n: englishFor('en'), words, desk, typeId },
  )

test('a change of status is named as the desk names it, with reason and person D6', () => {
  expect(text({ type: 'status', to: 'solved' })).toBe('Status: Completed · Anna')
  expect(text({ type: 'status', to: 'declined', reason: 'Not ours' })).toBe(
    'Status: Declined · Reason: Not ours · Anna',
  )
  expect(text({ type: 'status', to: 'closed' }, { role: 'me', name: 'Maya' })).toBe(
    'Status: Closed · You',
  )
  expect(text({ type: 'status', to: 'closed' }, { role: 'system' })).toBe('Status: Closed')
})

test('a status that is not known is shown as the word it came with', () => {
  expect(text({ type: 'status', to: 'on_hold' }, { role: 'system' })).toBe('Status: on_hold')
  expect(text({ type: 'status', to: null }, { role: 'system' })).toBe('Updated')
})

test('the other events are a line each, and the creation none', () => {
  const system = { role: 'system' } as const
  expect(text({ type: 'created' })).toBeNull()
  expect(text({ type: 'assignee', to: 'Anna' })).toBe('Anna takes care of this')
  expect(text({ type: 'assignee' })).toBe('Waiting for a colleague to take over')
  expect(text({ type: 'category', to: 'app' }, system)).toBe('Category: Application help')
  expect(text({ type: 'category', to: 'gone' }, system)).toBe('Category: gone')
  expect(text({ type: 'rating', to: '4' }, system)).toBe('Rating: ★★★★☆')
  expect(text({ type: 'rating', to: 'good' }, system)).toBe('Rating: good')
  expect(text({ type: 'access' }, system)).toBe('Access changed')
  expect(text({ type: 'other', to: 'Merged' }, system)).toBe('Merged')
})

test('C7, D7 what was granted, helped or asked for is told in words', () => {
  const me = { role: 'me' } as const
  expect(text({ type: 'access', to: 'granted' }, me)).toBe(
    'Support may look into the project · You',
  )
  const anna = { role: 'agent', name: 'Anna' } as const
  expect(text({ type: 'access', to: 'entered' }, anna)).toMatch(
    /^Support has looked into the project · Anna/,
  )
  expect(text({ type: 'solution', to: 'no' }, me)).toBe('The solution did not help · You')
  expect(text({ type: 'escalated', to: '1043' }, me)).toBe('Marked as urgent · 1043 · You')
  expect(text({ type: 'ask', to: 'yes', reason: 'Restart the app' }, me)).toBe(
    'Done · Restart the app · You',
  )
  expect(text({ type: 'remind', reason: 'Soon?' }, me)).toBe(
    'Asked for an answer · Reason: Soon? · You',
  )
  expect(text({ type: 'category_request', to: 'app' }, me)).toBe(
    'Another category is asked for: Application help · You',
  )
  expect(text({ type: 'category_request', to: 'app' }, me, 'web')).toBe(
    'Another category is asked for: Application help · Web · You',
  )
  expect(text({ type: 'category_request' })).toBe('The category stays as it is · Anna')
})
