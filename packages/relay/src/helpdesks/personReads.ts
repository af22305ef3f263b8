import { type Backend, type Capabilities, type DeskConfig, SupportError } from '@deskside/core'
import { conditional, versionOf } from '@deskside/core/config'
import { changesOf, type PersonTickets, pageOf } from './personList.js'
import { refuseAborted } from './vendorHttp.js'

/** Those of colleagues as well? With their texts, or only to hear whether one has changed? */
export type WhichTickets = { readonly withColleagues: boolean; readonly withTexts: boolean }

type Deps = {
  readonly desk: DeskConfig
  readonly can: Capabilities
  /** How far back a delta reaches, as `pageOf` has it. */
  readonly overlapMs: number
  readonly tickets: (which: WhichTickets, signal: AbortSignal | undefined) => Promise<PersonTickets>
}

/** What is read of a helpdesk that gives a person's tickets whole, and knows no desk of ours. */
export function personReads({
  desk,
  can,
  overlapMs,
  tickets,
}: Deps): Pick<Backend, 'describe' | 'getChanges' | 'listTickets'> {
  return {
    async describe(call) {
      refuseAborted(call?.signal)
      const value = { desk, can }
      return conditional(value, versionOf(value), call?.etag)
    },
    async getChanges(call) {
      const which = { withColleagues: can.organization, withTexts: false }
      const changes = changesOf(await tickets(which, call?.signal))
      return conditional(changes, changes.version, call?.etag)
    },
    async listTickets(query, call) {
      const isShared = query.scope === 'organization'
      if (isShared && !can.organization) throw new SupportError('not_supported')
      const which = { withColleagues: isShared, withTexts: true }
      return pageOf(await tickets(which, call?.signal), query, overlapMs)
    },
  }
}
