import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, defaultServerConditions } from 'vite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { signToken } from '../identity/jwt.js'
import { newTicket, SECRET } from '../testing/createRelay.js'
import { CONFIG } from '../testing/relayFolder.js'

// The command as a shell starts it: a process of its own, ended by signals, heard by its exit code.
const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))
let folder: string
// Real processes, sockets and work factors, on machines that may have other work.
vi.setConfig({ testTimeout: 30_000 })

const children: ChildProcess[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskside-command-'))
  await symlink(source('../../../../node_modules'), join(folder, 'node_modules'))
  const conditions = ['deskside-source', ...defaultServerConditions]
  await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    resolve: { conditions },
    ssr: { resolve: { conditions }, noExternal: /^@deskside\// },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      rolldownOptions: {
        input: { cli: source('../cli.ts'), slowHelpdesk: source('../testing/slowHelpdesk.ts') },
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name].mjs' },
      },
    },
  })
}, 60_000)

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** Runs the command on a file of its own, and hears what it writes. */
async function start(config: unknown) {
  const path = join(folder, `${crypto.randomUUID()}.json`)
  await writeFile(path, JSON.stringify(config))
  const env = { ...process.env, JWT_SECRET: SECRET }
  const child = spawn(process.execPath, [join(folder, 'cli.mjs'), '--config', path], { env })
  children.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (piece) => {
    said.out += piece
  })
  child.stderr.on('data', (piece) => {
    said.err += piece
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const events = () =>
    said.out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  const wait = async (event: string) => {
    while (!events().some((line) => line.event === event)) await once(child.stdout, 'data')
    return events().find((line) => line.event === event)
  }
  return { child, said, ended, events, wait }
}

const withSlowHelpdesk = (release: string) => ({
  ...CONFIG,
  helpdesk: { kind: 'module', file: 'slowHelpdesk.mjs', options: { release } },
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  'after %s a write that runs is answered, no new line is taken, and it ends with 0',
  async (signal) => {
    const release = join(folder, `${signal}.release`)
    const { child, ended, events, wait } = await start(withSlowHelpdesk(release))
    const { port } = await wait('started')
    const url = `http://127.0.0.1:${port}`
    const headers = {
      Authorization: `Bearer ${await signToken({ secret: SECRET, user: { id: 'ann' } })}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': 'one',
    }
    const body = JSON.stringify(newTicket())
    const filing = fetch(`${url}/v1/tickets`, { method: 'POST', headers, body })
    await wait('filing')
    child.kill(signal)
    await wait('stopping')
    const late = connect(port, '127.0.0.1')
    expect(await once(late, 'error')).toMatchObject([{ code: 'ECONNREFUSED' }])
    await writeFile(release, '')
    expect((await filing).status).toBe(201)
    expect(await ended).toBe(0)
    expect(events().at(-1)).toMatchObject({ event: 'stopped', isWhole: true })
  },
)

test('a port that is taken ends it with 3, and a wrong file with 2, without a stack', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const taken = await start({ ...withSlowHelpdesk(''), listen: { port } })
  expect(await taken.ended).toBe(3)
  expect(taken.said.err).toBe(
    `Port ${port} on 127.0.0.1 is taken: something else listens there. Stop it, or choose another port.\n`,
  )
  other.close()
  const wrong = await start({ ...withSlowHelpdesk(''), cors: '*' })
  expect(await wrong.ended).toBe(2)
  expect(wrong.said.err).toMatch(/^The configuration is wrong:\n {2}\/cors wrong_type: /)
  expect(wrong.said.out).toBe('')
})
