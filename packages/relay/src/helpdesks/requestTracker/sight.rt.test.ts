import { appendFile, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { askRt, liveRt } from '../../testing/rtDesk.js'
import { fileInRt, formOf, type RtItems } from '../../testing/rtFacts.js'

// Who sees what of Request Tracker, each as a call of its own API.

const relay = askRt('relay')
const all = askRt('relay-all')
const agnes = askRt('agnes')
const alice = askRt('alice@acme.test')
const carol = askRt('carol@globex.test')

type Made = { readonly id: string }

it('makes a ticket that its creator cannot see where no requestor is named', async () => {
  const { id } = await alice.json<Made>('POST', '/ticket', {
    Queue: 'Support',
    Subject: 'Mine?',
    Content: 'x',
    ContentType: 'text/plain',
  })
  expect((await alice('GET', `/ticket/${id}`)).status).toBe(403)
})

it('lets a customer name another person as the requestor', async () => {
  const { id } = await carol.json<Made>('POST', '/ticket', {
    Queue: 'Support',
    Subject: 'In the name of Alice',
    Requestor: 'alice@acme.test',
    Content: 'x',
    ContentType: 'text/plain',
  })
  expect((await alice('GET', `/ticket/${id}`)).status).toBe(200)
})

it('keeps comments and their files from who has no right to see them, by id as well', async () => {
  const id = await fileInRt()
  const secret = formOf({ Content: 'SECRET', ContentType: 'text/plain' }, 'secret.txt', 'SECRET')
  const said = await agnes('POST', `/ticket/${id}/comment`, secret)
  const transaction = said.headers.get('location')?.split('/').at(-1)
  const { items } = await agnes.json<RtItems>('GET', `/transaction/${transaction}/attachments`)
  expect(items.length).toBeGreaterThan(1)
  for (const account of [alice, relay]) {
    const seen = await account('GET', `/ticket/${id}/attachments?fields=Filename,Content`)
    expect(await seen.text()).not.toMatch(/SECRET|secret/)
    for (const { id: part } of items) {
      expect((await account('GET', `/attachment/${part}`)).status).toBe(403)
    }
  }
})

it('shows comments and their files to an account with the right, which the relay needs not', async () => {
  const id = await fileInRt()
  await agnes('POST', `/ticket/${id}/comment`, { Content: 'SECRET', ContentType: 'text/plain' })
  const seen = await all('GET', `/ticket/${id}/attachments?fields=Content`)
  expect(await seen.text()).toContain('SECRET')
})

it('gives each account an ETag of what it can see: a comment changes the time and not the ETag', async () => {
  const id = await fileInRt()
  const before = (await alice('GET', `/ticket/${id}`)).headers.get('etag')
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  await agnes('POST', `/ticket/${id}/comment`, {
    Content: 'Between us.',
    ContentType: 'text/plain',
  })
  const after = await alice('GET', `/ticket/${id}`)
  expect(after.headers.get('etag')).toBe(before)
  const { Created, LastUpdated } = (await after.json()) as Record<string, string>
  expect(LastUpdated).not.toBe(Created)
})

it('tells a customer nothing of an agent but the name of the account', async () => {
  expect((await alice('GET', '/user/agnes')).status).toBe(403)
})

it('refuses a preflight, so that no page can ask it', async () => {
  const response = await fetch(`${liveRt().url}/REST/2.0/tickets`, {
    method: 'OPTIONS',
    headers: { Origin: 'https://app.example.com', 'Access-Control-Request-Method': 'GET' },
  })
  expect(response.status).toBe(401)
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})

it('mails a customer the answer of staff, and not what they wrote by way of the relay', async () => {
  const { mails } = liveRt()
  await appendFile(mails, '')
  const id = await fileInRt({ Subject: `Mail ${crypto.randomUUID()}` })
  const size = async () => (await readFile(mails, 'utf8')).length
  const before = await size()
  await relay('POST', `/ticket/${id}/correspond`, { Content: 'MY-OWN', ContentType: 'text/plain' })
  await agnes('POST', `/ticket/${id}/correspond`, { Content: 'ANSWER', ContentType: 'text/plain' })
  const sent = (await readFile(mails, 'utf8')).slice(before)
  expect(sent).toContain('ANSWER')
  expect(sent).not.toContain('MY-OWN')
})
