import { expect, it } from 'vitest'
import { createRelay, newTicket } from '../testing/createRelay.js'
import { tusClient } from '../testing/tusClient.js'

it('T-SV2 the address of an upload opens nothing to anybody else, by four methods', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann@acme')
  const id = ann.idOf(await ann.create(10, { 'deskside-id': 'client-id-0001' }))
  await ann.patch(id, 0, new Uint8Array(4))
  const strangers = ['bob@acme', 'ann@globex', 'ann', 'Ann@acme', null]
  for (const stranger of strangers) {
    const verbs = (uploadId: string) => {
      const other = tusClient(relay, stranger)
      return [
        () => other.head(uploadId),
        () => other.patch(uploadId, 4, new Uint8Array(6)),
        () => other.remove(uploadId),
        () => overridden(uploadId, stranger),
      ]
    }
    const missing = verbs('0'.repeat(id.length))
    for (const [i, verb] of verbs(id).entries()) {
      const answers = [await verb(), await (missing[i] as typeof verb)()]
      const [foreign, never] = await Promise.all(
        answers.map(async (answer) => [answer.status, [...answer.headers], await answer.text()]),
      )
      expect(foreign?.[0], `${stranger} ${i}`).toBe(stranger === null ? 401 : 404)
      expect(foreign, `${stranger} ${i}`).toEqual(never)
    }
  }
  const own = await ann.head(id)
  expect([own.status, own.headers.get('Upload-Offset')]).toEqual([200, '4'])

  /** The fourth: DELETE in the clothes of a POST. */
  function overridden(uploadId: string, person: string | null) {
    const headers = { 'Tus-Resumable': '1.0.0', 'X-HTTP-Method-Override': 'DELETE' }
    return relay.ask(person, 'POST', `/v1/uploads/${uploadId}`, { headers })
  }
})

it('T-SV2 whose file it is, is asked again when a message takes it', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const id = ann.idOf(await ann.create(4))
  await ann.patch(id, 0, new Uint8Array(4))
  const taken = await relay.ask('bob', 'POST', '/v1/tickets', {
    body: newTicket({ uploadIds: [id] }),
  })
  const never = newTicket({ uploadIds: ['0'.repeat(id.length)] })
  const missing = await relay.ask('bob', 'POST', '/v1/tickets', { body: never })
  expect([taken.status, await taken.text()]).toEqual([410, await missing.text()])
  expect(relay.world.agent.list()).toEqual([])
  const mine = await relay.ask('ann', 'POST', '/v1/tickets', {
    body: newTicket({ uploadIds: [id] }),
  })
  expect(mine.status).toBe(201)
})

it('T-SV2 one client-made id is one upload for each person', async () => {
  const relay = createRelay()
  const ids = new Set<string>()
  for (const person of ['ann@acme', 'bob@acme', 'ann@globex', 'ann']) {
    const client = tusClient(relay, person)
    const created = await client.create(10, { 'deskside-id': 'the-same-for-all' })
    expect(created.headers.get('Upload-Offset')).toBe('0')
    const id = client.idOf(created)
    await client.patch(id, 0, new Uint8Array(3))
    ids.add(id)
  }
  expect(ids.size).toBe(4)
})
