import { expect, test } from 'vitest'
import { articlesRig } from '../testing/articlesRig.js'
import { refusal } from '../testing/flakyBackend.js'

function suggestionsRig() {
  const rig = articlesRig()
  const { client, articles } = rig.open()
  const suggestions = articles.suggestionsFor(client.drafts.open('new'))
  const titles = () => suggestions.get().items.map(({ title }) => title)
  return { ...rig, client, articles, suggestions, titles }
}

test('B6: articles are suggested while somebody writes, once they pause', async () => {
  const { client, clock, suggestions, titles, queries } = suggestionsRig()
  const stop = suggestions.subscribe(() => {})
  client.drafts.edit('new', { subject: 'My rows' })
  await clock.advance(500)
  client.drafts.edit('new', { body: 'are gone' })
  await clock.advance(799)
  expect([queries(), suggestions.get().status]).toEqual([[], 'loading'])
  await clock.advance(1)
  expect(queries()).toEqual(['My rows are gone'])
  expect(suggestions.get().status).toBe('ready')
  expect(titles()).toHaveLength(3)
  expect(titles().every((title) => title.endsWith('rows'))).toBe(true)
  stop()
})

test.each([
  ['', ''],
  ['Rows', ''],
  ['My rows', ''],
  ['', 'rows rows'],
  ['', '…, – !!! ???'],
  ['', '行が'],
])('nothing is asked for under three words: «%s» «%s»', async (subject, body) => {
  const { client, clock, suggestions, queries } = suggestionsRig()
  suggestions.subscribe(() => {})
  client.drafts.edit('new', { subject, body })
  await clock.advance(5_000)
  expect([queries(), suggestions.get().status]).toEqual([[], 'idle'])
})

test.each([
  ['English', 'rows', 'are gone'],
  ['Russian', '', 'Пропали все строки'],
  ['Japanese, which has no spaces', '', '行が消えました'],
])('three words are enough: %s', async (_, subject, body) => {
  const { client, clock, suggestions, queries } = suggestionsRig()
  suggestions.subscribe(() => {})
  client.drafts.edit('new', { subject, body })
  await clock.advance(5_000)
  expect(queries()).toEqual([`${subject} ${body}`.trim()])
})

test('what is suggested stays while nobody looks, and a question that was given up is asked again', async () => {
  const { client, clock, suggestions, titles, queries } = suggestionsRig()
  let stop = suggestions.subscribe(() => {})
  client.drafts.edit('new', { body: 'my rows are gone' })
  await clock.advance(1_000)
  expect(titles()).toHaveLength(3)
  client.drafts.edit('new', { body: 'my columns are gone' })
  await clock.advance(100)
  stop()
  expect([suggestions.get().status, titles().length]).toEqual(['ready', 3])
  stop = suggestions.subscribe(() => {})
  await clock.advance(1_000)
  expect(queries()).toEqual(['my rows are gone', 'my columns are gone'])
  stop()
})

test('a long text is asked for by its beginning, in whole words, and not again at each further key', async () => {
  const { client, clock, suggestions, queries } = suggestionsRig()
  suggestions.subscribe(() => {})
  const body = 'column '.repeat(60)
  client.drafts.edit('new', { body })
  await clock.advance(800)
  expect(queries()).toEqual(['column '.repeat(28).trim()])
  client.drafts.edit('new', { body: `${body} and more` })
  await clock.advance(5_000)
  expect(queries()).toHaveLength(1)
})

test('one word that is longer than a query is cut', async () => {
  const { client, clock, suggestions, queries } = suggestionsRig()
  suggestions.subscribe(() => {})
  client.drafts.edit('new', { body: `${'行が消えました'.repeat(100)}` })
  await clock.advance(800)
  expect(queries()[0]).toHaveLength(200)
})

test('what was found for other words stays until these are answered, and goes with the text', async () => {
  const { client, clock, suggestions, titles } = suggestionsRig()
  suggestions.subscribe(() => {})
  client.drafts.edit('new', { subject: 'My rows are gone' })
  await clock.advance(800)
  const before = titles()
  client.drafts.edit('new', { subject: 'My columns are gone' })
  await clock.advance(100)
  expect([suggestions.get().status, titles()]).toEqual(['loading', before])
  await clock.advance(700)
  expect(titles()[0]).toMatch(/columns$/)
  await client.drafts.discard('new')
  expect(suggestions.get()).toEqual({ status: 'idle', error: null, items: [] })
})

test('words that are taken back within the pause are not asked for', async () => {
  const { client, clock, suggestions, queries } = suggestionsRig()
  suggestions.subscribe(() => {})
  client.drafts.edit('new', { subject: 'My rows are gone' })
  await clock.advance(400)
  client.drafts.edit('new', { subject: '' })
  await clock.advance(5_000)
  expect(queries()).toEqual([])
})

test('it fails in silence: nothing is thrown, and the next change tries again', async () => {
  const { client, clock, flaky, suggestions, titles } = suggestionsRig()
  suggestions.subscribe(() => {})
  flaky.fail('searchArticles', refusal('unavailable'))
  client.drafts.edit('new', { subject: 'My rows are gone' })
  await clock.advance(800)
  expect(suggestions.get()).toMatchObject({ status: 'failed', error: { code: 'unavailable' } })
  expect(client.drafts.problems('new').filter(({ field }) => field !== 'body')).toEqual([])
  client.drafts.edit('new', { priority: null })
  await clock.advance(800)
  expect(suggestions.get()).toMatchObject({ status: 'ready', error: null })
  expect(titles()).toHaveLength(3)
})

test('while nobody looks nothing is looked up, and who comes back sees what is written now', async () => {
  const { client, clock, suggestions, queries, titles } = suggestionsRig()
  client.drafts.edit('new', { subject: 'My rows are gone' })
  await clock.advance(5_000)
  expect(queries()).toEqual([])
  const leave = suggestions.subscribe(() => {})
  await clock.advance(400)
  leave()
  await clock.advance(5_000)
  expect([queries(), suggestions.get().status]).toEqual([[], 'idle'])
  suggestions.subscribe(() => {})
  await clock.advance(800)
  expect([queries().length, titles().length]).toEqual([1, 3])
})

test('one draft has one store, whoever asks', () => {
  const { client, articles, suggestions } = suggestionsRig()
  expect(articles.suggestionsFor(client.drafts.open('new'))).toBe(suggestions)
})

test('T-ID1: another person sees nothing of what was suggested to the one before', async () => {
  const { client, clock, suggestions, titles } = suggestionsRig()
  suggestions.subscribe(() => {})
  client.drafts.edit('new', { subject: 'My rows are gone' })
  await clock.advance(800)
  expect(titles()).toHaveLength(3)
  client.identify({ id: 'someone-else' })
  expect(titles()).toEqual([])
  await clock.advance(5_000)
  expect([titles(), suggestions.get().status]).toEqual([[], 'idle'])
})
