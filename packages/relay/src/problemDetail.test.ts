import { SupportError } from '@deskside/core'
import { expect, test } from 'vitest'
import { createRelay, newTicket } from './testing/createRelay.js'

test('a refusal says why, in words of ours', async () => {
  const relay = createRelay({ desk: { escalation: null } })
  const filed = await relay.ask('maya', 'POST', '/v1/tickets', { body: newTicket() })
  expect(filed.status).toBe(201)
  const { id } = (await filed.json()) as { id: string }
  const refused = await relay.ask('maya', 'POST', `/v1/tickets/${id}/reopen`, { body: {} })
  expect(refused.status).toBe(409)
  const { detail } = (await refused.json()) as { detail: string }
  expect(detail).toMatch(/^reopen: not with this ticket now \(open\); it can: .*reply/)
  const escalated = await relay.ask('maya', 'POST', `/v1/tickets/${id}/escalate`, { body: {} })
  expect(await escalated.json()).toMatchObject({
    code: 'not_supported',
    detail: 'This desk is not set up for "escalate"',
  })
})

test("T-PR4 what a helpdesk's adapter says in its message stays on the server", async () => {
  const relay = createRelay({
    wrap: (backend) => ({
      ...backend,
      getTicket: async () => {
        throw new SupportError('conflict', 'maya@example.com is blocked')
      },
    }),
  })
  const refused = await relay.ask('maya', 'GET', '/v1/tickets/t1')
  expect(refused.status).toBe(409)
  const text = await refused.text()
  expect(text).toContain('"code":"conflict"')
  expect(text).not.toContain('maya')
})
