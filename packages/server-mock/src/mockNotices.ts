import type { Clock } from '@deskside/core'
import type { World } from '@deskside/core/testing'
import { confirmedAddress, createNotices, type Mailer, type RelayState } from '@deskside/relay'
import { createGuestAnswers } from './guestAnswers.js'
import type { MockNotices } from './mockOptions.js'

export type NoticesOfDesk = MockNotices & Required<Pick<MockNotices, 'deskName'>>

export type MockNoticesDeps = {
  /** The desk's: `clock.advance` brings a notice at once. */
  readonly clock: Clock
  readonly world: World
  readonly mailer: Mailer
  readonly state: RelayState
}

/**
 * The relay's own notices over the world. A change of the world wakes them, as the webhook of a
 * helpdesk would; the host's word for an address is taken, there is nobody to protect here.
 */
export function startMockNotices(options: NoticesOfDesk, deps: MockNoticesDeps) {
  const { clock, world, mailer, state } = deps
  const notices = createNotices({
    ...options,
    backendFor: (person) => world.backendFor(person),
    addressOf: confirmedAddress({ accounts: state.accounts, trustsHost: true }),
    store: state.notices,
    mailer,
    clock,
  })
  const stop = notices.start()
  const tellGuests = createGuestAnswers({ ...deps, deskName: options.deskName })
  const leave = world.onChange(() => {
    void notices.wake()
    void tellGuests()
  })
  return {
    watch: notices.watch,
    async close() {
      leave()
      await stop()
    },
  }
}
