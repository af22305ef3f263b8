import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fakeClock } from '@deskside/core/testing'
import { afterAll, expect, it } from 'vitest'
import { createAccountsRig, PASSWORD } from '../testing/createAccountsRig.js'
import { fileMailer } from './fileMailer.js'

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-mail-'))
  folders.push(folder)
  return join(folder, 'made', 'when missing')
}

it('a mail is a file that its owner alone reads, named by its time', async () => {
  const folder = await newFolder()
  const clock = fakeClock()
  const mailer = fileMailer(folder, { clock })
  await mailer.send({ to: 'ann@example.com', subject: 'Первое', text: 'Привет' })
  clock.jump(1_000)
  await mailer.send({ to: 'bob@example.com', subject: 'Second\r\nBcc: eve@evil.example', text: '' })
  const names = (await readdir(folder)).sort()
  expect(names).toHaveLength(2)
  const [first = '', second = ''] = await Promise.all(
    names.map((name) => readFile(join(folder, name), 'utf8')),
  )
  expect(first).toMatch(/^To: ann@example\.com\nSubject: Первое\nDate: /)
  expect(first.endsWith('\n\nПривет')).toBe(true)
  expect(second).toContain('\nSubject: Second Bcc: eve@evil.example\n')
  expect(second).not.toMatch(/^Bcc:/m)
  expect((await stat(join(folder, names[0] ?? ''))).mode & 0o777).toBe(0o600)
})

it('A3 the link in the file signs one up', async () => {
  const folder = await newFolder()
  const rig = createAccountsRig({ mailer: fileMailer(folder) })
  await rig.post('/v1/account/sign-up', { email: 'ann@example.com' })
  const [name = ''] = await readdir(folder)
  const [, token] = /#deskside-confirm=(\S+)/.exec(await readFile(join(folder, name), 'utf8')) ?? []
  const answer = await rig.post('/v1/account/confirm', { token, password: PASSWORD })
  expect(answer.status).toBe(200)
})
