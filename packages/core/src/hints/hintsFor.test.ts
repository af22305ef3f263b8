import { expect, test } from 'vitest'
import { emptyDraft } from '../model/draft.js'
import type { Ticket } from '../wire/index.js'
import { hintsFor } from './hintsFor.js'
import type { HintOptions } from './hintsIn.js'

const wants = { steps: true, address: true, screenshot: true }

function idsOf(subject: string, body: string, more: Partial<HintOptions> = {}): readonly string[] {
  const draft = { subject, body, attachments: [] }
  return hintsFor({ draft, tickets: [], locale: 'en', wants, ...more }).map(({ id }) => id)
}

const checkout = {
  id: 't1',
  status: 'open',
  subject: 'Discount code is not applied at checkout',
  preview: '',
}

test('an empty draft gets no hint', () => {
  expect(idsOf('', '', { tickets: [checkout, { ...checkout, id: 't2', subject: '' }] })).toEqual([])
})

test('B9: a text that an open ticket has already is pointed to it, with a score', () => {
  const draft = { subject: 'The discount code is not applied', body: '', attachments: [] }
  const hints = hintsFor({ draft, tickets: [checkout], locale: 'en', wants: {} })
  expect(hints).toEqual([
    { id: 'duplicate:t1', kind: 'duplicate', ticketId: 't1', score: expect.any(Number) },
  ])
  const [hint] = hints
  expect(hint?.kind === 'duplicate' && hint.score).toBeGreaterThan(0.57)
  expect(hint?.kind === 'duplicate' && hint.score).toBeLessThanOrEqual(1)
})

test('B9: a ticket that is over is no duplicate', () => {
  for (const status of ['solved', 'closed', 'declined']) {
    expect(
      idsOf('Discount code is not applied', '', { tickets: [{ ...checkout, status }] }),
    ).toEqual(expect.not.arrayContaining(['duplicate:t1']))
  }
})

test('B9: at most three tickets are named, the likest first', () => {
  const tickets = ['checkout', 'checkout page', 'checkout page today', 'mobile checkout page'].map(
    (place, index) => ({
      ...checkout,
      id: `t${index}`,
      subject: `Discount code fails at ${place}`,
    }),
  )
  const draft = { subject: 'Discount code fails at checkout', body: '', attachments: [] }
  const hints = hintsFor({ draft, tickets, locale: 'en', wants: {} })
  expect(hints).toHaveLength(3)
  expect(hints[0]?.id).toBe('duplicate:t0')
})

test('B9: another number is another matter', () => {
  const tickets = [{ ...checkout, subject: 'Order 10452 was charged twice' }]
  expect(idsOf('Order 10619 was charged twice', '', { tickets })).toEqual([])
  expect(idsOf('Order 10452 was charged twice', '', { tickets })).toEqual(['duplicate:t1'])
})

test('B9: a typo and another ending are forgiven', () => {
  const tickets = [{ ...checkout, subject: 'Импорт товаров из файла зависает' }]
  expect(idsOf('импорта товаров из файлов завис', '', { tickets, locale: 'ru' })).toContain(
    'duplicate:t1',
  )
})

test('B10: several questions are seen, and not counted', () => {
  const body = 'How do I rename a store? By the way, where can I see the price list?'
  const draft = { subject: '', body, attachments: [] }
  expect(hintsFor({ draft, tickets: [], locale: 'en', wants })).toEqual([
    { id: 'several_questions', kind: 'several_questions' },
  ])
})

test('B10: one question with what belongs to it is one', () => {
  expect(idsOf('', 'How do I export my orders? Is there a button for it?')).toEqual([])
  expect(idsOf('', 'Как выгрузить заказы? Есть ли для этого кнопка?', { locale: 'ru' })).toEqual([])
})

test('B8: a report is asked for what the desk wants and it lacks, and for nothing else', () => {
  const report = ['', 'The checkout page does not load.'] as const
  const all = ['missing_steps', 'missing_address', 'missing_screenshot']
  expect(idsOf(...report)).toEqual(all)
  expect(idsOf(...report, { wants: { address: true } })).toEqual(['missing_address'])
  expect(idsOf(...report, { wants: {} })).toEqual([])
})

test('B8: an address in the form, or in the text, is one', () => {
  const body = 'The checkout page does not load when I press Pay.'
  const address = 'https://shop.example'
  const draft = { subject: '', body, attachments: [], address }
  const ids = (options: Partial<HintOptions>) => idsOf('', body, options)
  expect(ids({})).toEqual(['missing_address', 'missing_screenshot'])
  expect(ids({ draft })).toEqual(['missing_screenshot'])
  expect(ids({ draft: { ...draft, address: null, body: `${body} www.shop.example` } })).toEqual([
    'missing_screenshot',
  ])
})

test('B8: a picture or a video is a screenshot, another file is none', () => {
  const body = 'The checkout page at shop.example does not load when I press Pay.'
  const withFile = (type: string) =>
    idsOf('', body, { draft: { subject: '', body, attachments: [{ type }] } })
  expect(withFile('image/png')).toEqual([])
  expect(withFile('video/mp4')).toEqual([])
  expect(withFile('text/plain')).toEqual(['missing_screenshot'])
})

test('the language of the text decides, not the page’s', () => {
  expect(idsOf('', 'Страница корзины не загружается.')).toContain('missing_steps')
  expect(idsOf('', 'The checkout page does not load.', { locale: 'ru-RU' })).toContain(
    'missing_steps',
  )
})

test('on a page in another language only duplicates are seen', () => {
  const tickets = [{ ...checkout, subject: 'Rabattcode wird an der Kasse abgelehnt' }]
  const body = 'Rabattcode an der Kasse abgelehnt. Warum? Wo steht meine Rechnung?'
  expect(idsOf('', body, { tickets, locale: 'de' })).toEqual(['duplicate:t1'])
})

test('the draft and the tickets of the core are taken as they are', () => {
  const ticket: Pick<Ticket, 'id' | 'status' | 'subject' | 'preview'> = {
    ...checkout,
    status: 'in_progress',
  }
  const draft = emptyDraft('new', 'd1', 1_781_766_000_000)
  expect(hintsFor({ draft, tickets: [ticket], locale: 'en', wants })).toEqual([])
})

test('a hint keeps its id while the text goes on', () => {
  const body = 'The checkout page does not load.'
  expect(idsOf('', `${body} Please help us quickly.`)).toEqual(idsOf('', body))
})
