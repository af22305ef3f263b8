import { expect, test } from 'vitest'
import { articlesRig } from '../testing/articlesRig.js'
import { refusal } from '../testing/flakyBackend.js'

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join(' ')

test('D12: all articles are there for whoever has no words yet, a page at a time', async () => {
  const { open, clock, queries } = articlesRig()
  const { articles } = open()
  articles.all.subscribe(() => {})
  await clock.settle()
  expect(articles.all.get()).toMatchObject({ status: 'ready', hasMore: true })
  expect(ids(articles.all.get().items)).toBe('a1 a2 a3 a4 a5 a6 a7 a8 a9 a10')
  await Promise.all([articles.loadMoreOfAll(), articles.loadMoreOfAll()])
  expect(ids(articles.all.get().items)).toMatch(/^a1 .* a10 a11 a12$/)
  expect(articles.all.get()).toMatchObject({ hasMore: false, loadingMore: false })
  await articles.loadMoreOfAll()
  expect(queries()).toEqual(['', ''])
})

test('the list of all keeps its place while somebody reads one, and is read anew later', async () => {
  const { open, clock, queries } = articlesRig()
  const { articles } = open()
  const look = async () => {
    const leave = articles.all.subscribe(() => {})
    await clock.settle()
    leave()
  }
  await look()
  await articles.loadMoreOfAll()
  await clock.advance(4 * 60_000)
  await look()
  expect([articles.all.get().items.length, queries().length]).toEqual([12, 2])
  await clock.advance(2 * 60_000)
  await look()
  expect([articles.all.get().items.length, queries().length]).toEqual([10, 3])
})

test('a list that does not come is tried again; a further page says why', async () => {
  const { open, clock, flaky } = articlesRig()
  const { articles } = open()
  flaky.fail('searchArticles', refusal('unavailable'))
  articles.all.subscribe(() => {})
  await clock.settle()
  expect(articles.all.get()).toMatchObject({ status: 'failed', error: { code: 'unavailable' } })
  await clock.advance(5 * 60_000)
  expect(articles.all.get().status).toBe('ready')
  flaky.fail('searchArticles', refusal('forbidden'))
  await expect(articles.loadMoreOfAll()).rejects.toMatchObject({ code: 'forbidden' })
  expect(articles.all.get()).toMatchObject({ hasMore: true, loadingMore: false })
  expect(articles.all.get().items).toHaveLength(10)
})

test('another person gets a list of their own', async () => {
  const { open, clock, queries } = articlesRig()
  const { client, articles } = open()
  articles.all.subscribe(() => {})
  await clock.settle()
  client.identify({ id: 'otto', name: 'Otto' })
  expect(articles.all.get().items).toEqual([])
  await clock.settle()
  expect(articles.all.get().items).toHaveLength(10)
  expect(queries()).toEqual(['', ''])
})
