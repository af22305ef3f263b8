import { newTicket } from '@deskside/core/testing'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { createHubspotRig } from '../../testing/hubspot/hubspotRig.js'
import { published } from '../../testing/hubspot/published.js'
import { ALICE } from '../../testing/overRelay.js'
import { shapeOf } from '../../testing/shapeOf.js'
import * as shapes from './shapes.js'

const READ = [
  ['ticket', shapes.recordSchema],
  ['batch', shapes.recordsSchema],
  ['associations', shapes.associationsSchema],
  ['email', shapes.recordSchema],
  ['pipeline', shapes.pipelineSchema],
  ['file', shapes.fileSchema],
  ['signedUrl', shapes.signedUrlSchema],
] as const

for (const [name, schema] of READ) {
  it(`reads what HubSpot publishes as its ${name}`, () => {
    expect(v.safeParse(schema, published[name]).issues).toBeUndefined()
  })
}

it('the emulator answers in no other shape than HubSpot publishes', async () => {
  const { emulator, backendFor } = await createHubspotRig()
  const headers = { Authorization: `Bearer ${emulator.accessToken}` }
  const ask = async (path: string, init: RequestInit = {}) =>
    (await emulator.fetch(`https://api.hubapi.com${path}`, { headers, ...init })).json()
  const ticket = await backendFor(ALICE).createTicket(newTicket('s-1'), { idempotencyKey: 's-1' })
  const contact = emulator.records.find('contacts', ALICE.email ?? '', 'email')
  const fileId = emulator.keepFile(new File(['1'], 'cat.png'))
  const tickets = '/crm/objects/2026-03/tickets'
  const inputs = JSON.stringify({ inputs: [{ id: ticket.id }] })
  const answers = {
    ticket: await ask(`${tickets}/${ticket.id}?associations=contacts`),
    batch: await ask(`${tickets}/batch/read`, { method: 'POST', body: inputs }),
    associations: await ask(`/crm/objects/2026-03/contacts/${contact?.id}/associations/tickets`),
    pipeline: await ask('/crm/pipelines/2026-03/tickets/0'),
    file: await ask(`/files/2026-03/files/${fileId}`),
    signedUrl: await ask(`/files/2026-03/files/${fileId}/signed-url`),
    error: await ask(`${tickets}/1`),
  }
  for (const [name, answer] of Object.entries(answers)) {
    const known = published[name as keyof typeof published]
    // Properties are each account's own.
    expect([name, shapeOf(known, ['properties'])]).toEqual([
      name,
      expect.objectContaining(shapeOf(answer, ['properties']) as Record<string, unknown>),
    ])
  }
})
