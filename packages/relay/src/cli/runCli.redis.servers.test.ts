import { afterEach, expect, inject, test } from 'vitest'
import { signToken } from '../identity/jwt.js'
import { newTicket, SECRET } from '../testing/createRelay.js'
import { CONFIG, ENVIRONMENT, type RelayFolder, relayFolder } from '../testing/relayFolder.js'
import { toEnding } from './runCli.js'

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

test('a check asks Redis, and tells apart one that refuses the password', async () => {
  const one = await relayFolder()
  folders.push(one)
  const state = { kind: 'redis', url: { env: 'REDIS_URL' } }
  const args = ['--check', '--config', `${one.folder}/deskside.json`]
  const check = (REDIS_URL: string) =>
    one.run({ ...CONFIG, state }, { args, environment: { ...ENVIRONMENT, REDIS_URL } })
  expect(await check(inject('redisUrl'))).toBeNull()
  expect(one.printed()).toContain('  state      answers\n')
  const strange = new URL(inject('redisUrl'))
  strange.username = 'nobody'
  strange.password = 'hunter2'
  const { text, exitCode } = toEnding(await check(strange.href).catch((reason) => reason))
  expect(exitCode).toBe(2)
  expect(text).toMatch(/\/state\/url refused: Redis does not let the relay in .*REDIS_URL/)
  expect(text).not.toContain('hunter2')
})
