import { systemClock } from '@deskside/core'
import { createWorld } from '@deskside/core/testing'

// The mounts beside this file run at once, without a helpdesk: this desk lives in memory. Yours is
// one line, a function that gives each person a door of their own:
//
//   import { requestTrackerBackend } from '@deskside/relay/request-tracker'
//   export const backendFor = requestTrackerBackend({ url, token, account, queue, desk })
const world = createWorld({
  clock: systemClock(),
  createId: () => crypto.randomUUID(),
  desk: { name: 'Acme support' },
})

export const backendFor = (person) => world.backendFor(person)
