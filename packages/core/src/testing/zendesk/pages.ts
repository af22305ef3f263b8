import { type Asked, json } from './emulatorContext.js'

type Row = { readonly id: number }

type PageOptions<R> = {
  readonly sorted: (rows: readonly R[]) => readonly R[]
  readonly view: (row: R) => unknown
  readonly more?: (rows: readonly R[]) => Record<string, unknown>
  /** More rows at a time than this bring the account down. */
  readonly rowsAtMost: number
  readonly perPage: number
}

/** The rows of a page, and how the answer says what comes behind them. */
type Page<R> = { readonly rows: readonly R[]; readonly end: Record<string, unknown> }

/**
 * Both ways of paging of the vendor: `page[size]` gives cursor pages, anything else pages by number.
 *
 * Cursor pages of requests come by id whatever `sort_by` says: so was it reported to the vendor
 * (support.zendesk.com/hc/en-us/community/posts/8403358233882), and pages by number are sorted.
 */
export function paged<R extends Row>(
  asked: Asked,
  name: string,
  rows: readonly R[],
  { sorted, view, more, rowsAtMost, perPage }: PageOptions<R>,
): Response {
  const { query } = asked
  const size = query.get('page[size]')
  const limit = Math.min(100, Number(size ?? query.get('per_page') ?? perPage))
  if (!Number.isInteger(limit) || limit < 1) return badPage('page size')
  if (limit > rowsAtMost) return unavailable()
  const page =
    size === null ? numberedPage(asked, sorted(rows), limit) : cursorPage(asked, rows, limit)
  if (page instanceof Response) return page
  return json(200, { [name]: page.rows.map(view), ...more?.(page.rows), ...page.end })
}

function cursorPage<R extends Row>(
  { query }: Asked,
  rows: readonly R[],
  limit: number,
): Page<R> | Response {
  const after = query.get('page[after]')
  const from = after === null ? Number.NEGATIVE_INFINITY : Number(after.replace(/^c/, ''))
  if (Number.isNaN(from)) return badPage('cursor')
  const turn = query.get('sort')?.startsWith('-') ? -1 : 1
  const all = [...rows].sort((a, b) => turn * (a.id - b.id))
  const rest = after === null ? all : all.filter(({ id }) => turn * (id - from) > 0)
  const page = rest.slice(0, limit)
  const [first, last] = [page.at(0), page.at(-1)]
  return {
    rows: page,
    end: {
      meta: {
        has_more: rest.length > limit,
        after_cursor: last ? `c${last.id}` : null,
        before_cursor: first ? `c${first.id}` : null,
      },
      links: { next: null, prev: null },
    },
  }
}

function numberedPage<R>(
  { query, request }: Asked,
  rows: readonly R[],
  limit: number,
): Page<R> | Response {
  const number = Number(query.get('page') ?? 1)
  if (!Number.isInteger(number) || number < 1) return badPage('page')
  if (number * limit > 10_000) return badPage('page is too far')
  const hasMore = number * limit < rows.length
  const url = new URL(request.url)
  url.searchParams.set('page', String(number + 1))
  return {
    rows: rows.slice((number - 1) * limit, number * limit),
    end: { next_page: hasMore ? url.href : null, previous_page: null, count: rows.length },
  }
}

function badPage(what: string): Response {
  return json(400, { error: 'InvalidPaginationParameter', description: `Invalid ${what}` })
}

export function unavailable(): Response {
  return json(503, { error: 'Service Unavailable', description: 'Try again later' })
}
