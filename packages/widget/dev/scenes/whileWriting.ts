import type { DeskConfigInput } from '@deskside/core'
import c from '../../../../examples/c-analytics/desk.json'
import type { HelpView } from '../../src/launcher/contract.js'
import { type } from '../material/acts.js'
import { deskClient } from '../material/deskClient.js'
import { typed } from '../material/draft.js'
import type { Scene } from './scene.js'

const view: HelpView = { name: 'new' }

const write = (subject: string, body: string) => async (shadow: ShadowRoot) => {
  await type(shadow, 'input[type=text]', subject)
  await type(shadow, 'textarea', body)
  // Looked at once nobody types.
  await new Promise((resolve) => setTimeout(resolve, 1_500))
}

export const scenes: readonly Scene[] = [
  {
    name: 'form-articles',
    title: 'Articles that may help',
    view,
    client: () => deskClient({ desk: { form: { subject: 'required' } } }),
    act: write('Customer list', 'Uploading my customer list stops half-way and nothing happens.'),
  },
  {
    name: 'form-duplicate',
    title: 'A request like this is open',
    view,
    client: () =>
      deskClient({
        desk: { form: { subject: 'required' }, articles: null },
        tickets: [{ subject: 'Uploading the customer list stops at 80 %' }],
      }),
    act: write('Upload of the customer list', 'Uploading the customer list stops at 80 % again.'),
  },
  {
    name: 'form-hints',
    title: 'Two gentle hints',
    view,
    client: () =>
      deskClient({
        desk: {
          articles: null,
          form: { subject: 'required', asksFor: { steps: true, address: true, screenshot: true } },
        },
      }),
    act: write('Settings', 'The settings page does not open.'),
  },
  {
    name: 'form-questions',
    title: 'Several questions in one',
    view,
    client: () => deskClient({ desk: { articles: null, form: { subject: 'required' } } }),
    act: write(
      'Some questions',
      'How do I connect my own domain?\nWhere can I download my invoices?\nWhich browsers do you support?',
    ),
  },
  {
    name: 'form-hours',
    title: 'Hours and promise before sending',
    view,
    client: () => deskClient({ desk: { ...(c as DeskConfigInput), articles: null } }),
  },
  {
    name: 'form-down',
    title: 'Support cannot be reached',
    view,
    arrange: (script) => {
      typed(script)
      script.stores.connection.set({ status: 'unavailable', retryAt: null })
    },
  },
  {
    name: 'form-offline',
    title: 'No network',
    view,
    arrange: (script) => {
      typed(script)
      script.stores.connection.set({ status: 'offline', retryAt: null })
    },
  },
]
