import { SupportError } from '@deskside/core'
import { fakeClock } from '@deskside/core/testing'
import { expect, it } from 'vitest'
import { createAttempts } from './attempts.js'

const SETTLE_MS = 10_000

it('refuses a second try until an earlier one, of a process that died, has ended at the helpdesk', async () => {
  const clock = fakeClock()
  const attempts = createAttempts({ clock, settleMs: SETTLE_MS })
  expect(codeOf(() => attempts.refuseTooEarly('a'))).toEqual(['in_progress', SETTLE_MS])
  await clock.advance(SETTLE_MS - 1)
  expect(codeOf(() => attempts.refuseTooEarly('a'))).toEqual(['in_progress', 1_000])
  await clock.advance(1)
  expect(codeOf(() => attempts.refuseTooEarly('a'))).toBe('let through')
})

it('refuses a second try for as long after an answer was lost, of that write alone', async () => {
  const clock = fakeClock()
  const attempts = createAttempts({ clock, settleMs: SETTLE_MS })
  await clock.advance(60_000)
  const lost = attempts.send('a', async () => {
    throw new SupportError('timeout')
  })
  await expect(lost).rejects.toMatchObject({ code: 'timeout' })
  expect(codeOf(() => attempts.refuseTooEarly('a'))).toEqual(['in_progress', SETTLE_MS])
  expect(codeOf(() => attempts.refuseTooEarly('b'))).toBe('let through')
  await clock.advance(SETTLE_MS)
  expect(codeOf(() => attempts.refuseTooEarly('a'))).toBe('let through')
})

it('lets a write come again at once that the helpdesk has refused', async () => {
  const clock = fakeClock()
  const attempts = createAttempts({ clock, settleMs: SETTLE_MS })
  await clock.advance(60_000)
  const refused = attempts.send('a', async () => {
    throw new SupportError('invalid')
  })
  await expect(refused).rejects.toMatchObject({ code: 'invalid' })
  expect(codeOf(() => attempts.refuseTooEarly('a'))).toBe('let through')
})

it('X2 does what comes twice at once only once, and refuses other words under the same key', async () => {
  const attempts = createAttempts({ clock: fakeClock(), settleMs: 0 })
  let writes = 0
  const write = async () => {
    writes += 1
    return writes
  }
  const both = [attempts.once('a', 'words', write), attempts.once('a', 'words', write)]
  const other = attempts.once('a', 'other words', write)
  await expect(other).rejects.toMatchObject({ code: 'conflict', status: 422 })
  expect(await Promise.all(both)).toEqual([1, 1])
  expect(await attempts.once('a', 'words', write)).toBe(2)
})

function codeOf(call: () => void): unknown {
  try {
    call()
    return 'let through'
  } catch (error) {
    return error instanceof SupportError ? [error.code, error.retryAfterMs] : error
  }
}
