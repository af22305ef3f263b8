import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createSupportClient } from '@deskside/core'
import { afterEach, expect, test } from 'vitest'
import { requestTrackerBackend } from '../helpdesks/requestTracker/index.js'
import { signToken } from '../identity/jwt.js'
import { SECRET } from '../testing/createRelay.js'
import { CONFIG, type RelayFolder, relayFolder } from '../testing/relayFolder.js'
import { liveRt, RT_PEOPLE, rtDesk, rtOptions } from '../testing/rtDesk.js'

const folders: RelayFolder[] = []
afterEach(async () => {
  for (const one of folders.splice(0)) await one.end()
})

/** The command over the live Request Tracker, as its file says. */
async function start(token: string) {
  const one = await relayFolder()
  folders.push(one)
  await writeFile(join(one.folder, 'desk.json'), JSON.stringify(rtDesk))
  const { url, account, queue, columns } = rtOptions()
  const helpdesk = {
    ...{ kind: 'requestTracker', url, account, queue, columns, token: { env: 'RT_TOKEN' } },
    ...{ desk: 'desk.json', organizations: { Acme: 'Acme' } },
  }
  const environment = { JWT_SECRET: SECRET, RT_TOKEN: token }
  const state = { kind: 'file', folder: 'state' }
  const relay = await one.run({ ...CONFIG, helpdesk, state }, { environment })
  return { one, url: relay?.url ?? '' }
}

test('the command is ready over a live Request Tracker, and files a ticket with a file in it', async () => {
  const { one, url } = await start(liveRt().tokens.relay ?? '')
  const ready = await fetch(`${url}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }])
  const user = RT_PEOPLE.alice
  const getToken = () => signToken({ secret: SECRET, user })
  const client = createSupportClient({ endpoint: url, user, getToken })
  try {
    const file = new File(['строки'], 'выгрузка.txt', { type: 'text/plain' })
    const words = { subject: 'Пустая выгрузка', body: 'Ноль строк.' }
    const { id } = await client.tickets.create({ ...words, categoryId: 'help', files: [file] })
    const kept = requestTrackerBackend(rtOptions())(user)
    expect(await kept.getTicket(id)).toMatchObject({ subject: 'Пустая выгрузка', status: 'open' })
    const { items } = await kept.listMessages(id, {})
    expect(JSON.stringify(items)).toContain('выгрузка.txt')
  } finally {
    client.destroy()
  }
  expect(one.text()).not.toMatch(/выгрузка|Alice|acme\.test/)
}, 120_000)

test('a token that Request Tracker refuses makes the command not ready', async () => {
  const { url } = await start('1-14-00000000000000000000000000000000')
  const ready = await fetch(`${url}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { status: 'not_ready', failed: ['helpdesk'] },
  ])
}, 60_000)
