import {
  createStore,
  type DeskConfigInput,
  listTickets,
  SupportError,
  type TicketQueryStore,
} from '@deskside/core'
import { fakeClock } from '@deskside/core/testing'
import { act, screen, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { useState } from 'preact/hooks'
import { beforeEach, expect, test } from 'vitest'
import { renderScreen } from '../../testing/renderScreen.js'
import {
  createScriptedClient,
  describeDesk,
  type ScriptedClient,
} from '../../testing/scriptedClient.js'
import { ticketLike } from '../../testing/ticketLike.js'
import { TicketList } from './TicketList.js'

const List = () => <TicketList listTickets={listTickets} />

let script: ScriptedClient
beforeEach(() => {
  script = createScriptedClient()
})

const show = (layout: 'floating' | 'page' = 'floating') =>
  renderScreen(<List />, script.client, { layout })

function have(count: number, some: { hasMore?: boolean } = {}): void {
  const tickets = Array.from({ length: count }, (_, index) =>
    ticketLike({
      id: `t${index}`,
      number: String(1_000 + index),
      subject: `Subject ${index}`,
      status: index % 2 === 0 ? 'open' : 'closed',
      unreadCount: index === 0 ? 2 : 0,
    }),
  )
  script.stores.list.update((state) => ({ ...state, tickets, ...some }))
}

test('a card opens its request by keyboard E7', async () => {
  have(2)
  const { widget } = show()
  const card = screen.getByRole('button', { name: /Subject 1/ })
  expect(card.textContent).toContain('#1001')
  card.focus()
  await userEvent.keyboard('{Enter}')
  expect(widget.navigation.screen.value).toEqual({ name: 'ticket', ticketId: 't1' })
})

test('on a page «Write a message» has a name by which a host takes it away, above the list and in the empty one D2', () => {
  for (const count of [0, 3]) {
    have(count)
    show('page')
    const named = document.querySelectorAll('[part~="write-button"]')
    expect([...named]).toEqual(screen.getAllByRole('button', { name: 'Write a message' }))
    expect(named).toHaveLength(1)
  }
})

test('a card shows the day of creation where the desk shows that alone, and what is urgent D5 D10', () => {
  const list = { columns: ['created', 'status', 'preview'] } as const
  script.stores.desk.update((state) => ({ ...state, description: describeDesk({ list }) }))
  const urgent = ticketLike({
    id: 'a',
    priority: 'urgent',
    createdAt: '2026-01-02T10:00:00Z',
    lastActivityAt: '2026-03-04T10:00:00Z',
  })
  script.stores.list.update((state) => ({ ...state, tickets: [urgent] }))
  show()
  const card = screen.getByRole('button', { name: /The report does not open/ })
  expect(card.querySelector('time')?.dateTime).toBe('2026-01-02T10:00:00.000Z')
  expect(within(card).getByText('Urgent')).toBeTruthy()
})

test('on a page it is a table with a header for each column of the desk D5 E7', async () => {
  have(2)
  const { widget } = show('page')
  const names = screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
  expect(names).toEqual(['Subject', 'Number', 'Status', 'Last activity'])
  const [, first] = screen.getAllByRole('row')
  expect(within(first as HTMLElement).getAllByRole('cell')).toHaveLength(4)
  await userEvent.click(within(first as HTMLElement).getByRole('button', { name: /Subject 0/ }))
  expect(widget.navigation.screen.value).toEqual({ name: 'ticket', ticketId: 't0' })
})

test('a click anywhere on the row opens the request, once C9', async () => {
  have(1)
  const { widget } = show('page')
  await userEvent.click(screen.getAllByRole('row')[1] as HTMLElement)
  expect(widget.navigation.screen.value).toEqual({ name: 'ticket', ticketId: 't0' })
  widget.navigation.back()
  expect(widget.navigation.screen.value).toEqual({ name: 'home' })
})

test('unread answers are said in words, not by colour alone', () => {
  have(1)
  show()
  expect(screen.getByRole('button', { name: /2 new answers: ?Subject 0/ })).toBeTruthy()
})

test('search narrows the list as one types, and says how many are left E4', async () => {
  have(12)
  show()
  await userEvent.type(screen.getByRole('searchbox'), 'subject 11')
  expect(screen.getAllByRole('button', { name: /Subject/ })).toHaveLength(1)
  expect(screen.getByRole('status').textContent).toBe('1 request')
})

test('nothing found offers the way back to all', async () => {
  have(12)
  show()
  await userEvent.type(screen.getByRole('searchbox'), 'zebra')
  expect(screen.getByText('Nothing found')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Show all requests' }))
  expect(screen.getAllByRole('button', { name: /Subject/ })).toHaveLength(12)
})

test('Escape empties the search before it closes anything', async () => {
  have(12)
  let closed = 0
  show()
  const field = screen.getByRole<HTMLInputElement>('searchbox')
  document.body.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) closed += 1
    },
    { once: true },
  )
  await userEvent.type(field, 'zebra{Escape}')
  expect(field.value).toBe('')
  expect(closed).toBe(0)
})

test('the filter shows open or closed requests E6', async () => {
  have(12)
  show()
  await userEvent.click(screen.getByRole('radio', { name: 'Closed' }))
  expect(screen.getAllByRole('button', { name: /Subject/ })).toHaveLength(6)
})

test('with more on the server, the next page is asked for', async () => {
  have(25, { hasMore: true })
  show()
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
  expect(script.calls).toContainEqual(['tickets.loadMore'])
})

test('an empty list invites to write', async () => {
  const { widget } = show()
  expect(screen.getByText('No requests yet')).toBeTruthy()
  await userEvent.click(
    screen.getAllByRole('button', { name: 'Write a message' })[0] as HTMLElement,
  )
  expect(widget.navigation.screen.value).toEqual({ name: 'new' })
})

test('a failed list says why and tries again', async () => {
  const error = new SupportError('unavailable')
  script.stores.list.update((state) => ({ ...state, status: 'failed', error }))
  show()
  expect(screen.getByRole('alert').textContent).toContain('Support cannot be reached right now.')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(script.calls).toContainEqual(['tickets.refresh'])
})

test('an answer that comes moves its row without a reload D13', async () => {
  have(2)
  show()
  await act(() =>
    script.stores.list.update((state) => ({
      ...state,
      tickets: [ticketLike({ id: 'new', subject: 'Just in' }), ...state.tickets],
    })),
  )
  expect(screen.getAllByRole('button', { name: /Just in|Subject/ })[0]?.textContent).toContain(
    'Just in',
  )
})

function describe(list: DeskConfigInput['list'], desk: Partial<DeskConfigInput> = {}): void {
  const description = describeDesk({ list, ...desk })
  script.stores.desk.update((state) => ({
    ...state,
    description: { ...description, can: { ...description.can, search: true, organization: true } },
  }))
}

/** The server's own answers to a query; what is asked is noted. */
function answer(tickets: readonly ReturnType<typeof ticketLike>[]) {
  const asked: unknown[] = []
  const store = createStore({ ...script.stores.list.get(), status: 'idle' as const, tickets: [] })
  const query: TicketQueryStore = { ...store, loadMore: async () => {} }
  Object.assign(script.client.tickets, {
    query(given: unknown) {
      asked.push(JSON.parse(JSON.stringify(given)))
      return query
    },
  })
  const come = () => act(() => store.set({ ...script.stores.list.get(), tickets } as never))
  return { asked, come }
}

const subjects = () =>
  screen
    .getAllByRole('button', { name: /Subject \d/ })
    .map(({ textContent }) => /Subject \d+/.exec(textContent ?? '')?.[0])

test('a switch above the list holds the groups, headings stand inside the group C8', async () => {
  describe({
    groups: [
      {
        id: 'open',
        label: 'Open',
        statuses: ['open', 'solved'],
        sections: [
          { id: 'unsolved', label: 'Unsolved', statuses: ['open'] },
          { id: 'solved', label: 'Solved ones', statuses: ['solved'] },
        ],
      },
      { id: 'closed', label: 'Ended', statuses: ['closed'] },
    ],
  })
  const tickets = (['open', 'solved', 'closed'] as const).map((status, index) =>
    ticketLike({ id: status, subject: `Subject ${index}`, status }),
  )
  script.stores.list.update((state) => ({ ...state, tickets }))
  show('page')
  expect(
    screen.getAllByRole('radio').map(({ parentElement }) => parentElement?.textContent),
  ).toEqual(['Open', 'Ended'])
  expect(screen.getByRole('rowheader', { name: 'Unsolved' })).toBeTruthy()
  expect(screen.getByRole('rowheader', { name: 'Solved ones' })).toBeTruthy()
  expect(subjects()).toEqual(['Subject 0', 'Subject 1'])
  await userEvent.click(screen.getByRole('radio', { name: 'Ended' }))
  expect(subjects()).toEqual(['Subject 2'])
  expect(screen.queryByRole('rowheader')).toBeNull()
})

test('number and project stand under the subject, and a closed list says «Closed» C9', async () => {
  describe({
    columns: ['subject', 'number', 'project', 'assignee', 'created', 'activity', 'closed'],
  })
  const closed = { status: 'closed', closedAt: '2026-11-20T10:00:00.000Z' } as const
  const tickets = [
    ticketLike({ id: 'a', ...closed, project: { id: '4411', name: 'Sale' }, subject: 'Subject 1' }),
  ]
  script.stores.list.update((state) => ({ ...state, tickets }))
  show('page')
  const names = screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
  expect(names).toEqual(['Subject', 'Assignee', 'Created', 'Closed'])
  expect(screen.getByText('#1042 · Project 4411')).toBeTruthy()
  await act(() =>
    script.stores.list.update((state) => ({
      ...state,
      tickets: [...tickets, ticketLike({ id: 'b' })],
    })),
  )
  expect(screen.getByRole('columnheader', { name: 'Updated' })).toBeTruthy()
})

test('what waits for the person says so at its subject, where no column says it C9', async () => {
  const waiting = ticketLike({ id: 'a', subject: 'Waits', status: 'waiting_on_customer' })
  const tickets = [waiting, ticketLike({ id: 'b', subject: 'Does not' })]
  script.stores.list.update((state) => ({ ...state, tickets }))
  describe({ columns: ['subject', 'created'] })
  const { unmount } = show('page')
  const cell = (name: RegExp) => within(screen.getByRole('row', { name })).getAllByRole('cell')[0]
  expect(cell(/^Waits/)?.textContent).toContain('Waiting for you')
  expect(cell(/^Does not/)?.querySelector('.badge')).toBeNull()
  unmount()
  describe({ columns: ['subject', 'status'] })
  show('page')
  expect(screen.getAllByText('Waiting for you', { selector: '.badge' })).toHaveLength(1)
})

test('a heading sorts, and once more the other way round A7', async () => {
  describe({ columns: ['subject', 'created', 'activity'] })
  have(3)
  show('page')
  const created = screen.getByRole('columnheader', { name: 'Created' })
  const activity = screen.getByRole('columnheader', { name: 'Last activity' })
  expect([created.getAttribute('aria-sort'), activity.getAttribute('aria-sort')]).toEqual([
    null,
    'descending',
  ])
  await userEvent.click(within(created).getByRole('button'))
  expect(created.getAttribute('aria-sort')).toBe('descending')
  expect(subjects()).toEqual(['Subject 2', 'Subject 1', 'Subject 0'])
  await userEvent.click(within(created).getByRole('button'))
  expect(created.getAttribute('aria-sort')).toBe('ascending')
  expect(subjects()[0]).toContain('Subject 0')
})

test('filters by status, question type and period leave what fits them all D5', async () => {
  describe(
    { columns: ['created', 'type', 'status', 'preview'], filters: ['status', 'type', 'period'] },
    {
      form: {
        categories: [
          { id: 'errors', label: 'Errors' },
          { id: 'help', label: 'Help' },
        ],
      },
    },
  )
  const clock = fakeClock(Date.parse('2026-11-22T12:00:00Z'))
  const tickets = [
    ticketLike({ id: '0', subject: 'Subject 0', categoryId: 'errors', status: 'closed' }),
    ticketLike({ id: '1', subject: 'Subject 1', categoryId: 'errors' }),
    ticketLike({ id: '2', subject: 'Subject 2', categoryId: 'help' }),
    ticketLike({ id: '3', subject: 'Subject 3', categoryId: 'errors', createdAt: '2026-01-01' }),
  ]
  script.stores.list.update((state) => ({ ...state, tickets }))
  renderScreen(<List />, script.client, { layout: 'page', clock })
  await screen.findByLabelText('Status')
  await userEvent.selectOptions(screen.getByLabelText('Question type'), 'Errors')
  expect(subjects()).toEqual(['Subject 0', 'Subject 1', 'Subject 3'])
  await userEvent.selectOptions(screen.getByLabelText('Period'), 'Last 7 days')
  expect(subjects()).toEqual(['Subject 0', 'Subject 1'])
  await userEvent.selectOptions(screen.getByLabelText('Status'), 'Open')
  expect(subjects()).toEqual(['Subject 1'])
  await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
  expect(subjects()).toHaveLength(4)
})

test('two dates can be chosen as the period D5', async () => {
  describe({ filters: ['period'] })
  have(6)
  show('page')
  await userEvent.selectOptions(await screen.findByLabelText('Period'), 'Choose dates')
  await userEvent.type(screen.getByLabelText('From'), '2030-01-01')
  expect(screen.getByText('Nothing here')).toBeTruthy()
})

test('where there is little room, filters and order wait behind a button', async () => {
  describe({ columns: ['subject', 'created', 'activity'] })
  have(6)
  show()
  expect(screen.queryByLabelText('Order')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Filters' }))
  await userEvent.selectOptions(await screen.findByLabelText('Order'), 'Newest first')
  await userEvent.selectOptions(screen.getByLabelText('Status'), 'Closed')
  expect(screen.getByRole('button', { name: 'Filters: 1 in use' })).toBeTruthy()
  expect(subjects()).toHaveLength(3)
})

test('my requests or my organisation’s, asked of the server E5', async () => {
  describe({ views: ['mine', 'organization'] })
  have(2)
  const ben = { role: 'colleague', name: 'Ben' } as const
  const { asked, come } = answer([ticketLike({ id: 'b', subject: 'Subject 9', requester: ben })])
  show('page')
  await userEvent.click(screen.getByRole('radio', { name: 'My organisation’s' }))
  expect(asked.at(-1)).toEqual({ scope: 'organization' })
  await come()
  expect(subjects()).toEqual(['Subject 9'])
  expect(screen.getByText(/From Ben/)).toBeTruthy()
})

test('only who has an organisation is offered its requests, however few their own are E5', () => {
  const views = ['mine', 'organization'] as const
  describe({ views, groups: [{ id: 'all', statuses: ['open', 'closed'] }] })
  const group = () => screen.queryByRole('radio', { name: 'My organisation’s' })
  for (const count of [0, 2, 12]) {
    have(count)
    const { unmount } = show('page')
    expect(group()).toBeTruthy()
    unmount()
  }
  script.stores.desk.update((state) => ({
    ...state,
    description: describeDesk({ list: { views } }),
  }))
  for (const count of [0, 2, 12]) {
    have(count)
    const { unmount } = show('page')
    expect(group()).toBeNull()
    unmount()
  }
})

test('before the first request there is nothing to search, filter or sort', async () => {
  describe({ views: ['mine', 'organization'], filters: ['status'] })
  show()
  expect(screen.getByText('No requests yet')).toBeTruthy()
  expect(screen.queryByRole('searchbox')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Filters' })).toBeNull()
  act(() => have(12))
  expect(screen.getByRole('searchbox')).toBeTruthy()
  await userEvent.type(screen.getByRole('searchbox'), 'zebra')
  // Empty because of what is typed: the way back stays.
  expect(screen.getByRole('searchbox')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Show all requests' })).toBeTruthy()
})

test('a search shows what is known at once, and then what the server finds in whole conversations E4', async () => {
  describe({})
  have(12)
  const clock = fakeClock()
  const { asked, come } = answer([ticketLike({ id: 'deep', subject: 'Subject 99' })])
  renderScreen(<List />, script.client, { layout: 'page', clock })
  await userEvent.type(screen.getByRole('searchbox'), '#1011')
  expect(subjects()).toEqual(['Subject 11'])
  expect(asked).toEqual([])
  await act(() => clock.advance(300))
  expect(asked.at(-1)).toEqual({ q: '1011' })
  expect(screen.getByRole('status').textContent).toBe('Searching…')
  expect(subjects()).toEqual(['Subject 11'])
  await come()
  expect(subjects()).toEqual(['Subject 99'])
})

test('a group without tickets says so, and leads back to all', async () => {
  have(1)
  describe({})
  show()
  await userEvent.click(screen.getByRole('radio', { name: 'Closed' }))
  expect(screen.getByText('Nothing here')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Show all requests' }))
  expect(subjects()).toHaveLength(1)
})

test('what the statuses mean stands below the list A8', () => {
  describe({}, { statuses: { open: { label: 'Open', explanation: 'We have received it.' } } })
  have(1)
  show()
  expect(screen.getByText('What the statuses mean').tagName).toBe('SUMMARY')
  const explained = screen.getAllByRole('definition', { hidden: true })
  expect(explained.map(({ textContent }) => textContent)).toEqual([
    'We have received it.',
    // What the desk does not explain, the widget does: none stands there without a word.
    'We are working on it.',
    'We need an answer from you to go on.',
    'We think this is solved. If it is not, let us know.',
    'Closed for new messages.',
    'We cannot do this.',
  ])
})

test('without a request there is one way to write, and not two D2', () => {
  describe({})
  for (const layout of ['page', 'floating'] as const) {
    have(0)
    show(layout)
    expect(screen.getAllByRole('button', { name: 'Write a message' })).toHaveLength(1)
    act(() => have(1))
    expect(screen.getAllByRole('button', { name: 'Write a message' })).toHaveLength(1)
  }
})

test('a declined ticket says why in its row D6', () => {
  const declined = { status: 'declined', declineReason: 'This belongs to sales.' } as const
  script.stores.list.update((state) => ({
    ...state,
    tickets: [ticketLike({ id: 'a', ...declined })],
  }))
  for (const layout of ['page', 'floating'] as const) {
    show(layout)
    expect(screen.getByText('This belongs to sales.')).toBeTruthy()
  }
})

test('one group names the list A7', () => {
  describe({ groups: [{ id: 'mine', label: 'My requests', statuses: ['open'] }] })
  show()
  expect(screen.getByRole('heading', { name: 'My requests' })).toBeTruthy()
})

test('what somebody looked for is there when they come back from a ticket', async () => {
  have(12)
  function Visits() {
    const [isHere, setHere] = useState(true)
    return (
      <>
        <button type="button" onClick={() => setHere(!isHere)}>
          Go
        </button>
        {isHere && <List />}
      </>
    )
  }
  renderScreen(<Visits />, script.client)
  await userEvent.type(screen.getByRole('searchbox'), 'subject 11')
  await userEvent.click(screen.getByRole('button', { name: 'Go' }))
  expect(screen.queryByRole('searchbox')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Go' }))
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('subject 11')
})
