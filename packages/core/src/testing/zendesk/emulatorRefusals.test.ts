import { expect, it } from 'vitest'
import { FIELDS, FORMS } from './account.js'
import { callRig } from './callRig.js'

const SAID = { subject: 'Export is empty', comment: { body: 'No rows.' } }

/** Somebody without a token. */
function anonymous(rig: ReturnType<typeof callRig>) {
  return async (method: string, path: string, body?: BodyInit, type = 'application/json') => {
    const response = await rig.fetch(`${rig.emulator.url}/api/v2${path}`, {
      method,
      ...(body === undefined ? {} : { body, headers: { 'content-type': type } }),
    })
    return response.status
  }
}

it('lets nobody without a token read anything but what the account shows to all', async () => {
  const rig = callRig({ sharedOrganizations: [501] })
  const { id } = await rig.create()
  const ask = anonymous(rig)
  const closed = [
    '/requests',
    `/requests/${id}`,
    `/requests/${id}/comments`,
    '/requests/search?query=a',
    '/organizations/501/requests',
    '/custom_statuses',
    '/no/such/place',
  ]
  for (const path of closed) expect([path, await ask('GET', path)]).toEqual([path, 401])
  for (const path of ['/ticket_forms', '/ticket_fields', '/users/me', '/help_center/articles']) {
    expect([path, await ask('GET', path)]).toEqual([path, 200])
  }
  expect(await ask('POST', `/tickets/${id}/satisfaction_rating`, '{}')).toBe(401)
})

it('takes neither tickets nor files of anonymous people where the account says so', async () => {
  const rig = callRig({ refusesAnonymous: true })
  const ask = anonymous(rig)
  const request = { ...SAID, requester: { email: 'ann@example.com' } }
  expect(await ask('POST', '/requests', JSON.stringify({ request }))).toBe(401)
  expect(await ask('POST', '/uploads?filename=a.txt', 'abc', 'text/plain')).toBe(401)
  expect(rig.emulator.account.tickets.size).toBe(0)
})

it('knows an anonymous person by the address, and calls one without a name by it', async () => {
  const rig = callRig()
  const ask = anonymous(rig)
  const file = (requester: object) =>
    ask('POST', '/requests', JSON.stringify({ request: { ...SAID, requester } }))
  const people = rig.emulator.account.users.size
  await file({ email: 'ann@example.com' })
  await file({ email: 'ann@example.com', name: 'Ann' })
  await file({ email: rig.emulator.people.bob.email })
  const users = [...rig.emulator.account.users.values()]
  expect(users.slice(people)).toMatchObject([{ name: 'ann@example.com', role: 'end-user' }])
})

it('says not found of places and things that are not there, and forbids what is of others', async () => {
  const { call, create, emulator } = callRig()
  const { id } = await create()
  const carol = { authorization: `Bearer ${emulator.issueToken(emulator.people.carol)}` }
  const statusOf = async (method: string, path: string, headers = {}) =>
    (await call(method, path, method === 'GET' ? undefined : {}, headers)).status
  for (const [method, path] of [
    ['GET', '/no/such/place'],
    ['GET', '/requests/999'],
    ['GET', '/help_center/articles/999'],
    ['DELETE', `/requests/${id}`],
    ['DELETE', '/uploads/u999'],
    ['DELETE', '/uploads'],
    ['POST', '/users/me'],
    ['POST', '/tickets/999/satisfaction_rating'],
  ] as const) {
    expect([method, path, await statusOf(method, path)]).toEqual([method, path, 404])
  }
  for (const [method, path] of [
    ['GET', `/requests/${id}`],
    ['POST', `/tickets/${id}/satisfaction_rating`],
    ['GET', '/organizations/501/requests'],
    ['GET', `/ticket_fields/${FIELDS.area}`],
  ] as const) {
    expect([method, path, await statusOf(method, path, carol)]).toEqual([method, path, 403])
  }
})

it('shows the tickets of an organisation to its people, where it shares them', async () => {
  const { call, create, emulator } = callRig({ sharedOrganizations: [501] })
  const { id } = await create()
  const as = async (person: 'bob' | 'carol') =>
    call('GET', '/organizations/501/requests', undefined, {
      authorization: `Bearer ${emulator.issueToken(emulator.people[person])}`,
    })
  expect((await as('bob')).body.requests).toMatchObject([{ id }])
  expect((await as('carol')).status).toBe(403)
})

it('refuses a ticket and a reply without words, by the name of what is missing', async () => {
  const { call, create } = callRig()
  const details = async (request: unknown, path = '/requests', method = 'POST') => {
    const { status, body } = await call(method, path, { request })
    return status === 422 ? Object.keys(body.details) : status
  }
  expect(await details({ ...SAID, comment: 'No rows.' })).toEqual(['description'])
  expect(await details({ ...SAID, comment: { body: ' ' } })).toEqual(['description'])
  expect(await details({ ...SAID, subject: ' ' })).toEqual(['subject'])
  expect(await details({ comment: SAID.comment })).toEqual(['subject'])
  expect(await details('no request')).toEqual(['description'])
  const { id } = await create()
  expect(await details({ ...SAID, via_followup_source_id: id })).toEqual(['base'])
  expect(await details({ ...SAID, via_followup_source_id: 999 })).toEqual(['base'])
  const one = `/requests/${id}`
  expect(await details({ comment: { body: '' } }, one, 'PUT')).toEqual(['comment'])
  expect(await details({ comment: { body: 7 } }, one, 'PUT')).toEqual(['comment'])
  // What it does not know is passed over, with 200.
  expect(await details({ subject: 'Another' }, one, 'PUT')).toBe(200)
  const { body } = await call('GET', one)
  expect(body.request).toMatchObject({ subject: SAID.subject })
})

it('reads no body that is no JSON', async () => {
  const { emulator, fetch, token, create } = callRig()
  const { id } = await create()
  const send = async (method: string, path: string) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const asked = { method, headers, body: '{ "request": ' }
    return (await fetch(`${emulator.url}/api/v2${path}`, asked)).status
  }
  expect(await send('POST', '/requests')).toBe(422)
  expect(await send('PUT', `/requests/${id}`)).toBe(200)
  expect(await send('POST', `/tickets/${id}/satisfaction_rating`)).toBe(422)
})

it('keeps one option of a list or several, and drops what is no field and no option', async () => {
  const { create, emulator } = callRig()
  const fieldsOf = async (...custom_fields: unknown[]) => {
    const { id } = await create({ custom_fields })
    return emulator.agent.ticket(id).fields.get(FIELDS.area)
  }
  expect(await fieldsOf({ id: FIELDS.area, value: 'area_billing' })).toBe('area_billing')
  const both = ['area_billing', 'area_reports']
  expect(await fieldsOf({ id: FIELDS.area, value: both })).toEqual(both)
  expect(await fieldsOf({ id: FIELDS.area, value: [...both, 'area_x'] })).toBeNull()
  expect(await fieldsOf('no field', { id: 1 }, { id: 404, value: 'x' })).toBeNull()
})

it('files on no form where the account has none', async () => {
  const { create, emulator } = callRig()
  emulator.account.forms.length = 0
  expect(await create({ ticket_form_id: FORMS.error })).toMatchObject({ ticket_form_id: null })
})

it('rates what has ended, good or bad', async () => {
  const { call, create, emulator } = callRig()
  const { id } = await create()
  const rate = async (satisfaction_rating: unknown) =>
    (await call('POST', `/tickets/${id}/satisfaction_rating`, { satisfaction_rating })).status
  expect(await rate({ score: 'good' })).toBe(403)
  emulator.agent.comment(id, { body: 'Done.', status: 'solved' })
  expect(await rate({ score: 'offered' })).toBe(422)
  expect(await rate('good')).toBe(422)
  expect(await rate({ score: 'bad' })).toBe(200)
  expect(emulator.agent.ticket(id).satisfaction).toEqual({ score: 'bad', comment: '' })
  emulator.agent.close(id)
  expect(await rate({ score: 'good', comment: 'Thanks' })).toBe(200)
  expect(emulator.agent.ticket(id).satisfaction).toEqual({ score: 'good', comment: 'Thanks' })
})

it('takes a file with its name, none without bytes, and lets go of it once', async () => {
  const { emulator, fetch, token, call } = callRig()
  const send = (path: string, body?: BodyInit, headers = {}) =>
    fetch(`${emulator.url}/api/v2${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(body === undefined ? {} : { body }),
    })
  expect((await send('/uploads', new Uint8Array(3))).status).toBe(422)
  expect((await send('/uploads?filename=a.bin')).status).toBe(422)
  const first = await (await send('/uploads?filename=a.bin', new Uint8Array(3))).json()
  expect(first.upload.attachment).toMatchObject({ content_type: 'application/octet-stream' })
  const more = `/uploads?filename=b.txt&token=${first.upload.token}`
  const second = await (await send(more, 'b', { 'content-type': 'text/plain' })).json()
  expect(second.upload.token).toBe(first.upload.token)
  expect(second.upload.attachments.map((one: { file_name: string }) => one.file_name)).toEqual([
    'a.bin',
    'b.txt',
  ])
  const path = `/uploads/${first.upload.token}`
  expect((await call('DELETE', path)).status).toBe(204)
  expect((await call('DELETE', path)).status).toBe(404)
})

it.each([
  ['/requests?per_page=0', 400],
  ['/requests?per_page=many', 400],
  ['/requests?page[size]=0', 400],
  ['/requests?page[size]=5&page[after]=garbage', 400],
  ['/requests?page=0', 400],
  ['/requests?page=first', 400],
  ['/requests?page=101&per_page=100', 400],
  ['/requests/search?query=a&page[size]=5', 400],
  ['/requests/search?page=11&per_page=100', 422],
  ['/help_center/articles/search?query=', 400],
  ['/help_center/articles/search', 400],
])('refuses the page %s', async (path, status) => {
  const { call } = callRig()
  expect((await call('GET', path)).status).toBe(status)
})

it('has empty pages of both kinds, and finds everything where nothing is asked for', async () => {
  const { call, create } = callRig()
  const cursor = (await call('GET', '/requests?page[size]=5')).body
  expect(cursor).toMatchObject({ requests: [], meta: { has_more: false, after_cursor: null } })
  expect((await call('GET', '/requests')).body).toMatchObject({ requests: [], next_page: null })
  const { id } = await create()
  expect((await call('GET', '/requests/search')).body.requests).toMatchObject([{ id }])
  const solved = (await call('GET', '/requests/search?status=solved,closed')).body.requests
  expect(solved).toEqual([])
})

it('names nobody who was deleted, and takes their token no longer', async () => {
  const { call, create, emulator } = callRig()
  const { id } = await create()
  emulator.agent.comment(id, { body: 'Hello.' })
  emulator.account.users.delete(emulator.people.agnes.id)
  const { body } = await call('GET', `/requests/${id}/comments`)
  expect(body.comments).toHaveLength(2)
  expect(body.users).toMatchObject([{ name: 'Alice' }])
  const one = (await call('GET', `/requests/${id}?include=users`)).body
  expect(one.users).toMatchObject([{ name: 'Alice' }])
  emulator.account.users.delete(emulator.people.alice.id)
  expect((await call('GET', '/requests')).status).toBe(401)
})

it('gives the bytes of a file by its address, and of a private one to who signed in', async () => {
  for (const hasPrivateAttachments of [false, true]) {
    const { call, create, emulator, fetch, token } = callRig({ hasPrivateAttachments })
    const { id } = await create()
    emulator.agent.comment(id, {
      body: 'See here.',
      files: [{ name: 'a.txt', type: 'text/plain', bytes: new TextEncoder().encode('abc') }],
    })
    const { comments } = (await call('GET', `/requests/${id}/comments`)).body
    const address: string = comments[1].attachments[0].content_url
    const read = async (url: string, headers = {}) => {
      const response = await fetch(url, { headers })
      return response.ok ? response.text() : response.status
    }
    const mine = { authorization: `Bearer ${token}` }
    expect(await read(address, mine)).toBe('abc')
    expect(await read(address)).toBe(hasPrivateAttachments ? 404 : 'abc')
    expect(await read(address.replace('/token/', '/token/x'), mine)).toBe(404)
    expect(await read(new URL('/attachments/elsewhere', address).href, mine)).toBe(404)
  }
})

it('lets an agent take a ticket that is open already, and knows when there is none', async () => {
  const { create, emulator } = callRig()
  const { id } = await create()
  emulator.agent.comment(id, { body: 'Hello.', status: 'pending' })
  emulator.agent.assign(id)
  expect(emulator.agent.ticket(id)).toMatchObject({ status: 'pending', assigneeId: 801 })
  expect(() => emulator.agent.ticket(999)).toThrow('There is no ticket 999')
})

it('breaks off before it asks, where whoever asked has gone', async () => {
  const { emulator, fetch } = callRig()
  const gone = fetch(`${emulator.url}/api/v2/requests`, { signal: AbortSignal.abort() })
  await expect(gone).rejects.toThrow('aborted')
  expect(emulator.seen).toEqual([])
})
