import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { answerConsole } from './consoleFiles.js'
import { startMockServer } from './startMockServer.js'

const CANARY = 'nobody may ever read this'
/** Ways out of a folder, as a path of an address may hold them. */
const CLIMBING_NAMES = [
  '..',
  '../secret.txt',
  '../../secret.txt',
  'assets/../../secret.txt',
  './/../secret.txt',
  '..\\secret.txt',
  '..%2fsecret.txt',
  '%2e%2e/secret.txt',
  '%2e%2e%2f%2e%2e%2fsecret.txt',
  '%252e%252e%252fsecret.txt',
  '....//secret.txt',
  '..;/secret.txt',
  '%c0%ae%c0%ae/secret.txt',
  '/etc/passwd',
  '//etc/passwd',
  '../../../../../../../../etc/passwd',
  'file:///etc/passwd',
  'secret.txt%00.js',
  'secret.txt\u0000.js',
  'C:\\secret.txt',
  'x'.repeat(5_000),
]
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function newFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'deskside-climb-'))
  ends.push(() => rm(root, { recursive: true, force: true }))
  await writeFile(join(root, 'secret.txt'), CANARY)
  return root
}

/** Byte by byte as it is written: no client that would clean a path up first. */
async function rawAnswer(port: number, method: string, path: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (piece) => {
    answer += piece
  })
  socket.on('error', () => {})
  socket.write(`${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`)
  await once(socket, 'close')
  return answer
}

it('T-SV3 no path to the console, to files or to anything else of the mock server climbs', async () => {
  const root = await newFolder()
  const dataDir = join(root, 'data')
  const secret = 'a secret of at least thirty-two bytes'
  const server = await startMockServer({ port: 0, secret, dataDir })
  ends.push(server.close)
  const port = Number(new URL(server.url).port)
  const before = (await readdir(root, { recursive: true })).sort()
  for (const name of CLIMBING_NAMES) {
    for (const id of new Set([
      name.replace(/[^\x21-\x7e]/g, encodeURIComponent),
      encodeURIComponent(name),
    ])) {
      for (const place of [
        '/agent/',
        '/agent/api/attachments/',
        '/agent/api/tickets/',
        '/v1/attachments/',
        '/',
      ]) {
        const answer = await rawAnswer(port, 'GET', place + id)
        expect(answer, place + id).toMatch(/^HTTP\/1\.1 [2345]\d\d /)
        expect(answer, place + id).not.toMatch(/^HTTP\/1\.1 5/)
        expect(answer, place + id).not.toContain(CANARY)
        expect(answer, place + id).not.toContain('root:')
      }
    }
  }
  expect((await readdir(root, { recursive: true })).sort()).toEqual(before)
}, 60_000)

it('T-SV3 the console’s own folder is all that the console gives away', async () => {
  const root = await newFolder()
  const folder = join(root, 'console')
  await mkdir(folder)
  await writeFile(join(folder, 'index.html'), 'the console')
  expect(await (await answerConsole('', [folder])).text()).toBe('the console')
  for (const name of CLIMBING_NAMES) {
    const answer = await answerConsole(name, [folder])
    expect([200, 404], name).toContain(answer.status)
    expect(await answer.text(), name).not.toContain(CANARY)
  }
  expect(await readFile(join(root, 'secret.txt'), 'utf8')).toBe(CANARY)
})
