import { type DeskConfigInput, SupportError } from '@deskside/core'
import type { HelpView } from '../../src/launcher/contract.js'
import { describeDesk, type ScriptedClient } from '../../src/testing/scriptedClient.js'
import { press, type } from '../material/acts.js'
import { reply } from '../material/conversation.js'
import { desk as northwind } from '../material/desk.js'
import { manyTickets } from '../material/tickets.js'
import type { Scene } from './scene.js'

const view: HelpView = { name: 'tickets' }

const listOf =
  (count: number, some: { status?: 'loading' | 'failed' } = {}) =>
  ({ stores }: ScriptedClient): void =>
    stores.list.set({
      status: some.status ?? 'ready',
      error: some.status === 'failed' ? new SupportError('unavailable') : null,
      tickets: manyTickets(count),
      hasMore: count > 20,
      loadingMore: false,
    })

const { form } = northwind

/** Lists as desks have them: groups with headings, all filters, two views, reasons. */
const desks = [
  {
    name: 'list-groups',
    title: 'Groups with headings, number and project under the subject',
    act: () => {},
    desk: {
      list: {
        columns: ['subject', 'number', 'project', 'assignee', 'created', 'activity', 'closed'],
        groups: [
          {
            id: 'open',
            statuses: ['open', 'in_progress', 'waiting_on_customer', 'solved'],
            sections: [
              {
                id: 'unsolved',
                label: 'Open',
                statuses: ['open', 'in_progress', 'waiting_on_customer'],
              },
              { id: 'solved', label: 'Solved', statuses: ['solved'] },
            ],
          },
          { id: 'closed', statuses: ['closed', 'declined'] },
        ],
      },
    } satisfies Partial<DeskConfigInput>,
  },
  {
    name: 'list-filters',
    title: 'All filters, two views, statuses explained',
    act: (shadow: ShadowRoot) => press(shadow, '.list-toggle, .wide-tools'),
    desk: {
      list: {
        columns: ['created', 'type', 'status', 'preview'],
        filters: ['status', 'type', 'project', 'period'],
        views: ['mine', 'organization'],
      },
      statuses: { open: { label: 'Received', explanation: 'Accepted for processing.' } },
    } satisfies Partial<DeskConfigInput>,
  },
  {
    name: 'list-none-fit',
    title: 'Nothing fits what was chosen',
    act: (shadow: ShadowRoot) => type(shadow, 'input[type=search]', 'zebra'),
    desk: {},
  },
] as const

export const scenes: readonly Scene[] = [
  { name: 'list-0', title: 'No ticket yet', view, arrange: listOf(0) },
  { name: 'list-1', title: 'One ticket', view, arrange: listOf(1) },
  { name: 'list-12', title: 'A dozen, with filters', view, arrange: listOf(12) },
  { name: 'list-1000', title: 'A thousand', view, arrange: listOf(1_000) },
  ...desks.map(({ name, title, desk, act }) => ({
    name,
    title,
    view,
    act,
    arrange(script: ScriptedClient) {
      listOf(12)(script)
      const description = describeDesk({ form, ...desk })
      const can = { ...description.can, organization: true }
      script.stores.desk.update((state) => ({ ...state, description: { ...description, can } }))
    },
  })),
  {
    name: 'list-loading',
    title: 'On its way',
    isLoading: true,
    view,
    arrange: listOf(0, { status: 'loading' }),
  },
  {
    name: 'list-failed',
    title: 'The server does not answer',
    view,
    arrange: (script) => {
      listOf(0, { status: 'failed' })(script)
      script.stores.connection.set({ status: 'unavailable', retryAt: Date.now() + 40_000 })
    },
  },
  {
    name: 'list-offline',
    title: 'Offline, one reply waits',
    view,
    arrange: (script) => {
      listOf(12)(script)
      script.stores.connection.set({ status: 'offline', retryAt: null })
      script.stores.submissions.set([reply('r1', {}, 'Here it is.')])
    },
  },
]
