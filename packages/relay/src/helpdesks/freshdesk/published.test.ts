import { newTicket } from '@deskside/core/testing'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { createFreshdeskRig } from '../../testing/freshdesk/freshdeskRig.js'
import { published } from '../../testing/freshdesk/published.js'
import { ALICE } from '../../testing/overRelay.js'
import { shapeOf } from '../../testing/shapeOf.js'
import * as shapes from './shapes.js'

const READ = [
  ['ticket', shapes.ticketsSchema],
  ['conversation', shapes.conversationsSchema],
  ['contact', shapes.contactsSchema],
  ['statusField', shapes.statusFieldsSchema],
] as const

for (const [name, schema] of READ) {
  it(`reads what Freshdesk publishes as its ${name}`, () => {
    expect(v.safeParse(schema, [published[name]]).issues).toBeUndefined()
  })
}

it('the emulator answers in no other shape than Freshdesk publishes', async () => {
  const { emulator, backendFor, bench } = await createFreshdeskRig()
  const headers = { Authorization: `Basic ${btoa(`${emulator.apiKey}:X`)}` }
  const ask = async (path: string, init: RequestInit = {}) =>
    (await emulator.fetch(`${emulator.url}/api/v2${path}`, { headers, ...init })).json()
  const { id } = await backendFor(ALICE).createTicket(newTicket('s-1'), { idempotencyKey: 's-1' })
  await bench.agent?.reply(id, { body: 'Which browser?' })
  const answers = {
    ticket: await ask(`/tickets/${id}`),
    conversation: (await ask(`/tickets/${id}/conversations`))[0],
    contact: (await ask('/contacts?email=alice@acme.example'))[0],
    error: await ask('/tickets', { method: 'POST', body: '{}' }),
  }
  for (const [name, answer] of Object.entries(answers)) {
    const known = published[name as keyof typeof published]
    const open = ['custom_fields', 'attachments', 'responder_id']
    expect([name, shapeOf(known, open)]).toEqual([
      name,
      expect.objectContaining(shapeOf(answer, open) as Record<string, unknown>),
    ])
  }
})
