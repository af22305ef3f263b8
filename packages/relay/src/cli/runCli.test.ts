import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { signToken } from '../identity/jwt.js'
import { SECRET } from '../testing/createRelay.js'
import { CONFIG, ENVIRONMENT, type RelayFolder, relayFolder } from '../testing/relayFolder.js'
import { toEnding } from './runCli.js'

const folders: RelayFolder[] = []
afterEach(async () => {
  for (const one of folders.splice(0)) await one.end()
})

async function folder(): Promise<RelayFolder> {
  const one = await relayFolder()
  folders.push(one)
  return one
}

/** What a shell would see of a command that does not start. */
async function ending(config: unknown, more: Parameters<RelayFolder['run']>[1] = {}) {
  const one = await folder()
  const error = await one.run(config, more).catch((reason: unknown) => reason)
  return toEnding(error)
}

const tokenOf = (id: string) => signToken({ secret: SECRET, user: { id } })

test('the command serves the helpdesk of its file to whoever has a token', async () => {
  const one = await folder()
  const relay = await one.run(CONFIG)
  const config = `${relay?.url}/v1/config`
  expect((await fetch(config)).status).toBe(401)
  const headers = { Authorization: `Bearer ${await tokenOf('ann')}` }
  const described = await fetch(config, { headers })
  expect(await described.json()).toMatchObject({ desk: { name: 'World' } })
  expect(one.lines()[0]).toMatchObject({ level: 'info', event: 'started', helpdesk: 'module' })
})

test('base path, pages and limits of the file are those of the handler', async () => {
  const one = await folder()
  const relay = await one.run({ ...CONFIG, basePath: '/support', limits: { jsonBytes: 10 } })
  const headers = {
    Authorization: `Bearer ${await tokenOf('ann')}`,
    Origin: 'https://app.example.com',
    'Content-Type': 'application/json',
    'Idempotency-Key': 'one',
  }
  const answer = await fetch(`${relay?.url}/support/v1/tickets/1/read`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ messageId: 'a long one' }),
  })
  expect(answer.status).toBe(413)
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('https://app.example.com')
})

test('a helpdesk’s module gets its options with the secrets that they name', async () => {
  const one = await folder()
  const options = { isIll: true, token: { env: 'DESK_TOKEN' } }
  const relay = await one.run({ ...CONFIG, helpdesk: { ...CONFIG.helpdesk, options } })
  const ready = await fetch(`${relay?.url}/readyz`)
  expect(ready.status).toBe(503)
  expect(await ready.json()).toEqual({ status: 'not_ready', failed: ['helpdesk'] })
  expect(one.lines()).toContainEqual(
    expect.objectContaining({ level: 'error', event: 'not_ready', failed: ['helpdesk'] }),
  )
  // The world says its token in the message of its error; the log says none of it.
  expect(one.text()).toContain('"code":"unavailable"')
  expect(one.text()).not.toContain(ENVIRONMENT.DESK_TOKEN)
  expect(one.text()).not.toContain('ann@example.com')
})

test('it is alive and ready, and says so without a line in the log', async () => {
  const one = await folder()
  const relay = await one.run(CONFIG)
  expect(await (await fetch(`${relay?.url}/healthz`)).json()).toEqual({ status: 'ok' })
  expect(await (await fetch(`${relay?.url}/readyz`)).json()).toEqual({ status: 'ready' })
  expect(one.lines().map(({ event }) => event)).toEqual(['started', 'ready'])
})

test('what is wrong in the file is told whole, with exit code 2', async () => {
  const { text, exitCode } = await ending({ ...CONFIG, cors: ['*'], listen: { prt: 1 } })
  expect(exitCode).toBe(2)
  expect(text).toMatch(/^The configuration is wrong:\n/)
  expect(text).toContain('  /cors/0 bad_origin: "*" is no origin')
  expect(text).toContain('  /listen/prt unknown_key: "prt" is no key here')
  expect(await ending('{')).toMatchObject({
    exitCode: 2,
    text: expect.stringContaining('not_json'),
  })
  const missing = await ending(CONFIG, { args: ['--config', '/nowhere/deskside.json'] })
  expect(missing).toMatchObject({ exitCode: 2, text: expect.stringContaining('unreadable') })
})

test('a variable that is not set is told by its name, with exit code 2', async () => {
  const { text, exitCode } = await ending(CONFIG, { environment: { DESK_TOKEN: 'x' } })
  expect(exitCode).toBe(2)
  expect(text).toContain('/identity/secret missing_variable: The variable JWT_SECRET is not set.')
})

test('a module that is not there, or is none, is told with exit code 2', async () => {
  const withFile = (file: string) => ({ ...CONFIG, helpdesk: { kind: 'module', file } })
  const gone = await ending(withFile('./gone.mjs'))
  expect(gone).toMatchObject({ exitCode: 2 })
  expect(gone.text).toContain('/helpdesk/file not_loaded')
  const none = await ending(withFile(new URL('../index.ts', import.meta.url).pathname))
  expect(none.text).toContain('/helpdesk/file not_exported')
})

test('a port that is taken is told by its number, with exit code 3', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  const { text, exitCode } = await ending({ ...CONFIG, listen: { port } })
  expect(exitCode).toBe(3)
  expect(text).toContain(`Port ${port} on 127.0.0.1 is taken`)
  await new Promise((resolve) => other.close(resolve))
})

test('help and a check start nothing; an option that is none is refused with exit code 2', async () => {
  const one = await folder()
  expect(await one.run(CONFIG, { args: ['--help'] })).toBeNull()
  for (const option of ['--config', '--check', '--help']) expect(one.printed()).toContain(option)
  const path = `${one.folder}/deskside.json`
  expect(await one.run(CONFIG, { args: ['--check', '--config', path] })).toBeNull()
  expect(one.printed()).toContain('deskside.json is right.')
  expect(one.lines()).toEqual([])
  expect(await ending(CONFIG, { args: ['--colour'] })).toMatchObject({ exitCode: 2 })
  expect(await ending(CONFIG, { args: ['mine.json'] })).toEqual({
    exitCode: 2,
    text: 'deskside-relay: "mine.json" belongs to no option. Perhaps you mean --config mine.json.\n',
  })
})

test('a check reads the modules, desks and keys that the file names, and opens no state', async () => {
  const check = async (patch: object) => {
    const one = await folder()
    const path = `${one.folder}/deskside.json`
    const config = { ...CONFIG, state: { kind: 'file', folder: 'state' }, ...patch }
    const error = await one
      .run(config, { args: ['--check', '--config', path] })
      .catch((reason: unknown) => reason)
    expect(await readdir(one.folder)).toEqual(['deskside.json'])
    return error === null ? one.printed() : toEnding(error).text
  }
  expect(await check({})).toContain('deskside.json is right.')
  const gone = { kind: 'module', file: './gone.mjs' }
  expect(await check({ helpdesk: gone })).toContain('/helpdesk/file not_loaded')
  const desk = { kind: 'freshdesk', url: 'https://a.freshdesk.com', desk: 'desk.json' }
  const apiKey = { env: 'DESK_TOKEN' }
  expect(await check({ helpdesk: { ...desk, apiKey } })).toContain('/helpdesk/desk unreadable')
  const keys = await check({ identity: { publicKeys: { one: 'key.pem' } } })
  expect(keys).toContain('/identity/publicKeys/one unreadable')
  expect(await check({ scan: { file: './gone.mjs' } })).toContain('/scan/file not_loaded')
})
