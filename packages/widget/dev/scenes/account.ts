import type { HelpView } from '../../src/launcher/contract.js'
import { describeDesk, type ScriptedClient } from '../../src/testing/scriptedClient.js'
import { accountsLike } from '../material/accounts.js'
import { press, type } from '../material/acts.js'
import { desk } from '../material/desk.js'
import type { Scene } from './scene.js'

const view: HelpView = { name: 'account' }
const link: HelpView = { name: 'account', confirm: 'secret' }

function asNobody({ stores }: ScriptedClient): void {
  stores.session.set({ user: null, status: 'signed_out' })
  stores.desk.update((state) => ({
    ...state,
    description: describeDesk({ ...desk, accounts: true, guests: 'open' }),
  }))
}

const common = { arrange: asNobody, accounts: () => accountsLike() }
const email = 'maya.okonkwo-petersen@northern-regions.example'

export const scenes: readonly Scene[] = [
  { ...common, name: 'account-sign-in', title: 'Sign in', view },
  {
    ...common,
    name: 'account-wrong',
    title: 'The password is not right',
    view,
    accounts: () => accountsLike({ email }, { pointer: '/password', code: 'wrong_credentials' }),
    async act(shadow) {
      await type(shadow, 'input[name=password]', 'Summer-1')
      await press(shadow, 'button[type=submit]')
    },
  },
  {
    ...common,
    name: 'account-sign-up',
    title: 'Register, something is missing',
    view,
    async act(shadow) {
      await press(shadow, '.account-ways .link')
      await type(shadow, 'input[name=email]', 'maya@')
      await press(shadow, 'button[type=submit]')
    },
  },
  {
    ...common,
    name: 'account-mail',
    title: 'A mail is on its way',
    view,
    accounts: () => accountsLike({ email }),
    async act(shadow) {
      await press(shadow, '.account-ways > .link')
      await press(shadow, 'button[type=submit]')
    },
  },
  {
    ...common,
    name: 'account-password',
    title: 'The rules of a password, some of them met',
    view: link,
    accounts: () => accountsLike({}, { pointer: '/password', code: 'required' }),
    act: (shadow) => type(shadow, 'input[name=password]', 'Summer'),
  },
  { ...common, name: 'account-tickets', title: 'A guest has confirmed an address', view: link },
  {
    ...common,
    name: 'account-expired',
    title: 'The link is too old',
    view: link,
    accounts: () => accountsLike({}, { pointer: '/token', code: 'expired' }),
  },
  { ...common, name: 'account-home', title: 'Home of nobody', view: { name: 'home' } },
  { ...common, name: 'account-gate', title: 'A list for who signs in', view: { name: 'tickets' } },
  { ...common, name: 'account-form', title: 'The form of a guest', view: { name: 'new' } },
]
