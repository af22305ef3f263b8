import type { Accounts } from '@deskside/core/accounts'
import { expect, test } from 'vitest'
import { createScriptedClient } from '../testing/scriptedClient.js'
import { createAccountsDoor } from './accountsDoor.js'

const settled = () => new Promise((resolve) => setTimeout(resolve))

function rig(some: { fails?: number; restore?: () => Promise<unknown>; isGiven?: boolean } = {}) {
  const calls: string[] = []
  const reported: unknown[] = []
  const accounts = {
    follow: (_client: unknown, how: unknown) => {
      calls.push(`follow ${JSON.stringify(how)}`)
      return () => calls.push('left')
    },
    restore: async () => {
      calls.push('restore')
      await some.restore?.()
    },
    getToken: async () => 'token',
    signOut: async () => calls.push('signOut'),
  } as unknown as Accounts
  let fails = some.fails ?? 0
  const door = createAccountsDoor({
    given: some.isGiven ? accounts : null,
    endpoint: 'https://desk.test',
    report: (error) => void reported.push(error),
    async loadCode() {
      calls.push('load')
      if (fails-- > 0) throw new Error('no chunk')
      return {
        createAccounts: ({ endpoint }) => {
          calls.push(`create ${endpoint}`)
          return accounts
        },
        enterAsGuest: async () => 'in',
      }
    },
  })
  return { door, calls, reported, client: createScriptedClient().client, accounts }
}

const ask = { reason: 'start', signal: new AbortController().signal } as const

test('the client follows before it is looked who is remembered, and drafts go along', async () => {
  const { door, calls, client, accounts } = rig()
  const stop = door.start(client)
  expect(door.accounts.value).toBeNull()
  await settled()
  expect(calls).toEqual([
    'load',
    'create https://desk.test',
    'follow {"carryDrafts":true}',
    'restore',
  ])
  expect(door.accounts.value).toBe(accounts)
  stop()
  await settled()
  expect(calls.at(-1)).toBe('left')
})

test('who is not remembered can sign in all the same', async () => {
  const { door, client, reported, accounts } = rig({ restore: () => Promise.reject('down') })
  door.start(client)
  await settled()
  expect([door.accounts.value, reported]).toEqual([accounts, ['down']])
})

test('code that does not come is tried again by whoever needs it next', async () => {
  const { door, client, reported } = rig({ fails: 1 })
  door.start(client)
  await settled()
  expect(reported).toHaveLength(1)
  expect(await door.getToken(ask)).toBe('token')
})

test('accounts of the host are followed, and the host restores them', async () => {
  const { door, client, calls } = rig({ isGiven: true })
  door.start(client)
  await settled()
  expect(calls).toEqual(['follow {"carryDrafts":true}'])
  await door.signOut()
  expect(calls.at(-1)).toBe('signOut')
})

test('only who is nobody becomes a guest, and without the code the message stays', async () => {
  const { door, client, calls } = rig({ fails: 9 })
  expect(await door.enter(client)).toBe('in')
  expect(calls).toEqual([])
  const nobody = createScriptedClient()
  nobody.stores.session.set({ user: null, status: 'signed_out' })
  expect(await door.enter(nobody.client)).toEqual({ code: 'offline', retryable: true })
})
