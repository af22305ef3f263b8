import { conformanceDesk } from '@deskside/core/testing'
import { operations } from '@deskside/core/wire'
import { expect, it } from 'vitest'
import { createRelay, newTicket, type TestRelay } from '../testing/createRelay.js'

const BODIES: Readonly<Record<string, (ids: Readonly<Record<string, string>>) => unknown>> = {
  reply: () => ({ body: 'Words', submissionId: 's' }),
  closeTicket: () => ({ rating: null }),
  reopenTicket: () => ({}),
  rateTicket: () => ({ rating: { score: 5 } }),
  markRead: ({ message }) => ({ messageId: message }),
  judgeSolution: ({ message }) => ({ messageId: message, helped: true }),
  setCategory: () => ({ categoryId: 'error', typeId: 'slow' }),
  setAccess: () => ({ granted: true }),
  escalate: () => ({ reason: 'Now' }),
  answerAsk: ({ message, ask }) => ({
    messageId: message,
    askId: ask,
    text: 'Words',
    submissionId: 's',
  }),
  setNote: () => ({ text: 'Mine' }),
}

/** Ann's ticket at Acme, with all that somebody could wish to change in it. */
async function file(relay: TestRelay): Promise<Readonly<Record<string, string>>> {
  const body = newTicket({ categoryId: 'help', projectId: '4107' })
  const { id } = await (await relay.ask('ann@acme', 'POST', '/v1/tickets', { body })).json()
  const asks = [{ kind: 'text' as const, label: 'Which?' }]
  const reply = relay.world.agent.reply(id, { body: 'Look', isSolution: true, asks })
  const ask = reply.kind === 'message' ? (reply.asks[0]?.id ?? '') : ''
  return { ticket: id, message: reply.id, ask }
}

it('T-SV1 a colleague reads where the desk shows the organisation, and changes nothing of it', async () => {
  const relay = createRelay({ desk: conformanceDesk })
  const ids = await file(relay)
  const path = `/v1/tickets/${ids.ticket}`
  const read = async (person: string) => (await relay.ask(person, 'GET', path)).text()
  const before = [
    await read('ann@acme'),
    JSON.stringify(relay.world.agent.messages(ids.ticket ?? '')),
  ]
  expect((await relay.ask('bob@acme', 'GET', path)).status).toBe(200)
  expect(JSON.parse(await read('bob@acme')).actions).toEqual(['write_note'])
  const writes = Object.entries(operations).filter(
    ([, row]) => row.method === 'POST' && row.path.includes('{ticketId}'),
  )
  expect(Object.keys(BODIES)).toEqual(writes.map(([name]) => name))
  for (const [name, row] of writes) {
    const where = row.path.replace('{ticketId}', ids.ticket ?? '')
    const answer = await relay.ask('bob@acme', 'POST', where, { body: BODIES[name]?.(ids) })
    // What somebody has seen, and notes for oneself, are nothing that anybody else could notice.
    expect(answer.status, name).toBe(['markRead', 'setNote'].includes(name) ? 200 : 409)
  }
  const after = [
    await read('ann@acme'),
    JSON.stringify(relay.world.agent.messages(ids.ticket ?? '')),
  ]
  expect(after).toEqual(before)
})

it('T-SV1 nobody of another organisation, or of none, sees what an organisation is shown', async () => {
  const relay = createRelay({ desk: conformanceDesk })
  const { ticket } = await file(relay)
  for (const stranger of ['bob@globex', 'bob', 'cid@acm', 'cid@acme2', 'cid@ACME']) {
    expect((await relay.ask(stranger, 'GET', `/v1/tickets/${ticket}`)).status, stranger).toBe(404)
    const list = await relay.ask(stranger, 'GET', '/v1/tickets?scope=organization')
    expect((await list.json()).items, stranger).toEqual([])
  }
})
