import type { HelpView } from '../../src/launcher/contract.js'
import type { ScriptedClient } from '../../src/testing/scriptedClient.js'
import { press } from '../material/acts.js'
import { reply } from '../material/conversation.js'
import { waiting } from '../material/draft.js'
import { manyTickets } from '../material/tickets.js'
import type { Scene } from './scene.js'

const view: HelpView = { name: 'tickets' }

function several(script: ScriptedClient): void {
  waiting(script)
  script.stores.list.update((state) => ({ ...state, tickets: manyTickets(3) }))
  script.stores.submissions.update((before) => [
    ...before,
    reply('r1', { status: 'waiting' }, 'Here is the list itself.'),
    reply(
      'r2',
      { status: 'failed', error: { code: 'forbidden', retryable: false } },
      'Please close it, it works again since this morning.',
    ),
  ])
}

export const scenes: readonly Scene[] = [
  {
    name: 'outbox',
    title: 'Several wait, one was refused',
    view,
    arrange: several,
    act: (shadow) => press(shadow, '.notice .link + .link'),
  },
  {
    name: 'toast',
    title: 'An answer while one writes',
    view: { name: 'new' },
    arrange: ({ stores }) => {
      stores.list.update((state) => ({ ...state, tickets: manyTickets(3) }))
      setTimeout(() => stores.unread.set(3), 3_200)
    },
  },
]
