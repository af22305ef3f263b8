import type { Clock } from '@deskside/core'
import { fakeClock } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import type { RevocationList } from '../identity/RevocationList.js'

/** What the relay relies on, for any `RevocationList`. Each one is empty. */
export function describeRevocationList(
  name: string,
  make: (clock: Clock) => Promise<RevocationList>,
): void {
  test(`${name} refuses a token until nobody would take it any more`, async () => {
    const clock = fakeClock()
    const list = await make(clock)
    await list.revoke('token-1', clock.now() + 900_000)
    expect(await list.isRevoked('token-1')).toBe(true)
    expect(await list.isRevoked('token-2')).toBe(false)
    expect(await list.isRevoked(undefined)).toBe(false)
    await clock.advance(959_999)
    expect(await list.isRevoked('token-1')).toBe(true)
    await clock.advance(1)
    expect(await list.isRevoked('token-1')).toBe(false)
  })
}
