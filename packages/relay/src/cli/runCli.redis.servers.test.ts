import { afterEach, expect, inject, test } from 'vitest'
import { signToken } from '../identity/jwt.js'
import { newTicket, SECRET } from '../testing/createRelay.js'
import { CONFIG, ENVIRONMENT, type RelayFolder, relayFolder } from '../testing/relayFolder.js'

const folders: RelayFolder[] = []
afterEach(async () => {
  for (const one of folders.splice(0)) await one.end()
})

test('two commands at one Redis answer a write once between them', async () => {
  const state = { kind: 'redis', url: { env: 'REDIS_URL' }, prefix: crypto.randomUUID() }
  const environment = { ...ENVIRONMENT, REDIS_URL: inject('redisUrl') }
  const relays = await Promise.all(
    [1, 2].map(async () => {
      const one = await relayFolder()
      folders.push(one)
      return one.run({ ...CONFIG, state }, { environment })
    }),
  )
  const init = {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await signToken({ secret: SECRET, user: { id: 'ann' } })}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': 'one',
    },
    body: JSON.stringify(newTicket()),
  }
  const answers: Response[] = []
  for (const relay of relays) answers.push(await fetch(`${relay?.url}/v1/tickets`, init))
  expect(answers.map(({ status }) => status)).toEqual([201, 201])
  const replayed = answers.map(({ headers }) => headers.get('Idempotency-Replayed'))
  expect(replayed).toEqual([null, 'true'])
  const [first, second] = await Promise.all(answers.map((answer) => answer.json()))
  expect(second).toEqual(first)
  for (const relay of relays) expect((await fetch(`${relay?.url}/readyz`)).status).toBe(200)
})

test('a Redis that does not answer is told by a word that does not show its address', async () => {
  const one = await relayFolder()
  folders.push(one)
  const environment = { ...ENVIRONMENT, REDIS_URL: 'redis://relay:hunter2@127.0.0.1:1' }
  const state = { kind: 'redis', url: { env: 'REDIS_URL' } }
  const error = await one.run({ ...CONFIG, state }, { environment }).catch((reason) => reason)
  expect(error).toMatchObject({ code: 'storage_unavailable' })
  expect(String(error)).not.toContain('hunter2')
})
