import { newTicket } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { createRelay } from './testing/createRelay.js'

function relayWith(name: string, type: string, text = 'bytes') {
  return createRelay({
    wrap: (backend) => ({
      ...backend,
      readAttachment: async () => ({ name, type, bytes: new Blob([text]) }),
    }),
  })
}

test('a file is always a download that no browser opens as a page (C5)', async () => {
  const relay = relayWith('Отчёт "июнь".pdf', 'application/pdf', 'PDF')
  const response = await relay.ask('ann', 'GET', '/v1/attachments/a1')
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': '3',
    'content-disposition':
      'attachment; filename="_____ ______.pdf"; ' +
      "filename*=UTF-8''%D0%9E%D1%82%D1%87%D1%91%D1%82%20%22%D0%B8%D1%8E%D0%BD%D1%8C%22.pdf",
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-site',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  expect(await response.text()).toBe('PDF')
})

test('types that a browser would run are sent as plain bytes', async () => {
  const active = [
    'text/html',
    'TEXT/HTML; charset=utf-8',
    'application/xhtml+xml',
    'image/svg+xml',
    'text/xml',
    'application/xml',
    'application/xslt+xml',
    'text/javascript',
    'application/ecmascript',
    'multipart/related',
    'message/rfc822',
    'nonsense',
    '',
    'text/html\r\nX-Evil: 1',
  ]
  for (const type of active) {
    const response = await relayWith('a', type).ask('ann', 'GET', '/v1/attachments/a1')
    expect(response.headers.get('Content-Type'), type).toBe('application/octet-stream')
  }
  const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  for (const type of ['image/png', 'video/mp4', 'text/plain', 'text/csv', document]) {
    const response = await relayWith('a', type).ask('ann', 'GET', '/v1/attachments/a1')
    expect(response.headers.get('Content-Type')).toBe(type)
  }
})

test('no name of a file breaks out of its header', async () => {
  for (const name of [
    'a"; filename="b.exe',
    'a\r\nX-Evil: 1',
    '../../x',
    'half \ud800 pair',
    "it's (1)*",
  ]) {
    const response = await relayWith(name, 'image/png').ask('ann', 'GET', '/v1/attachments/a1')
    expect(response.status).toBe(200)
    expect(response.headers.has('X-Evil')).toBe(false)
    expect(response.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[\w%.~-]+$/,
    )
  }
})

test("somebody else's file answers like one that never was", async () => {
  const relay = createRelay()
  const ticket = await relay.world
    .backendFor({ id: 'ann' })
    .createTicket(newTicket('s-1'), { idempotencyKey: 'k-1' })
  const file = { name: 'log.txt', type: 'text/plain', bytes: new TextEncoder().encode('log') }
  const message = relay.world.agent.reply(ticket.id, { body: 'See', files: [file] })
  const id = message.kind === 'message' ? (message.attachments[0]?.id ?? '') : ''
  const path = `/v1/attachments/${id}`
  expect(await (await relay.ask('ann', 'GET', path)).text()).toBe('log')
  const answers = []
  for (const one of [path, `/v1/attachments/${'0'.repeat(id.length)}`]) {
    const response = await relay.ask('bob', 'GET', one)
    answers.push([response.status, [...response.headers], await response.text()])
  }
  expect(answers[0]).toEqual(answers[1])
  expect(answers[0]?.[0]).toBe(404)
})
