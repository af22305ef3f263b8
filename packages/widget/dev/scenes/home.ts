import { type DeskConfigInput, SupportError } from '@deskside/core'
import b from '../../../../examples/b-shop-builder/desk.json'
import c from '../../../../examples/c-analytics/desk.json'
import type { HelpView } from '../../src/launcher/contract.js'
import type { ScriptedClient } from '../../src/testing/scriptedClient.js'
import { type } from '../material/acts.js'
import { deskClient } from '../material/deskClient.js'
import { waiting } from '../material/draft.js'
import { fewTickets } from '../material/tickets.js'
import type { Scene } from './scene.js'

const view: HelpView = { name: 'home' }

function withTickets({ stores }: ScriptedClient): void {
  stores.list.update((state) => ({ ...state, tickets: fewTickets, hasMore: true }))
}

export const scenes: readonly Scene[] = [
  { name: 'home', title: 'Tickets with something new', view, arrange: withTickets },
  { name: 'home-empty', title: 'No ticket yet', view },
  {
    name: 'home-loading',
    isLoading: true,
    title: 'Tickets on their way',
    view,
    arrange: ({ stores }) => stores.list.update((state) => ({ ...state, status: 'loading' })),
  },
  {
    name: 'home-down',
    title: 'The server does not answer',
    view,
    arrange: ({ stores }) => {
      stores.connection.set({ status: 'unavailable', retryAt: null })
      stores.list.update((state) => ({
        ...state,
        status: 'failed',
        error: new SupportError('unavailable'),
      }))
    },
  },
  {
    name: 'home-offline',
    title: 'Offline, one message waits',
    view,
    arrange: (script) => {
      withTickets(script)
      waiting(script)
    },
  },
  {
    name: 'home-auth',
    title: 'The session has ended',
    view,
    arrange: ({ stores }) => {
      stores.session.set({ user: null, status: 'auth_required' })
      stores.list.update((state) => ({ ...state, status: 'failed' }))
    },
  },
  {
    name: 'home-whole',
    title: 'Articles, hours around the clock, channels that count and that do not',
    view,
    client: () =>
      deskClient({
        desk: b as DeskConfigInput,
        user: { plan: 'premium' },
        tickets: [
          {
            subject: 'The cart stays empty',
            categoryId: 'errors',
            fields: { address: 'https://ulun-tea.example/cart' },
          },
        ],
      }),
  },
  {
    name: 'home-hours',
    title: 'Hours of the desk and of the person, promise, confidentiality',
    view,
    client: () =>
      deskClient({
        desk: { ...(c as DeskConfigInput), articles: null },
        tickets: [{ subject: 'Report of October' }, { subject: 'A goal is counted twice' }],
      }),
  },
  {
    name: 'home-search',
    title: 'A search on home',
    view,
    client: () => deskClient({ desk: {} }),
    act: (shadow) => type(shadow, 'input[type=search]', 'customer'),
  },
]
