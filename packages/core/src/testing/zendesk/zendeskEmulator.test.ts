import { expect, it } from 'vitest'
import { FORMS } from './account.js'
import { callRig } from './callRig.js'
import { pageFetch } from './pageFetch.js'

it('answers a created request in the shape of the published description', async () => {
  const { create, call } = callRig()
  const made = await create({ ticket_form_id: FORMS.error })
  expect(made).toMatchObject({
    status: 'new',
    subject: 'Export is empty',
    description: 'No rows.',
    ticket_form_id: FORMS.error,
    created_at: '2026-01-05T10:00:00Z',
    can_be_solved_by_me: false,
  })
  const { body } = await call('GET', `/requests/${made.id}/comments`)
  expect(body.comments[0]).toMatchObject({ body: 'No rows.', public: true })
  expect(body.users).toEqual([expect.objectContaining({ name: 'Alice', agent: false })])
})

it('lists requests by number in order, and by cursor in none', async () => {
  const { create, call, clock } = callRig()
  const [first, second, third] = [await create(), await create(), await create()]
  await clock.advance(5_000)
  await call('PUT', `/requests/${first.id}`, { request: { comment: { body: 'Still.' } } })
  const order = '/requests?sort_by=updated_at&sort_order=desc'
  const numbered = (await call('GET', `${order}&per_page=2`)).body
  expect(numbered.requests.map(({ id }: { id: number }) => id)).toEqual([first.id, third.id])
  expect(numbered.count).toBe(3)
  expect(numbered.next_page).toContain('page=2')
  const cursored = (await call('GET', `${order}&page[size]=2`)).body
  expect(cursored.requests.map(({ id }: { id: number }) => id)).toEqual([first.id, second.id])
  expect(cursored.meta.has_more).toBe(true)
})

it('lets a page read what went well, and no refusal', async () => {
  const { emulator, create } = callRig()
  const made = await create()
  const carol = emulator.issueToken(emulator.people.carol)
  const fetch = pageFetch(emulator.handler, 'https://app.example.com')
  const asked = (path: string) =>
    fetch(`${emulator.url}/api/v2${path}`, { headers: { authorization: `Bearer ${carol}` } })
  expect((await asked('/requests')).status).toBe(200)
  expect((await asked('/requests/999')).status).toBe(404)
  await expect(asked(`/requests/${made.id}`)).rejects.toThrow(TypeError)
  await expect(fetch(`${emulator.url}/api/v2/users/me`)).rejects.toThrow(TypeError)
})

it('refuses calls over the limit of a minute, and says how long to wait', async () => {
  const { call, clock } = callRig({ callsAMinute: 2 })
  expect((await call('GET', '/requests')).status).toBe(200)
  await call('GET', '/requests')
  const refused = await call('GET', '/requests')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
  await clock.advance(60_000)
  expect((await call('GET', '/requests')).status).toBe(200)
})

it('acts for another person only with the token of an admin that may impersonate', async () => {
  const { emulator, call } = callRig()
  const { root } = emulator.people
  const asBob = (token: string, who = 'bob@acme.example') =>
    call('GET', '/users/me', undefined, {
      authorization: `Bearer ${token}`,
      'x-on-behalf-of': who,
    })
  const able = emulator.issueToken(root, ['read', 'write', 'impersonate'])
  expect((await asBob(able)).body.user.name).toBe('Bob')
  expect((await asBob(able, 'nobody@example.com')).body.error).toBe('invalid_token')
  expect((await asBob(emulator.issueToken(root))).status).toBe(401)
  expect((await asBob(emulator.issueToken(emulator.people.alice))).status).toBe(401)
})

it('lets access tokens end, and takes no API token', async () => {
  const { call, clock } = callRig({ tokenLifeMs: 60_000 })
  expect((await call('GET', '/requests')).status).toBe(200)
  await clock.advance(60_000)
  expect((await call('GET', '/requests')).status).toBe(401)
  const basic = { authorization: `Basic ${btoa('alice@example.com/token:abc')}` }
  expect((await call('GET', '/requests', undefined, basic)).status).toBe(401)
})

it('holds what an anonymous person files until a mail was answered', async () => {
  const { emulator, fetch, call } = callRig()
  const file = (requester?: object) =>
    fetch(`${emulator.url}/api/v2/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ request: { subject: 'Hi', comment: { body: 'Hi' }, requester } }),
    })
  expect((await file()).status).toBe(422)
  const answer = await file({ name: 'Ann', email: 'ann@example.com' })
  expect(answer.status).toBe(201)
  const { request } = await answer.json()
  expect((await call('GET', `/requests/${request.id}`)).status).toBe(404)
})

it('loses an answer whose call was done, where a test asks for it', async () => {
  const { emulator, call, create } = callRig()
  emulator.faults.loseNextAnswer(/POST/)
  await expect(create()).rejects.toThrow(TypeError)
  expect((await call('GET', '/requests')).body.requests).toHaveLength(1)
})
