import { fakeClock } from '../fakeClock.js'
import type { ZendeskEmulatorOptions } from './emulatorContext.js'
import { pageFetch } from './pageFetch.js'
import { createZendeskEmulator } from './zendeskEmulator.js'

/** An emulated account, and Alice who asks its API by herself, as its documents show it. */
export function callRig(options: Partial<ZendeskEmulatorOptions> = {}) {
  const clock = fakeClock()
  const emulator = createZendeskEmulator({ clock, ...options })
  const { alice } = emulator.people
  const token = emulator.issueToken(alice)
  const fetch = pageFetch(emulator.handler, null)
  const call = async (method: string, path: string, body?: unknown, headers = {}) => {
    const response = await fetch(`${emulator.url}/api/v2${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text && JSON.parse(text) }
  }
  const create = async (more: object = {}) => {
    const request = { subject: 'Export is empty', comment: { body: 'No rows.' }, ...more }
    return (await call('POST', '/requests', { request })).body.request
  }
  return { clock, emulator, fetch, call, create, token }
}
