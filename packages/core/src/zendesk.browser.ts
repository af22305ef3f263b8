import { beforeEach, expect, inject, test } from 'vitest'
import { codeOf, file, newReply, textsOf } from './testing/backendKit/kit.js'
import { newTicket } from './testing/newTicket.js'
import type { DeskOrder } from './testing/zendesk/zendeskDoorSetup.js'
import { zendeskBackend } from './zendesk.js'

/** Real Chromium, real cross-origin rules, an emulated Zendesk behind a real socket. */

const { url, staffUrl } = inject('zendeskDoor')

async function order(what: DeskOrder): Promise<unknown> {
  const answer = await fetch(staffUrl, { method: 'POST', body: JSON.stringify(what) })
  return answer.json()
}

const tokenOf = async (person: 'alice' | 'carol') => String(await order({ verb: 'token', person }))

const backendOf = (person: 'alice' | 'carol') =>
  zendeskBackend({ url, desk: { name: 'Acme' }, getToken: () => tokenOf(person) })

const call = (idempotencyKey: string) => ({ idempotencyKey })

beforeEach(async () => {
  await order({ verb: 'start' })
})

test('a page files a ticket with a file, reads the answer and replies', async () => {
  const alice = backendOf('alice')
  const heard: number[] = []
  const bytes = new Uint8Array([1, 2, 3])
  const upload = await alice.upload(file(bytes, 'Отчёт.csv'), {
    id: 'file-1',
    onProgress: (sent) => heard.push(sent),
  })
  expect(heard.at(-1)).toBe(3)
  const input = newTicket('first', { subject: 'Экспорт пуст', uploadIds: [upload.id] })
  const { id } = await alice.createTicket(input, call('first'))
  await order({ verb: 'answer', ticketId: id, body: 'Which browser?' })
  await alice.reply(id, newReply('second', { body: 'This one.' }), call('second'))
  const thread = textsOf((await alice.listMessages(id, {})).items)
  expect(thread.map(({ author, body }) => [author.role, body])).toEqual([
    ['me', input.body],
    ['agent', 'Which browser?'],
    ['me', 'This one.'],
  ])
  expect(await order({ verb: 'ticket', ticketId: id })).toMatchObject({
    subject: 'Экспорт пуст',
    comments: [{ files: [['Отчёт.csv', 1, 2, 3]] }, {}, {}],
  })
  expect((await alice.listTickets({})).items.map((ticket) => ticket.id)).toEqual([id])
})

test("a stranger's ticket is not found, though Chromium shows no more than a broken line", async () => {
  const { id } = await backendOf('alice').createTicket(newTicket('a'), call('a'))
  const naively = fetch(`${url}/api/v2/requests/${id}`, {
    headers: { authorization: `Bearer ${await tokenOf('carol')}` },
  })
  await expect(naively).rejects.toThrow(TypeError)
  expect(await codeOf(backendOf('carol').getTicket(id))).toBe('not_found')
})

test('a token that ended is renewed, though Chromium cannot read that it did', async () => {
  let token = await tokenOf('alice')
  const asked: string[] = []
  const alice = zendeskBackend({
    url,
    desk: { name: 'Acme' },
    async getToken({ reason }) {
      asked.push(reason)
      if (reason === 'rejected') token = await tokenOf('alice')
      return token
    },
  })
  await alice.listTickets({})
  await order({ verb: 'revoke', token })
  expect((await alice.listTickets({})).items).toEqual([])
  expect(asked).toEqual(['start', 'rejected'])
})

test('a limit that nobody can read makes a page wait', async () => {
  const alice = backendOf('alice')
  await alice.listTickets({})
  await order({ verb: 'refuse', status: 429, times: 3 })
  await expect(alice.listTickets({})).rejects.toMatchObject({
    code: 'unavailable',
    retryAfterMs: 30_000,
  })
  expect(await codeOf(alice.listTickets({}))).toBe('resolved')
})
