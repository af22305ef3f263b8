import { SupportError } from '@deskside/core'
import type { HelpView } from '../../src/launcher/contract.js'
import type { ScriptedClient } from '../../src/testing/scriptedClient.js'
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
]
