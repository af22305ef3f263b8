import { createStore, SupportError } from '@deskside/core'
import type { Accounts, AccountsState } from '@deskside/core/accounts'
import { signal } from '@preact/signals'
import { act, screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { createNavigation } from '../../state/navigation.js'
import { renderScreen } from '../../testing/renderScreen.js'
import {
  createScriptedClient,
  describeDesk,
  type ScriptedClient,
} from '../../testing/scriptedClient.js'
import { Account, type AccountProps } from './Account.js'
import { AccountLine } from './AccountLine.js'

const NOBODY: AccountsState = { status: 'signed_out', user: null, email: null, hasUnclaimed: false }
const ANN = { id: 'ann', email: 'ann@example.com' }

let script: ScriptedClient
beforeEach(() => {
  script = createScriptedClient()
})

/** Accounts that note what they are asked, and answer as told. */
function rig(answers: Readonly<Record<string, () => unknown>> = {}) {
  const asked: [verb: string, input: unknown][] = []
  const state = createStore<AccountsState>(NOBODY)
  const verb = (name: string) => async (input?: unknown) => {
    asked.push([name, input])
    return answers[name]?.()
  }
  const accounts = {
    state,
    ...Object.fromEntries(
      ['signIn', 'signUp', 'confirm', 'signOut', 'guest', 'claim', 'restore'].map((name) => [
        name,
        verb(name),
      ]),
    ),
  } as unknown as Accounts
  const door = {
    accounts: signal<Accounts | null>(accounts),
    isHosts: false,
    guestEmail: signal(''),
    guestProblem: signal<string | null>(null),
    getToken: async () => '',
    start: () => () => {},
    enter: async () => 'in' as const,
    signOut: async () => {},
  }
  return { asked, state, door }
}

function show(props: AccountProps = {}, answers?: Parameters<typeof rig>[0]) {
  const { asked, door, state } = rig(answers)
  const navigation = createNavigation()
  navigation.go({ name: 'account' })
  const shown = renderScreen(<Account {...props} />, script.client, { accounts: door, navigation })
  return { ...shown, asked, door, state, navigation }
}

const refuse = (pointer: string, code: string) => () => {
  throw new SupportError('invalid', undefined, { fields: [{ pointer, code }] })
}
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

test('signs in, remembered if one says so, and goes back to where one was E3', async () => {
  const { asked, navigation } = show()
  await userEvent.type(field('E-mail'), ' ann@example.com ')
  await userEvent.type(field('Password'), 'Correct-horse-7')
  await userEvent.click(field('Stay signed in'))
  await press('Sign in')
  expect(asked).toEqual([
    ['signIn', { email: 'ann@example.com', password: 'Correct-horse-7', remember: true }],
  ])
  expect(navigation.screen.value).toEqual({ name: 'home' })
})

test('a gate leaves the way to the screen behind it', async () => {
  const { navigation } = show({ isGate: true })
  await userEvent.type(field('E-mail'), 'ann@example.com')
  await userEvent.type(field('Password'), 'x{Enter}')
  expect(navigation.screen.value).toEqual({ name: 'account' })
})

test('a password manager finds its fields, and anything can be pasted X10', async () => {
  show()
  expect(field('E-mail').autocomplete).toBe('username')
  expect(field('Password').autocomplete).toBe('current-password')
  field('Password').focus()
  await userEvent.paste('Correct-horse-7')
  expect(field('Password').value).toBe('Correct-horse-7')
  await userEvent.click(field('Show what I type'))
  expect(field('Password').type).toBe('text')
})

test('a wrong password is said at the field, which gets the focus, and nothing is typed again', async () => {
  show({}, { signIn: refuse('/password', 'wrong_credentials') })
  await userEvent.type(field('E-mail'), 'ann@example.com')
  await userEvent.type(field('Password'), 'x')
  await press('Sign in')
  expect(screen.getByText('E-mail or password is not right.')).toBeTruthy()
  expect(document.activeElement).toBe(field('Password'))
  expect(field('E-mail').value).toBe('ann@example.com')
})

test('what concerns no field is said above the button', async () => {
  show({}, { signIn: () => Promise.reject(new SupportError('rate_limited')) })
  await userEvent.type(field('E-mail'), 'ann@example.com')
  await userEvent.type(field('Password'), 'x')
  await press('Sign in')
  expect(screen.getByRole('alert').textContent).toBe('Support is busy right now.')
})

test('an empty field is not sent', async () => {
  const { asked } = show()
  await press('Sign in')
  expect(document.activeElement).toBe(field('E-mail'))
  await userEvent.type(field('E-mail'), 'ann@example.com{Enter}')
  expect(document.activeElement).toBe(field('Password'))
  expect(asked).toEqual([])
})

test('registering asks for an address and consent, and says where the link is A3 E2', async () => {
  const { asked } = show({ mode: 'signUp' })
  await userEvent.type(field('E-mail'), 'ann@')
  await press('Send the link')
  expect(screen.getByText('Please check the address.')).toBeTruthy()
  await userEvent.type(field('E-mail'), 'example.com')
  await press('Send the link')
  expect(screen.getByText('Please agree, or we may not keep your address.')).toBeTruthy()
  expect(asked).toEqual([])
  await userEvent.click(screen.getByRole('checkbox', { name: /I agree/ }))
  await press('Send the link')
  expect(asked).toEqual([['signUp', { email: 'ann@example.com', consent: true, locale: 'en-GB' }]])
  expect(screen.getByRole('status').textContent).toContain('ann@example.com')
})

test('who registers reads what the password will need, and that nothing is missing yet E2', async () => {
  show({ mode: 'signUp' })
  expect(screen.getByText('The password needs')).toBeTruthy()
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'at least 8 characters',
    'a small letter',
    'a capital letter',
    'a number',
    'a symbol, such as # or %',
  ])
})

test('another password needs the address alone', async () => {
  const { asked } = show()
  await press('Forgot your password?')
  await userEvent.type(field('E-mail'), 'ann@example.com{Enter}')
  expect(asked).toEqual([['signUp', { email: 'ann@example.com', consent: true, locale: 'en-GB' }]])
})

test('each rule of the password is ticked off as one types E2', async () => {
  show({ confirm: 'secret' }, { confirm: refuse('/password', 'required') })
  await screen.findByLabelText('Password')
  const met = () =>
    screen
      .getAllByRole('listitem')
      .filter(({ textContent }) => textContent?.endsWith(': done'))
      .map(({ textContent }) => textContent?.replace(': done', ''))
  expect(met()).toEqual([])
  await userEvent.type(field('Password'), 'Correct')
  expect(met()).toEqual(['a small letter', 'a capital letter'])
  await userEvent.type(field('Password'), '-horse-7')
  expect(met()).toHaveLength(5)
  await userEvent.type(field('Password once more'), 'Correct-horse-7')
  expect(met()).toHaveLength(6)
})

test('the link of a mail sets the password and shows the list A3 E2', async () => {
  let isFirst = true
  const { asked, navigation } = show(
    { confirm: 'secret' },
    {
      confirm() {
        if (isFirst) {
          isFirst = false
          refuse('/password', 'required')()
        }
        return { kind: 'account', ticketNumbers: [] }
      },
    },
  )
  await userEvent.type(await screen.findByLabelText('Password'), 'weak')
  await press('Save and sign in')
  expect(screen.getByText('Something is still missing, as listed above.')).toBeTruthy()
  expect(field('Password').autocomplete).toBe('new-password')
  await userEvent.clear(field('Password'))
  await userEvent.type(field('Password'), 'Correct-horse-7')
  await userEvent.type(field('Password once more'), 'Correct-horse-7')
  await press('Save and sign in')
  expect(asked).toEqual([
    ['confirm', { token: 'secret' }],
    ['confirm', { token: 'secret', password: 'Correct-horse-7', remember: false }],
  ])
  expect(navigation.screen.value).toEqual({ name: 'tickets' })
})

test('a link that is too old leads to a new one', async () => {
  show({ confirm: 'old' }, { confirm: refuse('/token', 'expired') })
  expect((await screen.findByRole('alert')).textContent).toContain('used already')
  await press('Ask for a new link')
  expect(field('E-mail')).toBeTruthy()
})

test('a link that could not be tried can be tried again', async () => {
  let tries = 0
  show(
    { confirm: 'secret' },
    {
      confirm() {
        tries += 1
        if (tries === 1) throw new SupportError('offline')
        return { kind: 'tickets', ticketNumbers: ['1042', '1043'] }
      },
    },
  )
  await screen.findByText('You are offline.')
  await press('Try again')
  expect(await screen.findByText('Your request has been sent: 1042 and 1043.')).toBeTruthy()
})

test('a second press while the first is under way asks once', async () => {
  const { asked } = show({}, { signIn: () => new Promise(() => {}) })
  await userEvent.type(field('E-mail'), 'ann@example.com')
  await userEvent.type(field('Password'), 'x')
  await press('Sign in')
  await userEvent.type(field('Password'), '{Enter}')
  expect(asked).toHaveLength(1)
})

test('home says who is here, and lets them out', async () => {
  const { door, state, asked } = rig()
  const description = describeDesk({ accounts: true })
  script.stores.desk.update((known) => ({ ...known, description }))
  const { widget } = renderScreen(<AccountLine />, script.client, { accounts: door })
  await press('Register')
  expect(widget.navigation.screen.value).toEqual({ name: 'account', mode: 'signUp' })
  await act(() => state.set({ ...NOBODY, status: 'guest', user: { ...ANN, isGuest: true } }))
  expect(screen.getByText(/You write as ann@example.com/)).toBeTruthy()
  await act(() => state.set({ ...NOBODY, status: 'signed_in', user: ANN, hasUnclaimed: true }))
  expect(screen.getByText('Signed in as ann@example.com')).toBeTruthy()
  await press('Try again')
  await press('Sign out')
  expect(asked.map(([verb]) => verb)).toEqual(['claim', 'signOut'])
})

test('a host that made the accounts says itself who is here, and nobody is told twice', async () => {
  const { door, state } = rig()
  renderScreen(<AccountLine />, script.client, { accounts: { ...door, isHosts: true } })
  await act(() => state.set({ ...NOBODY, status: 'signed_in', user: ANN, hasUnclaimed: true }))
  expect(screen.queryByText('Signed in as ann@example.com')).toBeNull()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
})

test('until it is known who is here, nothing is asked of them', () => {
  const { door } = rig()
  door.accounts.value = null
  renderScreen(<Account />, script.client, { accounts: door })
  expect(screen.queryByLabelText('E-mail')).toBeNull()
})
