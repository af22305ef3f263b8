import { type FormState, SupportError } from '@deskside/core'
import type { Accounts } from '@deskside/core/accounts'
import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { createScriptedClient, describeDesk } from '../../testing/scriptedClient.js'
import { enterAsGuest } from './enterAsGuest.js'

function rig(guest: () => unknown = () => {}) {
  const { client, stores } = createScriptedClient()
  const asked: unknown[] = []
  const accounts = {
    guest: async (input: unknown) => {
      asked.push(input)
      guest()
    },
  } as unknown as Accounts
  const typed = { guestEmail: signal(''), guestProblem: signal<string | null>(null) }
  return { asked, typed, client, stores, enter: () => enterAsGuest(accounts, client, typed) }
}

const refused = (pointer: string, code: string) => () => {
  throw new SupportError('invalid', undefined, { fields: [{ pointer, code }] })
}

test('without an address nobody is asked for anything A2', async () => {
  const { asked, typed, enter } = rig()
  expect(await enter()).toBe('refused')
  expect(typed.guestProblem.value).toBe('required')
  typed.guestEmail.value = 'ann'
  expect(await enter()).toBe('refused')
  expect(typed.guestProblem.value).toBe('not_an_address')
  expect(asked).toEqual([])
})

test('the address typed below the form is who goes on A2', async () => {
  const { asked, typed, enter } = rig()
  typed.guestProblem.value = 'required'
  typed.guestEmail.value = ' ann@example.com '
  expect(await enter()).toBe('in')
  expect(asked).toEqual([{ email: 'ann@example.com' }])
  expect(typed.guestProblem.value).toBeNull()
})

test('where the desk’s own form asks for an address, that one counts A4', async () => {
  const { asked, client, enter } = rig()
  const field = { id: 'email', kind: 'email', value: 'ben@example.com' }
  Object.assign(client.drafts, { form: () => ({ fields: [field] }) as unknown as FormState })
  expect(await enter()).toBe('in')
  expect(asked).toEqual([{ email: 'ben@example.com' }])
})

test('what the server refuses stands at the field, anything else with «Send»', async () => {
  const address = rig(refused('/email', 'not_an_address'))
  address.typed.guestEmail.value = 'ann@example.com'
  expect(await address.enter()).toBe('refused')
  const offline = rig(() => {
    throw new SupportError('offline')
  })
  offline.typed.guestEmail.value = 'ann@example.com'
  expect(await offline.enter()).toEqual({ code: 'offline', retryable: true })
})

test('what the desk asks of a guest, and what comes after sending, is read first A2', async () => {
  const description = describeDesk({})
  const { stores, typed, enter } = rig(() =>
    stores.desk.set({ status: 'loading', error: null, description: null }),
  )
  stores.desk.set({ status: 'ready', error: null, description })
  typed.guestEmail.value = 'ann@example.com'
  let isIn = false
  const entering = enter().then((entered) => {
    isIn = true
    return entered
  })
  await new Promise((resolve) => setTimeout(resolve))
  expect(isIn).toBe(false)
  stores.desk.set({ status: 'ready', error: null, description })
  expect(await entering).toBe('in')
})

test('a desk that cannot be read keeps no guest out A2', async () => {
  const { stores, typed, enter } = rig(() =>
    stores.desk.set({ status: 'failed', error: null, description: null }),
  )
  stores.desk.set({ status: 'ready', error: null, description: describeDesk({}) })
  typed.guestEmail.value = 'ann@example.com'
  expect(await enter()).toBe('in')
})
