import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { CONFIG, ENVIRONMENT, type RelayFolder, relayFolder } from '../testing/relayFolder.js'

// Real processes, sockets and work factors, on machines that may have other work.
vi.setConfig({ testTimeout: 30_000 })

const folders: RelayFolder[] = []
afterEach(async () => {
  for (const one of folders.splice(0)) await one.end()
})

const WITH_ACCOUNTS = {
  ...CONFIG,
  accounts: {
    secret: { env: 'ACCOUNTS_SECRET' },
    deskName: 'Acme support',
    confirmUrl: 'https://app.example.com/confirm',
  },
  mail: { kind: 'file', folder: 'mails' },
  notices: { appUrl: 'https://app.example.com/', deskName: 'Acme support' },
}

test('an account of the file is confirmed by a mail of the file, and the log knows neither', async () => {
  const one = await relayFolder()
  folders.push(one)
  const environment = { ...ENVIRONMENT, ACCOUNTS_SECRET: 'of the relay alone, and long enough' }
  const relay = await one.run(WITH_ACCOUNTS, { environment })
  const post = (path: string, body: unknown) =>
    fetch(`${relay?.url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: 'https://app.example.com' },
      body: JSON.stringify(body),
    })
  expect((await post('/v1/account/sign-up', { email: 'ann@example.com' })).status).toBe(200)
  const [name = ''] = await readdir(join(one.folder, 'mails'))
  const mail = await readFile(join(one.folder, 'mails', name), 'utf8')
  expect(mail).toContain('To: ann@example.com')
  const [, token] = mail.match(/https:\/\/app\.example\.com\/confirm#deskside-confirm=(\S+)/) ?? []
  const password = 'Correct-horse-7'
  const confirmed = await post('/v1/account/confirm', { token, password })
  const { session } = await confirmed.json()
  const headers = { Authorization: `Bearer ${session.token}` }
  expect((await fetch(`${relay?.url}/v1/changes`, { headers })).status).toBe(200)
  expect(one.lines().map(({ route, status }) => [route, status])).toContainEqual([
    '/v1/account/confirm',
    200,
  ])
  for (const word of ['ann@', password, token, session.token]) {
    expect(one.text()).not.toContain(String(word))
  }
})
