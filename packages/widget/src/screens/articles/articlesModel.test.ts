import { SupportError } from '@deskside/core'
import type { ArticleSearchState } from '@deskside/core/articles'
import { expect, test } from 'vitest'
import { findingsOf, shortLists } from './articlesModel.js'

const hit = (id: string) => ({ id, title: `Title ${id}`, snippet: '' })
const search = (some: Partial<ArticleSearchState>): ArticleSearchState => ({
  query: 'domain',
  status: 'ready',
  error: null,
  items: [],
  hasMore: false,
  loadingMore: false,
  ...some,
})

test('nothing asked is another thing than nothing found', () => {
  expect(findingsOf(search({ query: ' ', status: 'idle' }))).toEqual({ status: 'unasked' })
  expect(findingsOf(search({}))).toEqual({ status: 'nothing' })
  expect(findingsOf(search({ status: 'loading' }))).toEqual({ status: 'loading' })
})

test('what was found stays in sight while somebody types on, and is said to be old B6', () => {
  const items = [hit('a')]
  expect(findingsOf(search({ items, status: 'loading' }))).toMatchObject({ items, isOld: true })
  expect(findingsOf(search({ items, hasMore: true }))).toMatchObject({
    status: 'found',
    hasMore: true,
    isOld: false,
  })
})

test('a search that failed says why, whatever was found before', () => {
  const error = new SupportError('unavailable')
  expect(findingsOf(search({ items: [hit('a')], status: 'failed', error }))).toEqual({
    status: 'failed',
    error,
  })
})

test('home lists what was read last, and suggests what was not B6', () => {
  const read = (id: string) => ({ id, title: id, viewedAt: 1 })
  const all = ['a', 'b', 'c', 'd', 'e', 'f'].map(hit)
  const { recent, suggested } = shortLists(['b', 'x', 'a', 'c'].map(read), all)
  expect(recent.map(({ id }) => id)).toEqual(['b', 'x', 'a'])
  expect(suggested.map(({ id }) => id)).toEqual(['c', 'd', 'e'])
})
