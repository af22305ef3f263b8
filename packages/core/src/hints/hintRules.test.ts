import { expect, test } from 'vitest'
import { hintsFor } from './hintsFor.js'
import { stemsOf } from './stems.js'
import { listItem, sentencesOf, toWords, withoutQuotations } from './text.js'

const wants = { steps: true, address: true, screenshot: true }
const ALL = 'missing_steps missing_address missing_screenshot'

function told(body: string, subject = '', tickets: readonly string[] = []): string {
  const known = tickets.map((one) => ({ id: one, status: 'open', subject: one }))
  const draft = { subject, body, attachments: [] }
  const locale = /[а-я]/i.test(body + subject) ? 'ru' : 'en'
  const hints = hintsFor({ draft, tickets: known, locale, wants })
  return hints.map(({ id }) => id).join(' ')
}

test.each([
  // A fault, and all of it is missing.
  ['The gallery page does not load.', ALL],
  ['Страница галереи не загружается.', ALL],
  // Steps are told, as a sentence or as a list.
  ['The gallery page does not load when I press Next.', 'missing_address missing_screenshot'],
  ['Галерея сломалась: страница пустая, когда листаю.', 'missing_address missing_screenshot'],
  ['- gallery\n- second page\nThe page is empty.', 'missing_address missing_screenshot'],
  // An app has no address, what is slow has no picture.
  ['The app crashes while scanning.', 'missing_screenshot'],
  ['Приложение зависает, пока сканирую.', 'missing_screenshot'],
  ['The gallery page is slow.', 'missing_steps missing_address'],
  // What no page shows.
  ['The webhook does not arrive.', ''],
  ['Вебхук не приходит.', ''],
  ['The report page does not send mails.', ''],
  ['Страница отчёта не отправляет письма.', ''],
  // Money.
  ['The page with our invoice does not open.', ''],
  // A wish, with its reason.
  ['The list does not show weights. Please add a column.', ''],
  ['Список не показывает вес. Добавьте, пожалуйста, столбец.', ''],
  // A question, with its reason.
  ['The list does not show weights. Is there a setting for weights?', ''],
  ['Список не показывает вес. Есть ли настройка веса?', ''],
  // A question that belongs to the fault, and one asked for effect.
  ['The gallery page does not load. What happened?', ALL],
  ['The gallery page does not load! Do you know how much we lose?', ALL],
  ['Страница галереи не загружается! Вы знаете, сколько мы теряем?', ALL],
  // Another matter beside it changes nothing.
  [
    'The gallery page does not load. By the way, how do I rename a store?',
    `several_questions ${ALL}`,
  ],
  // People and their own things.
  ['My dog is broken-hearted and my car broke.', ''],
  // It is over.
  ['The gallery page did not load, but it works now.', ''],
  ['Страница не загружалась, теперь всё в порядке.', ''],
  ['The editor no longer crashes.', ''],
  // No picture can be made.
  ['The gallery page goes black, I cannot make a screenshot.', 'missing_steps missing_address'],
  // What is cited is not said.
  ['Our page says "The shop is down".', ''],
])('B8: of %j is missing: %s', (body, expected) => {
  expect(told(body)).toBe(expected)
})

test.each([
  ['How do I rename a store? Where is the price list?', 'several_questions'],
  ['Как переименовать магазин? Где прайс-лист?', 'several_questions'],
  // One topic: the same words, a word that points back, an alternative.
  ['How do I rename a store? Can a renamed store be found?', ''],
  ['How do I rename a store? Will that change its address?', ''],
  ['Which colour codes can I use? Hex only, RGB too?', ''],
  ['Как переименовать магазин? Изменится ли при этом адрес?', ''],
  // For effect, for politeness.
  ['How many times must people write letters here? Where is the price list?', ''],
  ['Can you help me? Where is the price list?', ''],
  // Cited.
  ['A client asks "Where is my parcel? When does it come?". Where is the price list?', ''],
  ['> Where is my parcel?\n> When does it come?\nWhere is the price list?', ''],
  ['Is https://shop.example/list?page=2 right? `a ? b : c`', ''],
  // A list of steps is none of questions.
  ['1. Open the store\n2. Press Rename\n3. Where is the price list?', ''],
  ['1) how to rename a store\n2) where the price list is', 'several_questions'],
  // Beside a fault only what says so is another matter.
  ['The page does not load. By the way, where is the price list?', 'several_questions'],
  ['The page does not load. Where is the price list?', ''],
  ['I have two questions. Where is the price list?', 'several_questions'],
])('B10: in %j there are %j', (body, expected) => {
  const kinds = told(body).split(' ')
  expect(kinds.filter((kind) => kind === 'several_questions').join(' ')).toBe(expected)
})

test.each([
  ['The map is grey. Also, the price list cannot be opened.', true],
  ['Карта не загружается. Кстати, список заказов не открывается.', true],
  ['- the map is grey\n- the price list cannot be opened', true],
  ['Two problems: the map is grey, and the price list cannot be opened.', true],
  ['Две проблемы: карта не загружается, а список заказов не открывается.', true],
  // Nothing says that it is another one: it may be what follows from the first.
  ['The map is grey. The price list cannot be opened.', false],
  // The same thing, a word that points back, nothing of a product, a question beside it.
  ['The map is grey. Also, the map in the app is grey.', false],
  ['The map is grey. It is also empty after an update of the list.', false],
  ['The map is grey. Also, my colleague is stuck.', false],
  ['The map is grey. Also, why is the price list empty?', false],
  ['1. Open the map\n2. Press Print\n3. The page is blank', false],
])('B10: %j tells of several problems: %s', (body, expected) => {
  expect(told(body).split(' ').includes('several_problems')).toBe(expected)
})

test.each([
  // Alike in kind and words.
  ['Photos of the gallery do not load', 'Gallery photos do not load', true],
  ['Галерея не открывает фото', 'Не открываются фото галереи', true],
  // Two wishes about one thing: the word that matters differs.
  ['Please change the owner of the account', 'Change the phone of the account owner', false],
  ['Please change the owner of the account', 'Change owner of account', true],
  // One word in common.
  ['The gallery', 'Gallery prices', false],
])('B9: is %j the same as the ticket %j? %s', (subject, ticket, expected) => {
  expect(told('', subject, [ticket]).startsWith('duplicate:')).toBe(expected)
})

test('B9: a question is less like a fault, and a fault less like a question', () => {
  const scoreOf = (subject: string, ticket: string) => {
    const draft = { subject, body: '', attachments: [] }
    const tickets = [{ id: 't1', status: 'open', subject: ticket }]
    const [hint] = hintsFor({ draft, tickets, locale: 'en', wants: {} })
    return hint?.kind === 'duplicate' ? hint.score : 0
  }
  const fault = 'Gallery photos do not load'
  const question = 'How do I load gallery photos?'
  expect(scoreOf(fault, fault)).toBe(1)
  expect(scoreOf(question, question)).toBe(1)
  expect(scoreOf(question, fault)).toBeLessThan(0.71)
  expect(scoreOf(fault, question)).toBeLessThan(0.71)
})

test('B9: the likest ticket comes first, wherever it stands', () => {
  const tickets = ['Gallery photos on the old tablet do not load', 'Gallery photos do not load']
  expect(told('', 'Gallery photos on my tablet do not load', tickets)).toMatch(
    /^duplicate:Gallery photos do not load duplicate:Gallery photos on the old/,
  )
})

test('words are bare, lower case, and whole between spaces', () => {
  expect(toWords('  It doesn’t WORK: «Ёлка»-2!')).toBe(' it doesnt work елка 2 ')
  expect(toWords('?!')).toBe('  ')
  expect(toWords('a'.repeat(5_000))).toHaveLength(4_002)
})

test('forms of a word have one stem, numbers are left whole', () => {
  const same = (one: string, other: string) =>
    expect(stemsOf(toWords(one))).toEqual(stemsOf(toWords(other)))
  same('deliveries', 'delivery')
  same('uploading photos', 'uploaded photo')
  same('statistics', 'statistical')
  same('загружаются', 'загружают')
  same('статистика', 'статистики')
  expect([...stemsOf(' order 104520001 is ')]).toEqual(['ord', '104520001'])
})

test('sentences end at marks and lines, lists also inside a line', () => {
  expect(sentencesOf('Help! It is 3.5. 1) open 2) press\n- look')).toEqual([
    'Help!',
    'It is 3.5.',
    '1) open',
    '2) press',
    '- look',
  ])
  expect(listItem('2) press')).toBe('press')
  expect(listItem('25 items')).toBeNull()
})

test('quotations, quoted lines, code and addresses are taken out', () => {
  expect(withoutQuotations('a "b?" «c?» „d?“ “e?” `f?` https://g.example/?h i\n> j?')).toBe(
    'a … … … … … … i\n',
  )
})
