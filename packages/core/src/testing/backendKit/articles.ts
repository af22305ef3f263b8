import type { Backend } from '../../ports/Backend.js'
import type { ArticleHit } from '../../wire/index.js'
import { type Bench, codeOf, deskOf, given, type Kit } from './kit.js'

/** Articles of a real helpdesk are as they are: the cases look for what they find there first. */
export function checkArticles(kit: Kit): void {
  checkSearch(kit)
  checkReading(kit)
  checkFeedback(kit)
}

function checkSearch({ check, expect }: Kit): void {
  check(
    'B6: an article is found by its title, whatever the case, with its neighbours behind it',
    async (bench) => {
      const wanted = await someArticle(bench)
      const { items } = await bench.alice.searchArticles({ q: wanted.title.toUpperCase() })
      expect(items.map(({ id }) => id)).toContain(wanted.id)
      expect(items[0]?.title).toBe(wanted.title)
    },
  )

  check('B6: pages of articles follow one another and none comes twice', async (bench) => {
    await someArticle(bench)
    const all = await everyArticle(bench.alice)
    const ids = all.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const [first, second] = ids
    bench.needs(second !== undefined, 'second article')
    const page = await bench.alice.searchArticles({ q: '', limit: 1 })
    expect(page.items.map(({ id }) => id)).toEqual([first])
    const next = await bench.alice.searchArticles({
      q: '',
      limit: 1,
      cursor: given(page.nextCursor, 'cursor'),
    })
    expect(next.items.map(({ id }) => id)).toEqual([second])
  })

  check('B6: words that are in no article find nothing', async (bench) => {
    await someArticle(bench)
    const { items, nextCursor } = await bench.alice.searchArticles({ q: 'qzxqwv vwqxzq' })
    expect([items, nextCursor]).toEqual([[], null])
  })

  check('X14: a cursor of articles that nobody made is refused', async (bench) => {
    await someArticle(bench)
    const search = bench.alice.searchArticles({ q: '', cursor: 'made-up cursor' })
    expect(await codeOf(search)).toBe('invalid')
  })
}

function checkReading({ check, expect }: Kit): void {
  check('B6: an article is read by the id that the search gave', async (bench) => {
    const { id, title } = await someArticle(bench)
    const article = await bench.alice.getArticle(id)
    expect(article).toMatchObject({ id, title })
    expect(article.body.trim()).not.toBe('')
  })

  check('X14: an article that is not there is not found', async (bench) => {
    await someArticle(bench)
    expect(await codeOf(bench.alice.getArticle('made-up'))).toBe('not_found')
  })

  check('X14: an article that is not there is not judged', async (bench) => {
    await judgedArticle(bench)
    const call = { idempotencyKey: bench.key() }
    expect(await codeOf(bench.alice.rateArticle('made-up', 1, call))).toBe('not_found')
  })
}

function checkFeedback({ check, expect }: Kit): void {
  check(
    'E10: a person says once whether an article helped; another word later is refused',
    async (bench) => {
      const { id } = await judgedArticle(bench)
      const rate = (backend: Backend, score: -1 | 0 | 1, idempotencyKey = bench.key()) =>
        codeOf(backend.rateArticle(id, score, { idempotencyKey }))
      const key = bench.key()
      expect(await rate(bench.alice, -1, key)).toBe('resolved')
      expect(await rate(bench.alice, -1, key)).toBe('resolved')
      expect(await rate(bench.alice, -1)).toBe('resolved')
      expect(await rate(bench.alice, 1)).toBe('conflict')
      expect((await bench.alice.getArticle(id)).score).toBe(-1)
      expect((await bench.bob.getArticle(id)).score).toBeNull()
      expect(await rate(bench.bob, 1)).toBe('resolved')
    },
  )

  check('E10: there are three faces, and no fourth', async (bench) => {
    const { id } = await judgedArticle(bench)
    const call = { idempotencyKey: bench.key() }
    expect(await codeOf(bench.carol.rateArticle(id, 2 as 1, call))).toBe('invalid')
  })
}

/** Where the desk asks whether articles helped. */
async function judgedArticle(bench: Bench): Promise<ArticleHit> {
  const { articles } = await deskOf(bench)
  bench.needs(bench.alice.can.articles, 'articles')
  bench.needs(articles?.feedback, 'question whether an article helped')
  return someArticle(bench)
}

async function someArticle(bench: Bench): Promise<ArticleHit> {
  await bench.alice.describe()
  bench.needs(bench.alice.can.articles, 'articles')
  const [first] = (await bench.alice.searchArticles({ q: '' })).items
  bench.needs(first !== undefined, 'article to look at')
  return first as ArticleHit
}

async function everyArticle(backend: Backend): Promise<readonly ArticleHit[]> {
  const found: ArticleHit[] = []
  let cursor: string | undefined
  do {
    const page = await backend.searchArticles(cursor === undefined ? { q: '' } : { q: '', cursor })
    found.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return found
}
