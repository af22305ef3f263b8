import { expect, it } from 'vitest'
import { countByStatus } from './countByStatus.js'

it('counts every status, also those that no ticket has', () => {
  const tickets = [{ status: 'solved' }, { status: 'open' }, { status: 'solved' }] as const
  expect(countByStatus(tickets)).toEqual({
    open: 1,
    in_progress: 0,
    waiting_on_customer: 0,
    solved: 2,
    closed: 0,
    declined: 0,
  })
})
