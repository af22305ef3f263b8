import type { TicketStatus } from '@deskside/core'
import { expect, test } from 'vitest'
import { englishFor } from '../i18n/i18n.js'
import { describeDesk } from '../testing/scriptedClient.js'
import { ticketLike } from '../testing/ticketLike.js'
import { secondLine, statusOf } from './ticketWords.js'

const { desk } = describeDesk({
  statuses: {
    open: { label: 'Open' },
    in_progress: { label: 'Open' },
    solved: { label: 'Completed' },
    closed: { label: 'Completed' },
    declined: { label: 'Completed' },
  },
})
const i18n = englishFor('en-GB')
const shown = (status: TicketStatus, statusLabel = '') =>
  statusOf({ status, statusLabel }, desk, i18n)

test('A8 one word has one colour, whichever of its statuses a ticket has', () => {
  expect(shown('open').tone).toBe('info')
  expect(shown('in_progress')).toMatchObject({ label: 'Open', tone: 'info' })
  const tones = (['solved', 'closed', 'declined'] as const).map((status) => shown(status).tone)
  expect(tones).toEqual(['success', 'success', 'success'])
})

test('a word that one status has keeps the colour of its status', () => {
  expect(shown('waiting_on_customer')).toMatchObject({
    label: 'Waiting for you',
    tone: 'attention',
  })
  expect(shown('waiting_on_customer', 'On hold')).toMatchObject({
    label: 'On hold',
    tone: 'attention',
  })
})

const about = describeDesk({
  form: { subject: 'hidden', categories: [{ id: 'errors', label: 'System errors' }] },
}).desk
const line = (subject: string, preview: string, on = about) =>
  secondLine(ticketLike({ id: 'a', subject, preview, categoryId: 'errors' }), on, i18n)

test('D5 a row does not say its subject twice where that is the first line of the text', () => {
  expect(line('Clicks count twice', 'Clicks count twice')).toBe('System errors')
  expect(line('Clicks count twice', 'Clicks count twice Since Monday.')).toBe('Since Monday.')
  expect(line('Clicks count twice', 'We are on it.')).toBe('We are on it.')
})

test('an answer that begins like the subject is shown whole where people give one', () => {
  expect(line('Invoice', 'Invoice attached', desk)).toBe('Invoice attached')
  expect(line('Invoice', 'Invoice', desk)).toBe('1042')
  expect(line('Invoice', '', desk)).toBe('1042')
})
