import { SupportError } from '@deskside/core'
import type { HelpView } from '../../src/launcher/contract.js'
import type { ScriptedClient } from '../../src/testing/scriptedClient.js'
import { reply } from '../material/conversation.js'
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

export const scenes: readonly Scene[] = [
  { name: 'list-0', title: 'No ticket yet', view, arrange: listOf(0) },
  { name: 'list-1', title: 'One ticket', view, arrange: listOf(1) },
  { name: 'list-12', title: 'A dozen, with filters', view, arrange: listOf(12) },
  { name: 'list-1000', title: 'A thousand', view, arrange: listOf(1_000) },
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
