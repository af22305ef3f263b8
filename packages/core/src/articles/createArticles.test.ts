import { expect, test } from 'vitest'
import { memoryStorage } from '../platform/memoryStorage.js'
import { articlesRig } from '../testing/articlesRig.js'
import { refusal } from '../testing/flakyBackend.js'
import { memoryBackend } from '../testing/memoryBackend.js'
import { articleSource, createArticles } from './createArticles.js'

const OTHER = { id: 'otto', name: 'Otto' }

type Rig = ReturnType<typeof articlesRig>

/** Reads an article to its end. */
async function read(rig: Rig, { articles }: ReturnType<Rig['open']>, id: string): Promise<void> {
  const leave = articles.open(id).subscribe(() => {})
  await rig.clock.settle()
  await rig.until(() => articles.open(id).get().status === 'ready')
  leave()
  await rig.clock.advance(1)
}

test('X16: before it is used it asks nothing and keeps nothing', async () => {
  const { open, clock, flaky, storage } = articlesRig()
  const { articles } = open()
  articles.recent.get()
  articles.open('a1').get()
  await clock.advance(60_000)
  expect([flaky.calls, await storage.keys('')]).toEqual([[], []])
})

test('B6: nobody reads articles that are public, and asks for no others', async () => {
  for (const isPublic of [true, false]) {
    const articles = { feedback: true, public: isPublic }
    const rig = articlesRig({ desk: { name: 'Desk', articles } })
    const page = rig.open({ visitors: true })
    page.client.identify(null)
    page.client.desk.subscribe(() => {})
    await rig.until(() => page.client.desk.get().status === 'ready')
    const state = page.articles.open('a2')
    const leave = state.subscribe(() => {})
    await rig.until(() => ['ready', 'failed'].includes(state.get().status))
    leave()
    expect([state.get().status, rig.flaky.count('getArticle')]).toEqual(
      isPublic ? ['ready', 1] : ['failed', 0],
    )
    page.client.destroy()
  }
})

test('B6: an article loads while somebody looks, once', async () => {
  const { open, clock, flaky } = articlesRig()
  const { articles } = open()
  const seen: string[] = []
  const leave = articles.open('a2').subscribe(({ status }) => void seen.push(status))
  await clock.settle()
  expect(articles.open('a2').get()).toMatchObject({
    status: 'ready',
    article: { id: 'a2', title: 'Article 2 about rows', body: 'All 2.' },
    score: null,
  })
  leave()
  expect(articles.open('a2')).toBe(articles.open('a2'))
  expect([seen[0], seen.at(-1), flaky.count('getArticle')]).toEqual(['loading', 'ready', 1])
})

test('an article that does not come is tried again while somebody looks; one that is gone is not', async () => {
  const { open, clock, flaky } = articlesRig()
  const { articles } = open()
  flaky.fail('getArticle', refusal('unavailable'))
  articles.open('a2').subscribe(() => {})
  articles.open('gone').subscribe(() => {})
  await clock.settle()
  expect(articles.open('a2').get()).toMatchObject({
    status: 'failed',
    error: { code: 'unavailable' },
  })
  await clock.advance(5 * 60_000)
  expect(articles.open('a2').get().status).toBe('ready')
  expect(articles.open('gone').get()).toMatchObject({
    status: 'failed',
    error: { code: 'not_found' },
  })
  expect(flaky.count('getArticle')).toBe(3)
})

test('B6: articles that were read are listed, the last one first, none twice, ten at most', async () => {
  const rig = articlesRig()
  const tab = rig.open()
  for (const id of ['a1', 'a2', 'a3', 'a1']) await read(rig, tab, id)
  const ids = () => tab.articles.recent.get().map((each) => each.id)
  expect(ids()).toEqual(['a1', 'a3', 'a2'])
  const later = rig.open()
  await read(rig, later, 'a2')
  expect(later.articles.recent.get()).toEqual([
    { id: 'a2', title: 'Article 2 about rows', viewedAt: rig.clock.now() - 1 },
    expect.objectContaining({ id: 'a1' }),
    expect.objectContaining({ id: 'a3' }),
  ])
  for (let n = 1; n <= 12; n++) await read(rig, rig.open(), `a${n}`)
  const last = rig.open()
  last.articles.recent.subscribe(() => {})
  await rig.clock.settle()
  expect(last.articles.recent.get().map(({ id }) => id)).toEqual(
    [12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((n) => `a${n}`),
  )
})

test('two tabs that read at once lose nothing of each other', async () => {
  const rig = articlesRig()
  const [one, other] = [rig.open(), rig.open()]
  await Promise.all([read(rig, one, 'a1'), read(rig, other, 'a2')])
  const third = rig.open()
  third.articles.recent.subscribe(() => {})
  await rig.clock.settle()
  expect(
    third.articles.recent
      .get()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['a1', 'a2'])
})

test('T-ID1: what one person has read and said is not there for the next', async () => {
  const rig = articlesRig()
  const tab = rig.open()
  tab.articles.recent.subscribe(() => {})
  await read(rig, tab, 'a1')
  await tab.articles.rate('a1', 1)
  tab.articles.type('rows')
  await rig.clock.advance(250)
  tab.client.identify(OTHER)
  expect(tab.articles.recent.get()).toEqual([])
  expect(tab.articles.search.get()).toMatchObject({ query: '', status: 'idle', items: [] })
  expect(tab.articles.open('a1').get()).toMatchObject({ article: null, score: null })
  await rig.clock.settle()
  expect(tab.articles.recent.get()).toEqual([])
  tab.client.identify({ id: 'maya', name: 'Maya' })
  await rig.clock.settle()
  expect(tab.articles.recent.get().map(({ id }) => id)).toEqual(['a1'])
})

test('T-ID1: an answer for the person before is dropped, and leaves no trace on the device', async () => {
  const rig = articlesRig({ latencyMs: { device: 5, network: 100 } })
  const { client, articles } = rig.open()
  articles.open('a1').subscribe(() => {})
  articles.recent.subscribe(() => {})
  await rig.clock.advance(20)
  client.identify(null)
  await rig.clock.advance(10_000)
  expect(articles.open('a1').get()).toMatchObject({ article: null })
  expect(articles.recent.get()).toEqual([])
  expect(await rig.storage.keys('articles/')).toEqual([])
})

test('X16: eraseLocalData leaves nothing, neither on the device nor here', async () => {
  const rig = articlesRig()
  const tab = rig.open()
  tab.articles.recent.subscribe(() => {})
  await read(rig, tab, 'a1')
  expect(await rig.storage.keys('articles/')).toHaveLength(1)
  await tab.client.eraseLocalData()
  await rig.clock.advance(1_000)
  expect(await rig.storage.keys('')).toEqual([])
  expect(tab.articles.recent.get()).toEqual([])
})

test('signing out with «erase» takes the list of that person along, and nobody else’s', async () => {
  const rig = articlesRig()
  const mine = rig.open()
  const theirs = rig.open({ user: OTHER })
  await read(rig, mine, 'a1')
  await read(rig, theirs, 'a2')
  expect(await rig.storage.keys('articles/')).toHaveLength(2)
  await mine.client.reset({ drafts: 'erase' })
  const later = rig.open({ user: OTHER })
  later.articles.recent.subscribe(() => {})
  await rig.clock.settle()
  expect(await rig.storage.keys('articles/')).toHaveLength(1)
  expect(later.articles.recent.get().map(({ id }) => id)).toEqual(['a2'])
})

test('X1: where the device keeps nothing, the list lives as long as the page', async () => {
  const rig = articlesRig()
  const tab = rig.open({ storage: memoryStorage({ mode: 'memory' }) })
  await read(rig, tab, 'a1')
  expect(tab.articles.recent.get().map(({ id }) => id)).toEqual(['a1'])
  expect(await rig.storage.keys('')).toEqual([])
})

test.each([
  ['a number', 7],
  ['another shape', { recent: 'a1', scores: {} }],
  ['a newer one', { recent: [{ id: 'a9', title: 'Nine', viewedAt: 1 }], shelves: 2 }],
])('a row that another version wrote is read as far as it goes: %s', async (_, row) => {
  const rig = articlesRig()
  const tab = rig.open()
  await read(rig, tab, 'a1')
  const [key = ''] = await rig.storage.keys('articles/')
  await rig.storage.set(key, row)
  const later = rig.open()
  await read(rig, later, 'a2')
  const ids = later.articles.recent.get().map(({ id }) => id)
  expect(ids.filter((id) => id !== 'a9')).toEqual(['a2'])
})

test('E10: one word for an article: said once, however often it is pressed', async () => {
  const rig = articlesRig()
  const tab = rig.open()
  await read(rig, tab, 'a1')
  await Promise.all([tab.articles.rate('a1', -1), tab.articles.rate('a1', -1)])
  await tab.articles.rate('a1', -1)
  expect(rig.flaky.count('rateArticle')).toBe(1)
  expect(tab.articles.open('a1').get().score).toBe(-1)
  await expect(tab.articles.rate('a1', 1)).rejects.toMatchObject({ code: 'conflict' })
  expect(rig.flaky.count('rateArticle')).toBe(1)
  expect(rig.world.agent.articles()[0]).toMatchObject({ sad: 1, unsure: 0, glad: 0 })
})

test('E10: a lost answer is asked for again under the same key, and counts once', async () => {
  const rig = articlesRig()
  const { articles } = rig.open()
  rig.flaky.fail('rateArticle', 'lost')
  await expect(articles.rate('a1', 1)).rejects.toMatchObject({ code: 'unavailable' })
  expect(articles.open('a1').get().score).toBeNull()
  await articles.rate('a1', 1)
  const keys = rig.flaky.calls.flatMap(({ verb, given }) =>
    verb === 'rateArticle' ? [(given[2] as { idempotencyKey: string }).idempotencyKey] : [],
  )
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
  expect(keys[0]).toMatch(/^[\x21-\x7e]{1,255}$/)
  expect(rig.world.agent.articles()[0]).toMatchObject({ glad: 1 })
})

test('E10: what was said is there in the next visit, and what was said elsewhere wins', async () => {
  const rig = articlesRig()
  const tab = rig.open()
  await read(rig, tab, 'a1')
  await tab.articles.rate('a1', 0)
  const later = rig.open()
  await read(rig, later, 'a1')
  expect(later.articles.open('a1').get().score).toBe(0)
  // Another device of the same person, which this one has not heard of.
  const elsewhere = memoryBackend(rig.world, { id: 'maya', name: 'Maya' })
  await elsewhere.rateArticle('a2', 1, { idempotencyKey: 'elsewhere' })
  await expect(later.articles.rate('a2', -1)).rejects.toMatchObject({ code: 'conflict' })
  await rig.clock.settle()
  expect(later.articles.open('a2').get().score).toBe(1)
})

test('B12: a ticket that was begun under an article says so, and no other one does', async () => {
  const rig = articlesRig()
  const { client } = rig.open({ source: 'help-menu' })
  client.drafts.edit('new', { source: articleSource('a1') })
  client.drafts.edit('new', { subject: 'Still no rows', body: 'I did what it says.' })
  await rig.result(client.submit('new'))
  client.drafts.edit('new', { subject: 'Another matter', body: 'From the menu.' })
  await rig.result(client.submit('new'))
  const sources = rig.world.agent.list().map(({ subject, source }) => [subject, source])
  expect(sources).toEqual([
    ['Another matter', 'help-menu'],
    ['Still no rows', 'article:a1'],
  ])
})

test('B7: a condition about where a ticket comes from sees the article', async () => {
  const when = { fact: 'source', contains: 'article:' }
  const gates = [{ id: 'read', when, reason: 'Not from an article' }]
  const rig = articlesRig({ desk: { name: 'Desk', articles: { feedback: true }, gates } })
  const { client } = rig.open({ source: 'help-menu' })
  client.desk.subscribe(() => {})
  await rig.clock.settle()
  client.drafts.edit('new', { subject: 'Still no rows', body: 'I did what it says.' })
  expect(client.drafts.problems('new')).toEqual([])
  client.drafts.edit('new', { source: articleSource('a1') })
  expect(client.drafts.problems('new')).toMatchObject([{ code: 'gated', id: 'read' }])
})

test('X13: it stands on any ground, and stops with a word', async () => {
  const rig = articlesRig()
  const client = rig.open().client
  const ground = client.extend((under) => under)
  const articles = createArticles(ground, { searchAfterMs: 10, found: 2 })
  articles.type('rows')
  await rig.clock.advance(10)
  expect(articles.search.get().items).toHaveLength(2)
  articles.type('columns')
  articles.stop()
  await rig.clock.advance(1_000)
  expect(rig.queries()).toEqual(['rows'])
})

test('after destroy nothing is asked any more', async () => {
  const rig = articlesRig()
  const { client, articles } = rig.open()
  articles.type('rows')
  client.destroy()
  await rig.clock.advance(1_000)
  expect(rig.flaky.count('searchArticles')).toBe(0)
  await expect(articles.rate('a1', 1)).rejects.toMatchObject({ code: 'destroyed' })
})
