import type { TicketListState } from '@deskside/core'
import { expect, test } from 'vitest'
import { ticketLike } from '../../testing/scriptedClient.js'
import { createTicketListModel, type ListView } from './ticketListModel.js'

const state = (some: Partial<TicketListState> = {}): TicketListState => ({
  status: 'ready',
  error: null,
  tickets: [],
  hasMore: false,
  loadingMore: false,
  ...some,
})

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    ticketLike({ id: `t${index}`, number: String(2_000 + index), subject: `Subject ${index}` }),
  )

const model = (loadMore = async () => {}) => createTicketListModel({ loadMore })

function rowsOf(view: ListView): readonly string[] {
  return view.status === 'ready' ? view.rows.map(({ id }) => id) : []
}

test('without tickets the list is loading, empty or failed', () => {
  const { view } = model()
  expect(view(state({ status: 'idle' }))).toEqual({ status: 'loading' })
  expect(view(state({ status: 'loading' }))).toEqual({ status: 'loading' })
  expect(view(state())).toEqual({ status: 'empty' })
  expect(view(state({ status: 'failed' }))).toEqual({ status: 'failed' })
})

test('what was loaded before a failure stays', () => {
  const view = model().view(state({ status: 'failed', tickets: many(2) }))
  expect(rowsOf(view)).toEqual(['t0', 't1'])
})

test('a thousand known tickets make twenty-five rows, and twenty-five more a press', async () => {
  const list = model(() => Promise.reject(new Error('not asked')))
  const all = state({ tickets: many(1_000), hasMore: true })
  expect(list.view(all)).toMatchObject({ found: 1_000, more: 'local' })
  expect(rowsOf(list.view(all))).toHaveLength(25)
  await list.showMore(all)
  expect(rowsOf(list.view(all))).toHaveLength(50)
  expect(list.moreFailed.value).toBe(false)
})

test('when all that is loaded is shown, the next page comes from the server', async () => {
  let asked = 0
  const list = model(async () => {
    asked += 1
  })
  const page = state({ tickets: many(25), hasMore: true })
  expect(list.view(page)).toMatchObject({ more: 'server' })
  await list.showMore(page)
  expect(asked).toBe(1)
  expect(rowsOf(list.view(state({ tickets: many(50) })))).toHaveLength(50)
  expect(list.view(state({ tickets: many(50) }))).toMatchObject({ more: null })
})

test('a page that does not come is said, and forgotten with the next try', async () => {
  let fails = true
  const list = model(async () => {
    if (fails) throw new Error('down')
  })
  const page = state({ tickets: many(25), hasMore: true })
  await list.showMore(page)
  expect(list.moreFailed.value).toBe(true)
  fails = false
  await list.showMore(page)
  expect(list.moreFailed.value).toBe(false)
})

test.each([
  ['2003', ['t3']],
  ['#2003', ['t3']],
  ['№ 2003', ['t3']],
  ['subject 4', ['t4']],
  ['4 SUBJECT', ['t4']],
  ['  ', ['t0', 't1', 't2', 't3', 't4']],
  ['nothing', []],
])('search for %j finds %j E4', (query, ids) => {
  const list = model()
  list.search(query)
  expect(
    rowsOf(
      list.view(
        state({
          tickets: many(5).map((each, index) => ({ ...each, subject: `Subject ${index}` })),
        }),
      ),
    ),
  ).toEqual(ids)
})

test('search looks into project, assignee and the latest words, and takes ё for е', () => {
  const tickets = [
    ticketLike({ id: 'project', project: { id: '4411', name: 'Осенняя распродажа' } }),
    ticketLike({ id: 'person', assignee: { role: 'agent', name: 'Семён' } }),
    ticketLike({ id: 'words', preview: 'the export stops' }),
  ]
  const found = (query: string) => {
    const list = model()
    list.search(query)
    return rowsOf(list.view(state({ tickets })))
  }
  expect(found('осенняя 4411')).toEqual(['project'])
  expect(found('семен')).toEqual(['person'])
  expect(found('export')).toEqual(['words'])
})

test('open holds what can still go on, closed what cannot E6 C8', () => {
  const statuses = [
    'open',
    'in_progress',
    'waiting_on_customer',
    'solved',
    'closed',
    'declined',
  ] as const
  const tickets = statuses.map((status) => ticketLike({ id: status, status }))
  const list = model()
  list.choose('open')
  expect(rowsOf(list.view(state({ tickets })))).toEqual(statuses.slice(0, 4))
  list.choose('closed')
  expect(rowsOf(list.view(state({ tickets })))).toEqual(['closed', 'declined'])
  list.showAll()
  expect(rowsOf(list.view(state({ tickets })))).toEqual([...statuses])
})

test('a new question begins with its first page', async () => {
  const list = model()
  const all = state({ tickets: many(100) })
  await list.showMore(all)
  list.search('subject')
  expect(rowsOf(list.view(all))).toHaveLength(25)
})

test('with a handful of tickets there is nothing to search in', () => {
  expect(model().view(state({ tickets: many(4) }))).toMatchObject({ hasTools: false })
  expect(model().view(state({ tickets: many(5) }))).toMatchObject({ hasTools: true })
  expect(model().view(state({ tickets: many(4), hasMore: true }))).toMatchObject({ hasTools: true })
})

test('searching ten thousand tickets again folds no text again', () => {
  let folded = 0
  const tickets = many(10_000).map((ticket) =>
    Object.defineProperty({ ...ticket }, 'preview', {
      get() {
        folded += 1
        return ticket.preview
      },
    }),
  )
  const list = model()
  list.search('subject 9')
  list.view(state({ tickets }))
  list.search('subject 99')
  list.view(state({ tickets }))
  expect(folded).toBe(10_000)
})
