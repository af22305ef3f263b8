import type { DeskConfigInput } from '@deskside/core'
import shop from '../../../../examples/b-shop-builder/desk.json'
import type { HelpView } from '../../src/launcher/contract.js'
import { describeDesk } from '../../src/testing/scriptedClient.js'
import { ticketLike } from '../../src/testing/ticketLike.js'
import { press } from '../material/acts.js'
import { desk } from '../material/desk.js'
import { deskClient } from '../material/deskClient.js'
import { typed, uploading, waiting } from '../material/draft.js'
import type { Scene } from './scene.js'

const view: HelpView = { name: 'new' }

/** Documents are for owners. */
const gates = [
  {
    id: 'owner',
    reason: { en: 'Only the owner may ask for it.', ru: 'Просить об этом может только владелец.' },
    link: {
      label: { en: 'Who may do what', ru: 'Кто что может' },
      url: 'https://example.com/roles',
    },
    when: {
      all: [{ fact: 'categoryId', is: 'documents' }, { not: { fact: 'user.roles', is: 'owner' } }],
    },
  },
]

export const scenes: readonly Scene[] = [
  { name: 'form', title: 'Untouched', view },
  {
    name: 'form-plain',
    title: 'A desk without choices',
    view,
    arrange: ({ stores }) =>
      stores.desk.update((state) => ({ ...state, description: describeDesk({}) })),
  },
  {
    name: 'form-limited',
    title: 'Some choices are closed to this person',
    view,
    arrange: ({ stores }) =>
      stores.desk.update((state) => ({ ...state, description: describeDesk({ ...desk, gates }) })),
  },
  {
    name: 'form-topics',
    title: 'Many topics, how far support goes with each, one for owners',
    view,
    client: () => deskClient({ desk: shop as DeskConfigInput, user: { plan: 'premium' } }),
  },
  {
    name: 'form-typed',
    title: 'Typed, found again, files in every state',
    view,
    arrange: (script) => {
      typed(script)
      uploading(script)
      script.draft('new').update((state) => ({ ...state, restored: true }))
    },
  },
  {
    name: 'form-errors',
    title: 'Sent with nothing in it',
    view,
    arrange: (script) =>
      script.setProblems([
        { field: 'subject', code: 'required' },
        { field: 'body', code: 'required' },
        { field: 'categoryId', code: 'required' },
      ]),
    act: (shadow) => press(shadow, '.footer .primary'),
  },
  {
    name: 'form-memory',
    title: 'Nothing can be kept on this device',
    view,
    arrange: (script) => {
      typed(script)
      script.stores.storageMode.set('memory')
      script.draft('new').update((state) => ({ ...state, saved: 'memory' }))
    },
  },
  {
    name: 'form-failed',
    title: 'The server refused it',
    view,
    arrange: (script) => {
      typed(script)
      script.answerSubmit({ status: 'failed', error: { code: 'forbidden', retryable: false } })
    },
    act: (shadow) => press(shadow, '.footer .primary'),
  },
  {
    name: 'form-sending',
    title: 'On its way',
    view,
    arrange: (script) => {
      typed(script)
      uploading(script)
    },
    act: (shadow) => press(shadow, '.footer .primary'),
  },
  {
    name: 'form-waiting',
    title: 'Waits for the connection',
    view,
    arrange: waiting,
    act: (shadow) => press(shadow, '.footer .primary'),
  },
  {
    name: 'sent',
    title: 'Sent, and what follows',
    view,
    arrange: (script) => {
      typed(script)
      script.stores.desk.set({
        status: 'ready',
        error: null,
        description: describeDesk({
          ...desk,
          afterSending: 'sent',
          support: {
            hours: { zone: 'Europe/Moscow', weekly: 'always' },
            promises: [{ workingMinutes: 60 }],
          },
        }),
      })
      const ticket = ticketLike({ id: 'a' })
      script.stores.list.update((state) => ({ ...state, tickets: [ticket] }))
      script.answerSubmit({ status: 'sent', ticket })
    },
    act: (shadow) => press(shadow, '.footer .primary'),
  },
]
