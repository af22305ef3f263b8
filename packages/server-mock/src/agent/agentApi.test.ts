import { systemClock } from '@deskside/core'
import { memoryBackend, newTicket } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { createMock } from '../createMock.js'
import type { Seed } from '../seeds/seed.js'
import { createAgentApi } from './agentApi.js'

const desk = {
  name: 'Support',
  form: {
    categories: [
      { id: 'bug', label: { en: 'It is broken' } },
      { id: 'idea', label: { en: 'An idea' } },
    ],
  },
  manager: { label: 'Head of support' },
}

async function setUp(seed: Seed = { desk }, ticket: object = { categoryId: 'bug' }) {
  const mock = createMock({ authenticate: async () => null, seed })
  const api = createAgentApi({ ...mock, clock: systemClock() })
  const backend = memoryBackend(mock.world, { id: 'maya', name: 'Maya' })
  const { id } = await backend.createTicket(newTicket('a', ticket), { idempotencyKey: 'a' })
  const ask = (method: string, path: string, body?: unknown, signal?: AbortSignal) =>
    api(
      new Request(`http://127.0.0.1/agent/api${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      }),
    )
  return { ...mock, backend, ask, id }
}

test('an agent reads the list and a ticket with its notes', async () => {
  const { ask, id, world } = await setUp()
  world.agent.reply(id, { body: 'Between us.', internal: true })
  const { items } = await (await ask('GET', '/tickets')).json()
  expect(items).toMatchObject([{ id, number: '1001', requester: { name: 'Maya' } }])
  const { ticket, messages } = await (await ask('GET', `/tickets/${id}`)).json()
  expect(ticket.id).toBe(id)
  expect(messages.map((one: { internal: boolean }) => one.internal)).toEqual([false, true])
})

test('an agent reads what cannot wait, and whose it is by name and address', async () => {
  const { ask, world } = await setUp()
  const guest = { id: 'guest_1', email: 'lena@oolong.example', isGuest: true } as const
  const late = { subject: 'Late', body: 'Where is it?', priority: 'urgent' }
  const { id } = world.agent.createFor(guest, late)
  world.agent.createFor(guest, { ...late, subject: 'Done' })
  const done = world.agent.list({ q: 'Done' })[0]?.id ?? ''
  world.agent.setStatus(done, 'solved')
  const all = await (await ask('GET', '/tickets')).json()
  expect(all.priorities).toEqual({ urgent: 1 })
  const pressing = await (await ask('GET', '/tickets?priority=urgent,high&status=open')).json()
  expect(pressing.items).toMatchObject([{ id, person: guest }])
  const found = await (await ask('GET', '/tickets?q=lena@oolong')).json()
  expect(found.items).toHaveLength(2)
  expect((await (await ask('GET', `/tickets/${id}`)).json()).ticket.person).toEqual(guest)
})

test('an agent reads how the desk names its categories', async () => {
  const { ask } = await setUp()
  const read = await (await ask('GET', '/desk')).json()
  expect(read.desk.form.categories).toMatchObject([
    { id: 'bug', label: { en: 'It is broken' } },
    { id: 'idea' },
  ])
  expect((await ask('POST', '/desk', {})).status).toBe(404)
})

test('an agent answers with a file, takes, moves and declines', async () => {
  const { ask, backend, id } = await setUp()
  const files = [{ name: 'fix.txt', type: 'text/plain', base64: btoa('Turn it off and on.') }]
  const reply = { body: 'See the file.', agent: 'Anna', files, status: 'waiting_on_customer' }
  const { message } = await (await ask('POST', `/tickets/${id}/reply`, reply)).json()
  expect(message).toMatchObject({ body: 'See the file.', author: { name: 'Anna' } })
  expect((await backend.getTicket(id)).status).toBe('waiting_on_customer')
  const bytes = await ask('GET', `/attachments/${message.attachments[0].id}`)
  expect(await bytes.text()).toBe('Turn it off and on.')
  expect(bytes.headers.get('Content-Disposition')).toMatch(/^attachment; .*fix\.txt$/)
  const taken = await (await ask('POST', `/tickets/${id}/take`, { agent: 'Anna' })).json()
  expect(taken.ticket.assignee.name).toBe('Anna')
  const moved = await (await ask('POST', `/tickets/${id}/status`, { status: 'solved' })).json()
  expect(moved.ticket.status).toBe('solved')
  const declined = await ask('POST', `/tickets/${id}/decline`, { reason: 'Not ours.' })
  expect((await declined.json()).ticket.declineReason).toBe('Not ours.')
})

test('C13, D7: an agent asks for something, and recommends what solves it', async () => {
  const { ask, backend, id } = await setUp()
  const asks = [{ kind: 'choice', label: 'Which browser?', options: ['Firefox', 'Safari'] }]
  const reply = { body: 'Tell us more.', agent: 'Anna', asks }
  const { message } = await (await ask('POST', `/tickets/${id}/reply`, reply)).json()
  expect(message.asks).toMatchObject([{ kind: 'choice', label: 'Which browser?', answer: null }])
  expect((await backend.getTicket(id)).status).toBe('waiting_on_customer')
  const { messageId } = { messageId: message.id }
  const marked = await (await ask('POST', `/tickets/${id}/solution`, { messageId })).json()
  expect(marked.ticket.actions).toContain('judge_solution')
  const solved = { body: 'Restart.', isSolution: true, status: 'solved' }
  const solution = await (await ask('POST', `/tickets/${id}/reply`, solved)).json()
  expect(solution.message.isSolution).toBe(true)
})

test('D9: an agent agrees to another category, or refuses it and says why', async () => {
  const { ask, backend, id, world } = await setUp()
  world.agent.take(id, 'Anna')
  world.agent.setStatus(id, 'in_progress')
  const wish = { categoryId: 'idea', typeId: null }
  await backend.setCategory(id, wish, { idempotencyKey: 'c1' })
  const no = { accept: false, reason: 'It is an error.', agent: 'Anna' }
  const refused = await (await ask('POST', `/tickets/${id}/category`, no)).json()
  expect(refused.ticket).toMatchObject({ categoryId: 'bug', categoryRequest: null })
  await backend.setCategory(id, wish, { idempotencyKey: 'c2' })
  const agreed = await (await ask('POST', `/tickets/${id}/category`, { accept: true })).json()
  expect(agreed.ticket.categoryId).toBe('idea')
  expect((await ask('POST', `/tickets/${id}/category`, { accept: true })).status).toBe(409)
})

test('E1: an agent makes a ticket for a person, who finds it in the list', async () => {
  const { ask, backend } = await setUp()
  const made = {
    person: { id: 'maya' },
    subject: 'Your call',
    body: 'As you told us.',
    agent: 'Anna',
  }
  const { ticket } = await (await ask('POST', '/tickets', made)).json()
  expect(ticket).toMatchObject({ source: 'agent', requester: { name: 'Maya' } })
  const { items } = await (await ask('GET', '/people?q=may')).json()
  expect(items).toEqual([{ id: 'maya', name: 'Maya' }])
  expect((await backend.listTickets({})).items.map(({ id }) => id)).toContain(ticket.id)
  expect((await ask('POST', '/tickets', { ...made, body: ' ' })).status).toBe(422)
  expect((await ask('POST', '/tickets', { ...made, person: { id: ' ' } })).status).toBe(422)
})

test('D10: words to the manager are read with who wrote them', async () => {
  const { ask, backend, id } = await setUp()
  await backend.contactManager({ ticketId: id, body: 'Please call.' }, { idempotencyKey: 'm' })
  const { items } = await (await ask('GET', '/manager')).json()
  expect(items).toMatchObject([{ ticketId: id, body: 'Please call.', person: { name: 'Maya' } }])
  expect((await ask('POST', '/manager', {})).status).toBe(404)
})

test('what the API does not know is not found, and what breaks a rule says so', async () => {
  const { ask, id } = await setUp()
  const codes = async (response: Promise<Response>) => {
    const answer = await response
    return [answer.status, (await answer.json()).code]
  }
  expect(await codes(ask('GET', '/tickets/none'))).toEqual([404, 'not_found'])
  expect(await codes(ask('POST', '/tickets/none/take', { agent: 'A' }))).toEqual([404, 'not_found'])
  expect(await codes(ask('POST', `/tickets/${id}/fire`, {}))).toEqual([404, 'not_found'])
  expect(await codes(ask('POST', `/tickets/${id}/toString`, {}))).toEqual([404, 'not_found'])
  expect(await codes(ask('DELETE', `/tickets/${id}`))).toEqual([404, 'not_found'])
  expect(await codes(ask('GET', '/tickets/%E0%A4%A'))).toEqual([404, 'not_found'])
  expect(await codes(ask('GET', '/attachments/none'))).toEqual([404, 'not_found'])
  expect(await codes(ask('POST', `/tickets/${id}/reply`, { body: '' }))).toEqual([422, 'invalid'])
  const misspelt = { body: 'x', intern: true }
  expect(await codes(ask('POST', `/tickets/${id}/reply`, misspelt))).toEqual([422, 'invalid'])
  const declined = ask('POST', `/tickets/${id}/status`, { status: 'declined' })
  expect(await codes(declined)).toEqual([422, 'invalid'])
  await ask('POST', `/tickets/${id}/status`, { status: 'closed' })
  expect(await codes(ask('POST', `/tickets/${id}/reply`, { body: 'x' }))).toEqual([409, 'conflict'])
})

test('an agent looks for tickets, and reads how many there are of each status', async () => {
  const { ask, id, world } = await setUp()
  world.agent.createFor({ id: 'tom', name: 'Tom' }, { subject: 'The invoice', body: 'It is late.' })
  world.agent.setStatus(id, 'solved')
  const subjects = async (query: string) => {
    const { items } = await (await ask('GET', `/tickets${query}`)).json()
    return items.map((ticket: { subject: string }) => ticket.subject)
  }
  expect(await subjects('?status=open,declined')).toEqual(['The invoice'])
  expect(await subjects('?q=tom')).toEqual(['The invoice'])
  expect(await subjects('?limit=1')).toEqual(['Export is empty (a)'])
  const { counts } = await (await ask('GET', '/tickets')).json()
  expect(counts).toMatchObject({ open: 1, solved: 1, declined: 0 })
  for (const wrong of ['?status=fire', '?limit=0', '?limit=many', '?wanted=x']) {
    expect((await ask('GET', `/tickets${wrong}`)).status).toBe(422)
  }
})

test('C7: an agent enters the project while access is granted, and not before or after', async () => {
  const seed = { desk: { ...desk, access: {}, form: { projects: [{ id: '8', name: 'Shop' }] } } }
  const { ask, backend, id } = await setUp(seed, { projectId: '8', categoryId: null })
  const enter = () => ask('POST', `/tickets/${id}/enter`, { agent: 'Anna' })
  expect((await enter()).status).toBe(409)
  await backend.setAccess(id, { granted: true }, { idempotencyKey: 'g' })
  expect((await (await enter()).json()).ticket.access.until).toBeNull()
  const { items } = await backend.listMessages(id, {})
  expect(items.at(-1)).toMatchObject({ event: { type: 'access', to: 'entered' } })
  await backend.setAccess(id, { granted: false }, { idempotencyKey: 'w' })
  expect((await enter()).status).toBe(409)
})

test('D13: changes are heard as events, until the listener leaves', async () => {
  const { ask, id, world } = await setUp()
  const response = await ask('GET', '/events')
  expect(response.headers.get('Content-Type')).toBe('text/event-stream')
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toContain('retry:')
  world.agent.take(id, 'Anna')
  expect((await reader?.read())?.value).toBe('event: change\ndata: {}\n\n')
  await reader?.cancel()
  world.agent.take(id, 'Luis')
})

test('a mail is heard of as a change, and is read by itself', async () => {
  const { ask, handler } = await setUp({ desk: { ...desk, accounts: true } })
  const reader = (await ask('GET', '/events')).body
    ?.pipeThrough(new TextDecoderStream())
    .getReader()
  await reader?.read()
  expect(await (await ask('GET', '/mails')).json()).toEqual({ items: [] })
  const signUp = { email: 'maya@desk.test', consent: true }
  await handler(
    new Request('http://127.0.0.1/v1/account/sign-up', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(signUp),
    }),
  )
  expect((await reader?.read())?.value).toBe('event: change\ndata: {}\n\n')
  const { items } = await (await ask('GET', '/mails')).json()
  expect(items).toMatchObject([{ to: 'maya@desk.test', text: expect.stringContaining('http') }])
  expect((await ask('POST', '/mails', {})).status).toBe(404)
  await reader?.cancel()
})
