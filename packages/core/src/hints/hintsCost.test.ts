import { expect, test } from 'vitest'
import type { KnownTicket } from './duplicates.js'
import { english } from './english.js'
import { hintsFor } from './hintsFor.js'
import { missingFrom } from './missing.js'
import { russian } from './russian.js'
import { countQuestions } from './severalQuestions.js'
import { sentencesOf, toWords, withoutQuotations } from './text.js'

// What is linear takes a fraction of a second here; what is quadratic or worse takes minutes and is
// ended by the runner. A stopwatch would measure what else the machine does.
const HANG = { timeout: 30_000 }

/** Made to send a careless pattern back over the same text again and again. */
const WORST = [
  '"',
  '«',
  '“„',
  '`',
  '>',
  ' \t',
  '\n',
  '?',
  '. ',
  '1. ',
  'a.',
  'a',
  'я',
  '9',
  'not ',
  'не ',
  'не а',
  'is a ',
  'keeps aing',
  'and and ',
  'и а ',
  'is the the the the the the ',
  'how do i x? ',
  'как ли ',
  'when i open ',
  'вместо видит вместо ',
  'https://',
  'www.',
  '&quot;',
  '\u0301',
]

const HUGE = 60_000

test.each(WORST)('a huge text does not hang the reading of it: %j', HANG, (piece) => {
  const body = piece.repeat(Math.ceil(HUGE / piece.length)).slice(0, HUGE)
  for (const language of [english, russian]) {
    expect(toWords(body).length).toBeLessThanOrEqual(HUGE)
    expect(sentencesOf(withoutQuotations(body)).length).toBeLessThanOrEqual(HUGE)
    expect(countQuestions('', body, language)).toBeGreaterThanOrEqual(0)
    missingFrom({ subject: '', body, hasPicture: false, hasAddress: false }, language)
  }
})

const words = 'order invoice checkout discount photo visit import route shipping customer'.split(
  ' ',
)

function ticketsOf(count: number): readonly KnownTicket[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    status: 'open',
    subject: `The ${words[index % 10]} of ${words[(index >> 3) % 10]} ${index} does not load`,
    preview: 'Thank you for the details, a specialist is looking at them. '.repeat(4),
  }))
}

test('B9: twenty thousand tickets do not hang the search for a duplicate', HANG, () => {
  const body = 'The import of an order with a discount does not load when I open it. '.repeat(20)
  const draft = { subject: 'Import of an order', body, attachments: [] }
  const tickets = ticketsOf(20_000)
  expect(tickets).toHaveLength(20_000)
  expect(Array.isArray(hintsFor({ draft, tickets, locale: 'en', wants: {} }))).toBe(true)
})

test('what is longer than a text can be costs no more', HANG, () => {
  const hintsOf = (times: number) => {
    const body = 'How do I "rename" a store? It shows an error. '.repeat(times)
    const draft = { subject: body, body, attachments: [] }
    return hintsFor({ draft, tickets: ticketsOf(20), locale: 'en', wants: { steps: true } })
  }
  expect(hintsOf(400_000)).toEqual(hintsOf(40_000))
})
