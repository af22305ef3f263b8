import { baseOf } from './backends/http.js'
import { createRestBackend } from './backends/rest/restBackend.js'
import type { BackRooms } from './backRooms.js'
import type { Later } from './desk/later.js'
import { SupportError } from './errors/SupportError.js'
import type { Platform } from './platform/defaults.js'
import type { Backend } from './ports/Backend.js'
import type { GetToken } from './ports/GetToken.js'
import type { BlobSender } from './ports/platform.js'
import type { SupportClientOptions, SupportUser } from './supportClient.js'

/**
 * Options as they were meant: `undefined` is none.
 *
 * @throws SupportError `invalid`, with the name of the option: a mistake in a program is told to
 *   whoever writes it, at the line where it was made
 */
export function readOptions(options: SupportClientOptions | undefined): SupportClientOptions {
  const known = Object.entries(options ?? {}).filter(([, value]) => value !== undefined)
  const given: SupportClientOptions = Object.fromEntries(known)
  const { backend, endpoint, getToken = () => null } = given
  const wrong = (what: string) => new SupportError('invalid', `createSupportClient: ${what}`)
  readUser(given.user)
  if (typeof getToken !== 'function') throw wrong('getToken has to be a function')
  if (backend) return given
  if (typeof endpoint !== 'string') throw wrong('endpoint or backend is needed')
  // Two ways to write one address are one desk: what was typed under one is found under the other.
  return { ...given, endpoint: baseOf(endpoint) }
}

/**
 * A person as the host names them, or nobody.
 *
 * @throws SupportError `invalid` for what is no person
 */
export function readUser(user?: SupportUser | null): SupportUser | null {
  if (!user || (user.id && typeof user.id === 'string')) return user || null
  throw new SupportError('invalid', 'user needs an id, a text')
}

/** Makes the way to the helpdesk for one person. */
export function connector(
  { backend, endpoint = '' }: SupportClientOptions,
  { fetch, clock, presence }: Platform,
  later: () => Later<BackRooms>,
): (getToken: GetToken | undefined) => Backend {
  if (backend) return () => backend
  const isOnline = () => presence.state.get().online
  // Only files need it, and they travel from the same room.
  const sender: BlobSender = {
    send: (request) => later().ask((rooms) => rooms.sender.send(request)),
  }
  // In the same piece as the rooms that call them: no further way to the server and back.
  const loadVerbs = () => later().ask(async (rooms) => rooms.restVerbs)
  const deps = { endpoint, fetch, sender, clock, isOnline, loadVerbs }
  return (getToken) => createRestBackend({ ...deps, getToken })
}
