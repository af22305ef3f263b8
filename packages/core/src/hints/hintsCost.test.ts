import { expect, test } from 'vitest'
import type { KnownTicket } from './duplicates.js'
import { english } from './english.js'
import { hintsFor } from './hintsFor.js'
import { missingFrom } from './missing.js'
import { russian } from './russian.js'
import { countQuestions } from './severalQuestions.js'
import { sentencesOf, toWords, withoutQuotations } from './text.js'

/** The quickest of several runs, in milliseconds: what else the machine does only ever adds. */
function costOf(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 7; round += 1) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

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

const SMALL = 500
const GROWTH = 8

test.each(WORST)('time grows with the text and no faster: %j', (piece) => {
  const texts = [SMALL, SMALL * GROWTH].map((length) =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length),
  )
  const [small = 0, large = 0] = texts.map((body) =>
    costOf(() => {
      for (const language of [english, russian]) {
        toWords(body)
        sentencesOf(withoutQuotations(body))
        countQuestions('', body, language)
        missingFrom({ subject: '', body, hasPicture: false, hasAddress: false }, language)
      }
    }),
  )
  // Eight times the text in its square would be 64 times the time; a tenth of a millisecond is noise.
  expect(large).toBeLessThan(Math.max(small, 0.1) * GROWTH * 3)
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

test('B9: time grows with the tickets and no faster; 200 of them cost little', () => {
  const body = 'The import of an order with a discount does not load when I open it. '.repeat(20)
  const draft = { subject: 'Import of an order', body, attachments: [] }
  const [few = 0, many = 0] = [200, 1_600].map((count) => {
    const tickets = ticketsOf(count)
    return costOf(() => hintsFor({ draft, tickets, locale: 'en', wants: {} }))
  })
  console.info(
    `hints beside 200 tickets: ${few.toFixed(1)} ms; beside 1,600: ${many.toFixed(1)} ms`,
  )
  expect(many).toBeLessThan(few * 8 * 2)
  expect(few).toBeLessThan(50)
})

test('what is longer than a text can be costs no more', () => {
  const cost = (length: number) => {
    const body = 'How do I "rename" a store? '.repeat(length)
    const draft = { subject: body, body, attachments: [] }
    return costOf(() => hintsFor({ draft, tickets: ticketsOf(20), locale: 'en', wants: {} }))
  }
  expect(cost(40_000)).toBeLessThan(Math.max(1, cost(400)) * 3)
})
