import { expect, test } from 'vitest'
import type { Backend, Call } from '../ports/Backend.js'
import { articlesRig } from '../testing/articlesRig.js'
import { refusal } from '../testing/flakyBackend.js'
import type { ArticlePage } from '../wire/index.js'

test('B6: a search is asked once, a quarter of a second after the last key', async () => {
  const { open, clock, queries } = articlesRig()
  const { articles } = open()
  for (const query of ['r', 'ro', 'row', 'rows ']) {
    articles.type(query)
    await clock.advance(200)
  }
  expect([queries(), articles.search.get().status]).toEqual([[], 'loading'])
  await clock.advance(50)
  expect(queries()).toEqual(['rows'])
  const { status, query, items, hasMore } = articles.search.get()
  expect([status, query, items.length, hasMore]).toEqual(['ready', 'rows ', 6, false])
})

test('B6: the latest words win, and what was asked before is given up', async () => {
  const { open, flaky, clock, queries } = articlesRig()
  const { articles } = open()
  flaky.fail('searchArticles', 'hang')
  articles.type('rows')
  await clock.advance(250)
  const call = flaky.calls.at(-1)?.given[1] as Call | undefined
  expect(call?.signal?.aborted).toBe(false)
  articles.type('columns')
  expect(call?.signal?.aborted).toBe(true)
  await clock.advance(250)
  expect(queries()).toEqual(['rows', 'columns'])
  expect(articles.search.get()).toMatchObject({ status: 'ready', error: null })
  expect(articles.search.get().items[0]?.title).toMatch(/columns$/)
})

test('an answer that comes after a later one is dropped, also where the backend heeds no signal', async () => {
  const { open, flaky, clock } = articlesRig()
  const waiting: ((page: ArticlePage) => void)[] = []
  const backend: Backend = {
    ...flaky.backend,
    searchArticles: () => new Promise((resolve) => waiting.push(resolve)),
  }
  const { articles } = open({ backend })
  articles.type('one')
  await clock.advance(250)
  articles.type('two')
  await clock.advance(250)
  const page = (title: string) => ({ items: [{ id: title, title, snippet: '' }], nextCursor: null })
  waiting[1]?.(page('second'))
  await clock.settle()
  waiting[0]?.(page('first'))
  await clock.settle()
  expect(articles.search.get().items.map(({ title }) => title)).toEqual(['second'])
})

test('what was found stays until other words are answered', async () => {
  const { open, clock } = articlesRig()
  const { articles } = open()
  articles.type('rows')
  await clock.advance(250)
  const { items } = articles.search.get()
  articles.type('columns')
  expect(articles.search.get()).toMatchObject({ status: 'loading', items })
})

test('the same words are not asked for twice, but once more where they failed', async () => {
  const { open, flaky, clock, queries } = articlesRig()
  const { articles } = open()
  flaky.fail('searchArticles', refusal('unavailable'))
  articles.type('rows')
  await clock.advance(250)
  expect(articles.search.get()).toMatchObject({ status: 'failed', error: { code: 'unavailable' } })
  articles.type('rows')
  await clock.advance(250)
  expect(articles.search.get()).toMatchObject({ status: 'ready', error: null })
  articles.type('  rows ')
  await clock.advance(1_000)
  expect(queries()).toEqual(['rows', 'rows'])
  expect(articles.search.get()).toMatchObject({ status: 'ready', query: '  rows ' })
})

test('no words, no request: what was found goes at once', async () => {
  const { open, clock, queries } = articlesRig()
  const { articles } = open()
  articles.type('rows')
  await clock.advance(250)
  articles.type('columns')
  articles.type('   ')
  await clock.advance(1_000)
  expect(queries()).toEqual(['rows'])
  expect(articles.search.get()).toMatchObject({ status: 'idle', query: '   ', items: [] })
})

test('a whole page of words is cut to what the API takes', async () => {
  const { open, clock, queries } = articlesRig()
  const { articles } = open()
  articles.type('rows '.repeat(100))
  await clock.advance(250)
  expect(queries()[0]?.length).toBeLessThanOrEqual(200)
  expect(articles.search.get().status).toBe('ready')
})

test('more is found page by page, and never twice at once', async () => {
  const { open, clock, flaky } = articlesRig()
  const { articles } = open()
  await articles.loadMore()
  articles.type('article')
  await clock.advance(250)
  expect(articles.search.get()).toMatchObject({ hasMore: true, loadingMore: false })
  expect(articles.search.get().items).toHaveLength(10)
  const more = articles.loadMore()
  expect(articles.search.get().loadingMore).toBe(true)
  await articles.loadMore()
  await more
  const { items, hasMore, loadingMore } = articles.search.get()
  expect(new Set(items.map(({ id }) => id)).size).toBe(12)
  expect([items.length, hasMore, loadingMore]).toEqual([12, false, false])
  await articles.loadMore()
  expect(flaky.count('searchArticles')).toBe(2)
})

test('a page that does not come is told to who asked, and can be asked for again', async () => {
  const { open, clock, flaky } = articlesRig()
  const { articles } = open()
  articles.type('article')
  await clock.advance(250)
  flaky.fail('searchArticles', refusal('unavailable'))
  await expect(articles.loadMore()).rejects.toMatchObject({ code: 'unavailable' })
  expect(articles.search.get()).toMatchObject({
    status: 'ready',
    loadingMore: false,
    hasMore: true,
  })
  await articles.loadMore()
  expect(articles.search.get().items).toHaveLength(12)
})

test('a page for words that are not there any more is dropped', async () => {
  const { open, clock, flaky } = articlesRig()
  const { articles } = open()
  articles.type('article')
  await clock.advance(250)
  flaky.fail('searchArticles', 'hang')
  const more = articles.loadMore()
  await clock.settle()
  articles.type('rows')
  await more
  await clock.advance(250)
  expect(articles.search.get().items).toHaveLength(6)
  expect(articles.search.get().loadingMore).toBe(false)
})

test('a page that comes late is dropped, also where the backend heeds no signal', async () => {
  const { open, flaky, clock } = articlesRig()
  const waiting: ((page: ArticlePage) => void)[] = []
  const backend: Backend = {
    ...flaky.backend,
    searchArticles: (query, call) =>
      query.cursor === undefined
        ? flaky.backend.searchArticles(query, call)
        : new Promise((resolve) => waiting.push(resolve)),
  }
  const { articles } = open({ backend })
  articles.type('article')
  await clock.advance(250)
  const more = articles.loadMore()
  await clock.settle()
  articles.type('rows')
  await clock.advance(250)
  waiting[0]?.({ items: [{ id: 'late', title: 'Late', snippet: '' }], nextCursor: null })
  await more
  expect(articles.search.get().items.map(({ id }) => id)).not.toContain('late')
})
