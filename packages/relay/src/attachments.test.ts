import { newTicket } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { createRelay } from './testing/createRelay.js'

function relayWith(name: string, type: string, content: BlobPart = 'bytes') {
  return createRelay({
    wrap: (backend) => ({
      ...backend,
      readAttachment: async () => ({ name, type, bytes: new Blob([content]) }),
    }),
  })
}

test('a file is always a download that no browser opens as a page (C5)', async () => {
  const relay = relayWith('Отчёт "июнь".pdf', 'application/pdf', '%PDF-1.7')
  const response = await relay.ask('ann', 'GET', '/v1/attachments/a1')
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': '8',
    'content-disposition':
      'attachment; filename="_____ ______.pdf"; ' +
      "filename*=UTF-8''%D0%9E%D1%82%D1%87%D1%91%D1%82%20%22%D0%B8%D1%8E%D0%BD%D1%8C%22.pdf",
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-site',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  expect(await response.text()).toBe('%PDF-1.7')
})

const BYTES = 'application/octet-stream'
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
const PAGE = '<!doctype html><script>alert(1)</script>'
const hex = (text: string) => Buffer.from(`${text}${'00'.repeat(8)}`, 'hex')
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What a file is called, what is in it, and as what it leaves. */
const FILES: readonly (readonly [name: string, called: string, content: BlobPart, type: string])[] =
  [
    ['screen.png', 'image/png', hex('89504e470d0a1a0a'), 'image/png'],
    ['photo.jpg', 'image/jpeg', hex('ffd8ffe0'), 'image/jpeg'],
    ['moving.gif', 'image/gif', 'GIF89a', 'image/gif'],
    ['small.webp', 'image/webp', hex('524946460000000057454250'), 'image/webp'],
    ['phone.heic', 'image/heic', hex('000000186674797068656963'), 'image/heic'],
    ['clip.mp4', 'video/mp4', hex('000000186674797069736f6d'), 'video/mp4'],
    ['clip.mov', 'video/quicktime', hex('000000146674797071742020'), 'video/quicktime'],
    ['clip.webm', 'video/webm', hex('1a45dfa3'), 'video/webm'],
    ['report.pdf', 'application/pdf', '%PDF-1.7', 'application/pdf'],
    ['report.docx', WORD, hex('504b0304'), WORD],
    ['log.txt', 'text/plain; charset=utf-8', 'Всё сломалось\n', 'text/plain'],
    ['export.csv', 'text/csv', 'a;b\n1;2\n', 'text/csv'],
    // Called something that it is not.
    ['screen.png', 'image/svg+xml', hex('89504e470d0a1a0a'), 'image/png'],
    ['page.html', 'text/html', '%PDF-1.7', 'application/pdf'],
    ['picture.png', 'image/png', PAGE, BYTES],
    ['picture.jpg', 'image/jpeg', SVG, BYTES],
    ['notes.txt', 'text/plain', `\ufeff \n${PAGE}`, BYTES],
    ['notes.csv', 'text/csv', 'MZ\0\u0003', BYTES],
    // What a browser would run.
    ['picture.svg', 'image/svg+xml', SVG, BYTES],
    ['page.html', 'TEXT/HTML; charset=utf-8', PAGE, BYTES],
    ['page.xhtml', 'application/xhtml+xml', PAGE, BYTES],
    ['sheet.xml', 'text/xml', '<?xml version="1.0"?><?xml-stylesheet href="x"?>', BYTES],
    ['script.js', 'text/javascript', 'alert(1)', BYTES],
    ['old.mht', 'multipart/related', 'MIME-Version: 1.0\r\n', BYTES],
    ['none', 'text/html\r\nX-Evil: 1', PAGE, BYTES],
  ]

test('T-SV4 of twenty-five files each leaves by its bytes, with these headers and no others', async () => {
  expect(FILES).toHaveLength(25)
  for (const [name, called, content, type] of FILES) {
    const response = await relayWith(name, called, content).ask('ann', 'GET', '/v1/attachments/a1')
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers), name).toEqual({
      'content-type': type,
      'content-length': String(new Blob([content]).size),
      'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-site',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      vary: 'Authorization, Origin',
    })
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(
      new Uint8Array(await new Blob([content]).arrayBuffer()),
    )
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
