import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { CONFIG, relayFolder } from '../../testing/relayFolder.js'
import { toEnding } from '../runCli.js'

// Real sockets, on machines that may have other work.
vi.setConfig({ testTimeout: 30_000 })

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** What a shell sees of `--check` over a file that says this besides. */
async function check(
  patch: object,
  more: { readonly args?: readonly string[]; file?: string } = {},
) {
  const one = await relayFolder()
  ends.push(one.end)
  if (more.file !== undefined) await writeFile(join(one.folder, more.file), '')
  const args = ['--check', '--config', join(one.folder, 'deskside.json'), ...(more.args ?? [])]
  const ending = await one.run({ ...CONFIG, ...patch }, { args }).then(
    () => ({ text: '', exitCode: 0 }),
    (error: unknown) => toEnding(error),
  )
  expect(one.lines().filter(({ event }) => event === 'started')).toEqual([])
  expect(ending.text + one.printed()).not.toMatch(/hunter2|a token of the helpdesk/)
  return { ...ending, printed: one.printed(), files: await readdir(one.folder) }
}

/** An address where every request is answered like this. */
async function answering(status: number, body: unknown): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end(JSON.stringify(body)))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  ends.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const redis = { state: { kind: 'redis', url: { env: 'REDIS_URL' } } }

test('a check says of each thing that the file names that it answers', async () => {
  const jwks = { url: `${await answering(200, { keys: [] })}/keys` }
  const { exitCode, printed, files } = await check({
    identity: { ...CONFIG.identity, jwks, audience: 'desk' },
    state: { kind: 'file', folder: 'state/here' },
  })
  expect(printed.split('\n')).toEqual([
    '  helpdesk   answers',
    '  state      answers',
    '  identity   answers',
    expect.stringMatching(/deskside\.json is right\.$/),
    '',
  ])
  expect([exitCode, files]).toEqual([0, ['deskside.json']])
})

test('a Redis that does not answer is told with its place and its variable, with exit code 2', async () => {
  const { text, exitCode, printed } = await check(redis)
  expect(exitCode).toBe(2)
  expect(text).toMatch(/\/state\/url unreachable: Redis does not answer.*ECONNREFUSED.*REDIS_URL/)
  expect(printed).toContain('  state      FAILED\n')
  expect(printed).toContain('  helpdesk   answers\n')
})

test('at the start the same is said, and the exit code asks to try again', async () => {
  const one = await relayFolder()
  ends.push(one.end)
  const error = await one.run({ ...CONFIG, ...redis }).catch((reason: unknown) => reason)
  const { text, exitCode } = toEnding(error)
  expect(exitCode).toBe(1)
  expect(text).toMatch(/\/state\/url unreachable: Redis does not answer.*REDIS_URL/)
  expect(text).not.toContain('hunter2')
})

test('everything that does not answer is told at once', async () => {
  const mail = { kind: 'smtp', host: '127.0.0.1', port: 1, encryption: 'none' }
  const jwks = { url: `${await answering(500, {})}/keys` }
  const { text, exitCode } = await check({
    ...redis,
    helpdesk: { ...CONFIG.helpdesk, options: { isIll: true, token: { env: 'DESK_TOKEN' } } },
    mail: { ...mail, from: { address: 'support@example.com' } },
    identity: { ...CONFIG.identity, jwks, audience: 'desk' },
  })
  expect(exitCode).toBe(2)
  const told = text.split('\n').slice(1, -1)
  expect(told.map((line) => line.trim().split(':')[0])).toEqual([
    '/helpdesk unreachable',
    '/state/url unreachable',
    '/mail unreachable',
    '/identity/jwks/url unreachable',
  ])
  expect(told[0]).toContain('DESK_TOKEN')
})

test('a helpdesk that knows the relay not is told apart from one that is away', async () => {
  const url = await answering(401, { error: 'Unauthorized' })
  const { text } = await check({ helpdesk: { kind: 'zendesk', url, token: { env: 'DESK_TOKEN' } } })
  expect(text).toContain('/helpdesk refused: The helpdesk does not let the relay in')
})

test('a folder in whose way a file stands is told', async () => {
  const state = { kind: 'file', folder: 'state/here' }
  const { text, files } = await check({ state }, { file: 'state' })
  expect(text).toMatch(/\/state\/folder unreachable: The folder .*ENOTDIR/)
  expect(files).toEqual(['deskside.json', 'state'])
})

test('an offline check asks nobody', async () => {
  const { exitCode, printed } = await check(redis, { args: ['--offline'] })
  expect(exitCode).toBe(0)
  expect(printed).toMatch(/^\S*deskside\.json is right\.\n$/)
})
