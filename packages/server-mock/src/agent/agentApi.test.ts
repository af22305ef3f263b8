import { systemClock } from '@deskside/core'
import { memoryBackend, newTicket } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { createMock } from '../createMock.js'
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

async function setUp() {
  const mock = createMock({ authenticate: async () => null, seed: { desk } })
  const api = createAgentApi({ ...mock, clock: systemClock() })
  const backend = memoryBackend(mock.world, { id: 'maya', name: 'Maya' })
  const { id } = await backend.createTicket(newTicket('a', { categoryId: 'bug' }), {
    idempotencyKey: 'a',
  })
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

test('faults are scripted, listed and taken away', async () => {
  const { ask, faults } = await setUp()
  const fault = { route: 'POST /v1/tickets', kind: 'status', status: 503, times: 2 }
  expect(await (await ask('POST', '/faults', fault)).json()).toEqual({ items: [fault] })
  expect(faults.list()).toEqual([fault])
  expect(await (await ask('GET', '/faults')).json()).toEqual({ items: [fault] })
  expect(await (await ask('DELETE', '/faults')).json()).toEqual({ items: [] })
  expect((await ask('POST', '/faults', { route: '*', kind: 'fire' })).status).toBe(422)
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
