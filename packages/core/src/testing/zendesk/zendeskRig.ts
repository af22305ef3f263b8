import { type ZendeskOptions, zendeskBackend } from '../../zendesk.js'
import { fakeClock } from '../fakeClock.js'
import { newTicket } from '../newTicket.js'
import type { ZendeskUser } from './account.js'
import type { ZendeskEmulatorOptions } from './emulatorContext.js'
import { pageFetch } from './pageFetch.js'
import { createZendeskEmulator } from './zendeskEmulator.js'
import { WHOLE_SETUP } from './zendeskUnderTest.js'

export const PAGE = 'https://app.example.com'

/** An emulated account, backends over it, and what somebody would call who trusts its answers. */
export function zendeskRig(account: Partial<ZendeskEmulatorOptions> = {}) {
  const clock = fakeClock()
  const emulator = createZendeskEmulator({ clock, callsAMinute: 10_000, ...account })
  const { alice } = emulator.people
  let keys = 0
  const server = pageFetch(emulator.handler, null)

  function backendOf(user: ZendeskUser, more: Partial<ZendeskOptions> = {}, origin = '') {
    return zendeskBackend({
      ...WHOLE_SETUP,
      url: emulator.url,
      clock,
      fetch: pageFetch(emulator.handler, origin === '' ? null : origin),
      getToken: () => emulator.issueToken(user),
      ...more,
    })
  }

  return {
    clock,
    emulator,
    alice,
    backendOf,
    backend: backendOf(alice),
    /** As from a page: refusals cannot be read. */
    pageOf: (user: ZendeskUser, more: Partial<ZendeskOptions> = {}) => backendOf(user, more, PAGE),
    key: () => `key-${++keys}`,
    /** The call as the documents show it, and the answer as it came. */
    async naive(
      method: string,
      path: string,
      request?: object,
      from: typeof fetch = server,
    ): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
      const response = await from(`${emulator.url}/api/v2${path}`, {
        method,
        headers: {
          authorization: `Bearer ${emulator.issueToken(alice)}`,
          ...(request && { 'content-type': 'application/json' }),
        },
        ...(request && { body: JSON.stringify({ request }) }),
      })
      return { status: response.status, body: await response.json() }
    },
    /** Which writes have come so far. */
    writes: () => emulator.seen.filter(({ method }) => method !== 'GET'),
    async file(patch: Parameters<typeof newTicket>[1] = {}, backend = backendOf(alice)) {
      const key = `filed-${++keys}`
      return backend.createTicket(newTicket(key, patch), { idempotencyKey: key })
    },
  }
}
