import { type Asked, json } from './emulatorContext.js'

type Row = { readonly id: number }

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
  options: {
    readonly sorted: (rows: readonly R[]) => readonly R[]
    readonly view: (row: R) => unknown
    readonly more?: (rows: readonly R[]) => Record<string, unknown>
    /** More rows at a time than this bring the account down. */
    readonly rowsAtMost: number
    readonly perPage: number
  },
): Response {
  const { query } = asked
  const size = query.get('page[size]')
  const isCursor = size !== null
  const limit = Math.min(100, Number(size ?? query.get('per_page') ?? options.perPage))
  if (!Number.isInteger(limit) || limit < 1) return badPage('page size')
  if (limit > options.rowsAtMost) return unavailable()
  return isCursor
    ? cursorPage(asked, name, rows, options, limit)
    : numberedPage(asked, name, rows, options, limit)
}

type PageOptions<R> = Parameters<typeof paged<R & Row>>[3]

function cursorPage<R extends Row>(
  asked: Asked,
  name: string,
  rows: readonly R[],
  options: PageOptions<R>,
  limit: number,
): Response {
  const after = asked.query.get('page[after]')
  const from = after === null ? Number.NEGATIVE_INFINITY : Number(after.replace(/^c/, ''))
  if (Number.isNaN(from)) return badPage('cursor')
  const turn = asked.query.get('sort')?.startsWith('-') ? -1 : 1
  const all = [...rows].sort((a, b) => turn * (a.id - b.id))
  const rest = after === null ? all : all.filter(({ id }) => turn * (id - from) > 0)
  const page = rest.slice(0, limit)
  return json(200, {
    [name]: page.map(options.view),
    ...options.more?.(page),
    meta: {
      has_more: rest.length > limit,
      after_cursor: page.length > 0 ? `c${page.at(-1)?.id}` : null,
      before_cursor: page.length > 0 ? `c${page[0]?.id}` : null,
    },
    links: { next: null, prev: null },
  })
}

function numberedPage<R extends Row>(
  asked: Asked,
  name: string,
  rows: readonly R[],
  options: PageOptions<R>,
  limit: number,
): Response {
  const number = Number(asked.query.get('page') ?? 1)
  if (!Number.isInteger(number) || number < 1) return badPage('page')
  if (number * limit > 10_000) return badPage('page is too far')
  const page = options.sorted(rows).slice((number - 1) * limit, number * limit)
  const hasMore = number * limit < rows.length
  const url = new URL(asked.request.url)
  url.searchParams.set('page', String(number + 1))
  return json(200, {
    [name]: page.map(options.view),
    ...options.more?.(page),
    next_page: hasMore ? url.href : null,
    previous_page: null,
    count: rows.length,
  })
}

function badPage(what: string): Response {
  return json(400, { error: 'InvalidPaginationParameter', description: `Invalid ${what}` })
}

export function unavailable(): Response {
  return json(503, { error: 'Service Unavailable', description: 'Try again later' })
}
