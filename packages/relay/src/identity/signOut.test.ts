import { fakeClock } from '@deskside/core/testing'
import { expect, it } from 'vitest'
import { memoryState } from '../state/memoryState.js'
import { createAccountsRig } from '../testing/createAccountsRig.js'
import { APP, createRelay, SECRET, type TestRelayOptions } from '../testing/createRelay.js'
import { jwtAuthenticator, signToken } from './jwt.js'

/** A relay that asks its list, and tokens of the host. */
function revoking(make: (options: TestRelayOptions) => ReturnType<typeof createRelay>) {
  const clock = fakeClock()
  const state = memoryState({ clock })
  const { isRevoked } = state.revocations
  const relay = make({
    ...{ clock, state },
    authenticate: jwtAuthenticator({ secret: SECRET, clock, isRevoked }),
  })
  const tokenOf = (id: string, tokenId?: string) =>
    signToken({ ...{ secret: SECRET, clock, user: { id } }, ...(tokenId && { tokenId }) })
  const ask = async (token: string, method: string, path: string) => {
    const headers = { Authorization: `Bearer ${token}`, Origin: APP }
    const body = method === 'POST' ? {} : undefined
    return (await relay.ask(null, method, path, { headers, body })).status
  }
  return { tokenOf, ask }
}

it.each([
  ['without accounts', (options: TestRelayOptions) => createRelay(options)],
  ['with accounts', (relay: TestRelayOptions) => createAccountsRig({ relay })],
])("a host's token is refused after signing out, %s, and no other one is", async (_, make) => {
  const { tokenOf, ask } = revoking(make)
  const token = await tokenOf('ann', 'token-1')
  const others = [await tokenOf('ann', 'token-2'), await tokenOf('ann'), await tokenOf('bob', 'b')]
  for (const one of [token, ...others]) expect(await ask(one, 'GET', '/v1/changes')).toBe(200)
  expect(await ask(token, 'POST', '/v1/account/sign-out')).toBe(200)
  expect(await ask(token, 'GET', '/v1/changes')).toBe(401)
  // Whoever writes a token of their own revokes nobody's.
  const [head, , signature] = token.split('.')
  const forged = `${head}.${btoa('{"jti":"token-2","exp":9999999999,"sub":"ann"}')}.${signature}`
  expect(await ask(forged, 'POST', '/v1/account/sign-out')).toBe(401)
  expect(await ask('no.token.at-all', 'POST', '/v1/account/sign-out')).toBe(401)
  // One that cannot be named lives on until it expires.
  expect(await ask(others[1] ?? '', 'POST', '/v1/account/sign-out')).toBe(200)
  for (const one of others) expect(await ask(one, 'GET', '/v1/changes')).toBe(200)
})
