import type { TicketListState } from '@deskside/core'
import { SupportError } from '@deskside/core'
import { expect, test } from 'vitest'
import { troubleOf } from './trouble.js'

const list = (some: Partial<TicketListState> = {}): TicketListState => ({
  status: 'ready',
  error: null,
  tickets: [],
  hasMore: false,
  loadingMore: false,
  ...some,
})
const online = { status: 'online', retryAt: null } as const
const signedIn = { user: null, status: 'signed_in' } as const

test('the nearest reason is told: sign in before network before server', () => {
  const offline = { status: 'offline', retryAt: null } as const
  const failed = list({ status: 'failed', error: new SupportError('unavailable') })
  expect(troubleOf(offline, { user: null, status: 'auth_required' }, failed)).toBe('authRequired')
  expect(troubleOf(offline, signedIn, failed)).toBe('offline')
  expect(troubleOf(online, signedIn, failed)).toBe('unavailable')
  expect(troubleOf(online, { user: null, status: 'auth_unavailable' }, list())).toBe('unavailable')
  expect(troubleOf(online, signedIn, list())).toBeNull()
  // A form shows no tickets.
  expect(troubleOf({ status: 'unavailable', retryAt: null }, signedIn)).toBe('unavailable')
})
