import { existsSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { OwnHelpdesk } from '../cli/helpdesks/Helpdesk.js'
import { createHelpdesk as createWorldHelpdesk } from './worldHelpdesk.js'

/**
 * A helpdesk that says `filing` in the log when a ticket comes, and files it once the file
 * `release` of its options is there.
 */
export function createHelpdesk(options: Readonly<Record<string, unknown>>): OwnHelpdesk {
  const world = createWorldHelpdesk(options)
  return {
    ...world,
    backendFor(person) {
      const backend = world.backendFor(person)
      return {
        ...backend,
        async createTicket(input, call) {
          process.stdout.write('{"event":"filing"}\n')
          while (!existsSync(String(options.release))) await setTimeout(10)
          return backend.createTicket(input, call)
        },
      }
    },
  }
}
