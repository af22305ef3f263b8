import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jwtAuthenticator } from '@deskside/relay'
import { afterEach, expect, test } from 'vitest'
import { SEED_NAMES } from '../seeds/seeds.js'
import { secret } from '../testing/desk.js'
import { exitCodeOf, runCli } from './runCli.js'
import type { MockServer } from './startMockServer.js'

const running: (MockServer | null)[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server?.close()))
})

async function run(args: readonly string[], environment: Record<string, string> = {}) {
  let printed = ''
  const server = await runCli({
    args,
    environment,
    print: (text) => {
      printed += text
    },
    createSecret: () => 'made at start, thirty-two characters',
  })
  running.push(server)
  return { server, printed }
}

test('the command prints its addresses and serves the seed that was named', async () => {
  const { server, printed } = await run(['--port', '0', '--seed', 'demo', '--secret', secret])
  expect(printed).toContain(`${server?.url}/v1`)
  expect(printed).toContain(`${server?.url}/agent/`)
  expect(printed).not.toContain(secret)
  expect(server?.world.agent.list()).toHaveLength(8)
})

test('a secret that was made is printed, and one from the environment is used', async () => {
  const made = await run(['--port', '0'])
  expect(made.printed).toContain('made at start, thirty-two characters')
  const given = await run(['--port', '0'], { DESKSIDE_SECRET: secret })
  expect(given.printed).not.toContain('Secret')
})

test('a token that was asked for opens the desk for its person', async () => {
  const { server, printed } = await run([
    '--port',
    '0',
    '--seed',
    'demo',
    '--token-for',
    'maya',
    '--secret',
    secret,
  ])
  const token = /Token +(\S+)/.exec(printed)?.[1]
  const headers = { Authorization: `Bearer ${token}` }
  const response = await fetch(`${server?.url}/v1/changes`, { headers })
  expect(await response.json()).toMatchObject({ ticketCount: 7, unreadCount: 2 })
  const person = await jwtAuthenticator({ secret })(new Request('http://x', { headers }))
  expect(person).toMatchObject({ id: 'maya', name: 'Maya Lindqvist' })
})

test('help starts nothing, and what the command does not know is refused', async () => {
  const { server, printed } = await run(['--help'])
  expect(server).toBeNull()
  const options = ['--port', '--host', '--data', '--seed', '--secret', '--token-for']
  for (const option of [...options, '--control', '--faults', '--now', '--frozen']) {
    expect(printed).toContain(option)
  }
  for (const name of SEED_NAMES) expect(printed).toContain(name)
  await expect(run(['--seed', 'nothing'])).rejects.toThrow(/--seed.*try one of .*demo/)
  await expect(run(['--seed', 'dmeo'])).rejects.toThrow(/perhaps you mean demo$/)
  await expect(run(['--port', 'many'])).rejects.toThrow(/--port/)
  const refusal = async (...args: string[]) => {
    const error = await run(args).catch((reason: unknown) => reason)
    return [exitCodeOf(error), String(Object(error).message)]
  }
  expect(await refusal('--sede', 'demo')).toEqual([
    2,
    'deskside-mock: there is no option --sede. Perhaps you mean --seed.',
  ])
  expect((await refusal('demo'))[1]).toMatch(/Perhaps you mean --seed demo\.$/)
  expect((await refusal('8790'))[1]).toMatch(/Perhaps you mean --port 8790\.$/)
  expect((await refusal('my.json'))[1]).toMatch(/Perhaps you mean --desk my\.json\.$/)
  await expect(run(['--port', '0', '--secret', 'short'])).rejects.toThrow(/32 bytes/)
})

test('a port that was asked for is that one or none; the usual one moves on, and says so', async () => {
  const { server } = await run(['--port', '0', '--secret', secret])
  const taken = new URL(server?.url ?? '').port
  const error = await run(['--port', taken, '--secret', secret]).catch((reason: unknown) => reason)
  expect(exitCodeOf(error)).toBe(3)
  expect(String(error)).toContain(`Port ${taken} on 127.0.0.1 is taken`)
  // Whoever has the usual port on this machine: one of these two does not get it.
  const usual = [await run(['--secret', secret]), await run(['--secret', secret])]
  const [, second] = usual.map(({ server, printed }) => ({
    port: new URL(server?.url ?? '').port,
    printed,
  }))
  expect(second?.port).not.toBe('8787')
  expect(second?.printed).toContain('Port 8787 is taken; --port PORT asks for another one.')
})

test('a desk’s configuration is read from a file, strictly', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'))
  const path = join(folder, 'desk.json')
  await writeFile(path, JSON.stringify({ name: 'Mine' }))
  const { server } = await run(['--port', '0', '--secret', secret, '--desk', path])
  const read = await server?.world.backendFor({ id: 'maya' }).describe()
  expect(read).toMatchObject({ value: { desk: { name: 'Mine' } } })
  const refused = (reason: RegExp) =>
    expect(run(['--port', '0', '--desk', path])).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(reason),
    })
  await writeFile(path, JSON.stringify({ name: 'Mine', limts: {} }))
  await refused(/desk\.json is no configuration.*\n {2}\/limts unknown_key: /)
  await writeFile(path, '{')
  await refused(/desk\.json is no configuration/)
  await rm(folder, { recursive: true })
  await refused(/ENOENT/)
  await expect(run(['--seed', 'demo', '--desk', path])).rejects.toThrow(/leave --seed out/)
})

test('T-SV9: the control API is served, and printed, only where the command was told to', async () => {
  const shut = await run(['--port', '0', '--secret', secret])
  expect(shut.printed).not.toContain('Control API')
  expect((await fetch(`${shut.server?.url}/control/clock`)).status).toBe(404)
  const open = await run(['--port', '0', '--secret', secret, '--control'])
  expect(open.printed).toContain(`${open.server?.url}/control/`)
  expect((await fetch(`${open.server?.url}/control/clock`)).status).toBe(200)
})

test('a desk of another day stands still, and goes wrong as its script says', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'faults-'))
  const path = join(folder, 'faults.json')
  const fault = { route: 'GET /v1/config', kind: 'status', status: 503, times: 1 }
  await writeFile(path, JSON.stringify([fault]))
  const args = ['--port', '0', '--secret', secret]
  const script = ['--faults', path, '--now', '2026-03-02T09:00:00Z', '--frozen']
  const { server } = await run([...args, ...script])
  expect(server?.faults.list()).toEqual([fault])
  expect(server?.clock.now()).toBe(Date.UTC(2026, 2, 2, 9))
  await writeFile(path, JSON.stringify([fault, { ...fault, kind: 'fire' }]))
  await expect(run([...args, '--faults', path])).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(/faults\.json is no script of faults\n {2}2\. fault\/kind: /),
  })
  await rm(folder, { recursive: true })
  await expect(run([...args, '--faults', path])).rejects.toThrow(/ENOENT/)
  await expect(run([...args, '--now', 'soon'])).rejects.toThrow(/now: soon is no time/)
})
