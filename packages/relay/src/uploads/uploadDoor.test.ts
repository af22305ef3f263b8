import { expect, test } from 'vitest'
import { sha256 } from '../http/sha256.js'
import { createRelay, newTicket, type TestRelay } from '../testing/createRelay.js'
import { tusClient } from '../testing/tusClient.js'

const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, i) => (i * 7) % 251)

async function ticketWith(relay: TestRelay, uploadIds: readonly string[]) {
  const body = newTicket({ uploadIds })
  return relay.ask('ann', 'POST', '/v1/tickets', { body })
}

test('a file travels in two pieces into a ticket and back, byte for byte (X3)', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const bytes = bytesOf(5_000)
  const name = 'Отчёт «июнь».png'
  const created = await ann.create(5_000, { filename: name, filetype: 'image/png' })
  expect(created.status).toBe(201)
  expect(created.headers.get('Location')).toMatch(/^uploads\/[0-9a-f]{32}$/)
  expect(created.headers.get('Tus-Resumable')).toBe('1.0.0')
  expect(created.headers.get('Upload-Expires')).toBe('Tue, 06 Jan 2026 10:00:00 GMT')
  const id = ann.idOf(created)
  const first = await ann.patch(id, 0, bytes.slice(0, 3_000))
  expect([first.status, first.headers.get('Upload-Offset')]).toEqual([204, '3000'])
  const head = await ann.head(id)
  expect(head.status).toBe(200)
  expect(head.headers.get('Upload-Offset')).toBe('3000')
  expect(head.headers.get('Upload-Length')).toBe('5000')
  expect(head.headers.get('Cache-Control')).toBe('no-store')
  expect(head.headers.get('Upload-Metadata')).toContain('filename ')
  expect((await ann.patch(id, 3_000, bytes.slice(3_000))).status).toBe(204)

  const ticket = await (await ticketWith(relay, [id])).json()
  const thread = await relay.ask('ann', 'GET', `/v1/tickets/${ticket.id}/messages`)
  const [attachment] = (await thread.json()).items[0].attachments
  expect(attachment).toMatchObject({ name, type: 'image/png', size: 5_000 })
  const file = await relay.ask('ann', 'GET', `/v1/attachments/${attachment.id}`)
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes)
})

test('anybody hears which tus is spoken', async () => {
  const relay = createRelay()
  const response = await relay.ask(null, 'OPTIONS', '/v1/uploads')
  expect(response.status).toBe(204)
  expect(response.headers.get('Tus-Version')).toBe('1.0.0')
  expect(response.headers.get('Tus-Extension')).toBe('creation,termination,expiration')
  expect(response.headers.get('Tus-Max-Size')).toBe(String(100 * 1024 * 1024))
})

test('a client of another tus is told the version, and every answer carries it', async () => {
  const relay = createRelay()
  const headers = { 'Tus-Resumable': '0.2.2', 'Upload-Length': '1' }
  const response = await relay.ask('ann', 'POST', '/v1/uploads', { headers })
  expect(response.status).toBe(412)
  expect(response.headers.get('Tus-Version')).toBe('1.0.0')
  for (const [person, path] of [
    [null, '/v1/uploads'],
    ['ann', '/v1/uploads/none'],
  ] as const) {
    const refused = await relay.ask(person, 'PATCH', path)
    expect(refused.headers.get('Tus-Resumable')).toBe('1.0.0')
  }
})

test('the same id of the same person is the same upload, with what it has (X2)', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const facts = { 'deskside-id': 'attachment-1' }
  const created = await ann.create(10, facts)
  await ann.patch(ann.idOf(created), 0, bytesOf(4))
  const again = await ann.create(10, facts)
  expect(again.status).toBe(201)
  expect(again.headers.get('Location')).toBe(created.headers.get('Location'))
  expect(again.headers.get('Upload-Offset')).toBe('4')
  const bob = tusClient(relay, 'bob')
  expect((await bob.create(10, facts)).headers.get('Location')).not.toBe(
    created.headers.get('Location'),
  )
  const other = await ann.create(11, facts)
  expect(other.status).toBe(409)
  expect((await other.json()).code).toBe('conflict')
})

test("somebody else's upload answers every verb like one that never was", async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const bob = tusClient(relay, 'bob')
  const id = ann.idOf(await ann.create(10))
  const none = '0'.repeat(32)
  for (const verb of [bob.head, bob.remove, (one: string) => bob.patch(one, 0, bytesOf(4))]) {
    const answers = []
    for (const one of [id, none]) {
      const response = await verb(one)
      answers.push([response.status, [...response.headers], await response.text()])
    }
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.[0]).toBe(404)
  }
  expect((await ann.head(id)).headers.get('Upload-Offset')).toBe('0')
  await ann.patch(id, 0, bytesOf(10))
  const texts = []
  for (const one of [id, none]) {
    const body = newTicket({ uploadIds: [one] })
    const response = await relay.ask('bob', 'POST', '/v1/tickets', { body })
    expect(response.status).toBe(410)
    texts.push(await response.text())
  }
  expect(texts[0]).toBe(texts[1])
  expect(relay.world.agent.list()).toEqual([])
})

test('bytes at another offset are refused, and nothing is lost or doubled', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const id = ann.idOf(await ann.create(10))
  await ann.patch(id, 0, bytesOf(4))
  for (const offset of [0, 3, 5, 10]) {
    const response = await ann.patch(id, offset, bytesOf(2))
    expect(response.status).toBe(409)
    expect((await response.json()).code).toBe('offset_mismatch')
  }
  expect((await ann.head(id)).headers.get('Upload-Offset')).toBe('4')
})

test('a file over the limit is refused when it is announced, one byte under it is taken', async () => {
  const relay = createRelay({ desk: { limits: { fileBytes: 1_000 } } })
  const ann = tusClient(relay, 'ann')
  const refused = await ann.create(1_001)
  expect(refused.status).toBe(413)
  expect(await refused.json()).toMatchObject({ code: 'too_large', limitBytes: 1_000 })
  expect((await ann.create(1_000)).status).toBe(201)
  const capped = createRelay({ limits: { fileBytes: 500 } })
  expect((await tusClient(capped, 'ann').create(501)).status).toBe(413)
  const empty = await ann.create(0)
  expect([empty.status, (await empty.json()).code]).toEqual([422, 'file_empty'])
})

test('more bytes than announced never get in, whether the request says so or not', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const id = ann.idOf(await ann.create(10))
  expect((await ann.patch(id, 0, bytesOf(11))).status).toBe(413)
  expect((await ann.patch(id, 0, new Blob([bytesOf(11)]).stream())).status).toBe(413)
  expect((await ann.head(id)).headers.get('Upload-Offset')).toBe('0')
})

test('headers that are no numbers, or of another type, are refused', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  for (const length of ['-1', '1e3', '0x10', '', ' ', 'NaN', '9'.repeat(16)]) {
    const headers = { 'Tus-Resumable': '1.0.0', 'Upload-Length': length }
    expect((await relay.ask('ann', 'POST', '/v1/uploads', { headers })).status, length).toBe(400)
  }
  const headers = { 'Tus-Resumable': '1.0.0', 'Upload-Defer-Length': '1' }
  expect((await relay.ask('ann', 'POST', '/v1/uploads', { headers })).status).toBe(400)
  const id = ann.idOf(await ann.create(10))
  const typed = { 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Content-Type': 'text/plain' }
  const path = `/v1/uploads/${id}`
  expect((await relay.ask('ann', 'PATCH', path, { headers: typed, raw: 'x' })).status).toBe(415)
})

test('a digest that differs at the end removes the file, one that fits keeps it (X3)', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const bytes = bytesOf(10)
  const right = ann.idOf(await ann.create(10, { sha256: (await sha256(bytes)).toUpperCase() }))
  expect((await ann.patch(right, 0, bytes)).status).toBe(204)
  const wrong = ann.idOf(await ann.create(10, { sha256: await sha256('other') }))
  const response = await ann.patch(wrong, 0, bytes)
  expect(response.status).toBe(460)
  expect((await response.json()).code).toBe('file_changed')
  expect((await ann.head(wrong)).status).toBe(404)
  expect((await ann.create(10, { sha256: 'nonsense' })).status).toBe(400)
})

test('an upload waits a day for its message, then it is gone', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const id = ann.idOf(await ann.create(10))
  await ann.patch(id, 0, bytesOf(10))
  await relay.clock.advance(24 * 3_600_000 - 1)
  expect((await ann.head(id)).status).toBe(200)
  await relay.clock.advance(1)
  expect((await ann.head(id)).status).toBe(404)
  const late = await ticketWith(relay, [id])
  expect([late.status, (await late.json()).code]).toEqual([410, 'upload_expired'])
})

test('an upload that is removed is gone, twice as well as once', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const id = ann.idOf(await ann.create(10))
  expect((await ann.remove(id)).status).toBe(204)
  expect((await ann.remove(id)).status).toBe(404)
})

test('a person holds no more uploads than allowed; messages make room again', async () => {
  const relay = createRelay({ limits: { uploadsPerPerson: 2 } })
  const ann = tusClient(relay, 'ann')
  const id = ann.idOf(await ann.create(1))
  expect((await ann.create(1)).status).toBe(201)
  const third = await ann.create(1)
  expect([third.status, third.headers.get('Retry-After')]).toEqual([429, '60'])
  expect((await tusClient(relay, 'bob').create(1)).status).toBe(201)
  await ann.patch(id, 0, bytesOf(1))
  expect((await ticketWith(relay, [id])).status).toBe(201)
  expect((await ann.create(1)).status).toBe(201)
})

test('a method that a network does not let through can be named in a header', async () => {
  const relay = createRelay()
  const ann = tusClient(relay, 'ann')
  const id = ann.idOf(await ann.create(10))
  const headers = {
    'Tus-Resumable': '1.0.0',
    'Upload-Offset': '0',
    'Content-Type': 'application/offset+octet-stream',
    'X-HTTP-Method-Override': 'PATCH',
  }
  const path = `/v1/uploads/${id}`
  const response = await relay.ask('ann', 'POST', path, { headers, raw: bytesOf(10) })
  expect([response.status, response.headers.get('Upload-Offset')]).toEqual([204, '10'])
})
