import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import type { Mail } from '../accounts/Mailer.js'
import { confirmedAddress } from '../notices/confirmedAddress.js'
import { createNotices } from '../notices/createNotices.js'
import { createAccountsRig, PASSWORD } from '../testing/createAccountsRig.js'
import { SMTP_PASSWORD, SMTP_USER, startSmtpDesk } from '../testing/smtpDesk.js'
import { type SmtpMailerOptions, smtpMailer } from './smtpMailer.js'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const mail: Mail = { to: 'ann@example.com', subject: 'Hello', text: 'Good morning.\n' }

async function rig(server: Parameters<typeof startSmtpDesk>[0] = {}) {
  const desk = await startSmtpDesk(server)
  ends.push(desk.stop)
  const mailer = (options: Partial<SmtpMailerOptions> = {}) =>
    smtpMailer({
      ...{ host: 'localhost', port: desk.port, ca: desk.cert },
      ...{ user: SMTP_USER, password: SMTP_PASSWORD },
      from: { address: 'support@desk.example', name: 'Служба поддержки' },
      ...options,
    })
  return { desk, mailer }
}

/** A server that takes calls and then says what it is told to, and nothing more. */
async function silentServer(lines: readonly string[] = []): Promise<number> {
  const server = createServer((socket) => {
    const rest = [...lines]
    socket.on('error', () => {})
    socket.write(rest.shift() ?? '')
    socket.on('data', () => socket.write(rest.shift() ?? ''))
    ends.push(async () => socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  ends.push(() => new Promise((resolve) => server.close(resolve)))
  return (server.address() as AddressInfo).port
}

it('A3 a mail reaches a real mail server encrypted, signed in, in Cyrillic, whole', async () => {
  const { desk, mailer } = await rig()
  const text = `Здравствуйте!\n\nhttps://app.example.com/confirm#deskside-confirm=${'x'.repeat(200)}\n.\nКонец\n`
  await mailer({ replyTo: 'help@desk.example' }).send({
    ...{ to: 'ann@example.com', subject: 'Ответ на обращение № 1042 — «Экспорт» пуст', text },
    id: 'notice-0123',
  })
  expect(desk.mails).toMatchObject([
    {
      from: 'support@desk.example',
      to: ['ann@example.com'],
      user: SMTP_USER,
      isEncrypted: true,
      headers: {
        from: 'Служба поддержки <support@desk.example>',
        to: 'ann@example.com',
        'reply-to': 'help@desk.example',
        subject: 'Ответ на обращение № 1042 — «Экспорт» пуст',
        'message-id': '<notice-0123@desk.example>',
        'auto-submitted': 'auto-generated',
        'content-type': 'text/plain; charset=utf-8',
      },
    },
  ])
  expect(desk.mails[0]?.text.replaceAll('\r\n', '\n')).toBe(text)
})

it('a line that is encrypted from the first byte works too', async () => {
  const { desk, mailer } = await rig({ secure: true })
  await mailer({ encryption: 'tls' }).send(mail)
  expect(desk.mails).toMatchObject([{ to: [mail.to], isEncrypted: true }])
})

it('neither password nor mail leaves over a line that cannot be encrypted', async () => {
  const { desk, mailer } = await rig({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true })
  await expect(mailer().send(mail)).rejects.toMatchObject({ code: 'unavailable', retryable: true })
  expect([desk.heard, desk.mails]).toEqual([[], []])
  // The same server takes it where this is allowed: it is the rule that kept it back.
  await mailer({ encryption: 'none', host: '127.0.0.1' }).send(mail)
  expect(desk.mails).toMatchObject([{ to: [mail.to], isEncrypted: false }])
})

it('a certificate that nobody vouches for gets neither password nor mail', async () => {
  const { desk, mailer } = await rig()
  const other = await startSmtpDesk()
  ends.push(other.stop)
  await expect(mailer({ ca: other.cert }).send(mail)).rejects.toMatchObject({ code: 'unavailable' })
  expect([desk.heard, desk.mails]).toEqual([[], []])
})

it('a wrong password is the operator’s trouble, and can be seen before the first mail', async () => {
  const { desk, mailer } = await rig()
  const wrong = mailer({ password: 'another one' })
  for (const attempt of [wrong.send(mail), wrong.check()]) {
    await expect(attempt).rejects.toMatchObject({ code: 'unavailable', retryable: true })
  }
  await mailer().check()
  expect(desk.mails).toEqual([])
})

it('an address that takes no mail is told from a server that takes none now', async () => {
  let code = 550
  const { desk, mailer } = await rig({
    onRcptTo({ address }, _session, done) {
      done(Object.assign(new Error(`No mailbox ${address}`), { responseCode: code }))
    },
  })
  const gone = await mailer()
    .send(mail)
    .catch((error: unknown) => error)
  expect(gone).toMatchObject({ code: 'invalid', retryable: false })
  expect(gone).toMatchObject({ fields: [{ pointer: '/email', code: 'not_reachable' }] })
  expect(String(gone)).not.toContain('ann@')
  code = 450
  await expect(mailer().send(mail)).rejects.toMatchObject({ code: 'unavailable', retryable: true })
  expect(desk.mails).toEqual([])
})

it('a mail server that is silent, at any moment, or not there costs no longer than its time', async () => {
  const talks = [
    [],
    ['220 ready\r\n'],
    ['220 ready\r\n', '250 hello\r\n', '250 ok\r\n', '250 ok\r\n'],
    ['220 ready\r\n', '250 hello\r\n', '250 ok\r\n', '250 ok\r\n', '354 go on\r\n'],
  ]
  const ports = await Promise.all(talks.map((lines) => silentServer(lines)))
  const from = { address: 'support@desk.example' }
  const plain = { host: '127.0.0.1', encryption: 'none', timeoutMs: 150, from } as const
  for (const port of [...ports, 1]) {
    const late = smtpMailer({ ...plain, port }).send(mail)
    await expect(late, String(port)).rejects.toMatchObject({ code: 'unavailable' })
  }
})

it('T-SV7 nothing that came from outside becomes a header or a second recipient', async () => {
  const { desk, mailer } = await rig()
  const hostile: readonly Partial<Mail>[] = [
    { to: 'ann@example.com\r\nBcc: eve@evil.example' },
    { to: 'ann@example.com, eve@evil.example' },
    { to: 'ann@example.com;eve@evil.example' },
    { to: '"eve@evil.example" <ann@example.com>' },
    { to: '<eve@evil.example>ann@example.com' },
    { to: 'ann@example.com>\r\nRCPT TO:<eve@evil.example' },
    { to: 'ann@example.com NOTIFY=SUCCESS' },
    { to: 'ann\u0000@example.com' },
    { to: '' },
    { subject: 'Hello\r\nBcc: eve@evil.example' },
    { subject: 'Hello\nX-Evil: 1' },
    { subject: 'Hello\u2028X-Evil: 1' },
    { id: 'a>\r\nX-Evil: 1' },
  ]
  for (const part of hostile) {
    await expect(mailer().send({ ...mail, ...part }), JSON.stringify(part)).rejects.toThrow(
      TypeError,
    )
  }
  expect([desk.heard, desk.mails]).toEqual([[], []])
  // A dot alone on a line ends a mail in SMTP; this one does not.
  const text = 'before\r\n.\r\nMAIL FROM:<eve@evil.example>\r\nRCPT TO:<bob@example.com>\r\n'
  await mailer().send({ ...mail, text })
  expect(desk.mails).toHaveLength(1)
  expect(desk.mails[0]?.text).toBe(text)
  expect(desk.heard.filter((word) => word.startsWith('MAIL'))).toEqual([
    'MAIL support@desk.example',
  ])
})

it('a sender that is none, and a password in the clear, are refused when they are set', async () => {
  const right = { host: 'mail.example', from: { address: 'support@desk.example' } }
  const wrong: readonly Partial<SmtpMailerOptions>[] = [
    { from: { address: 'support' } },
    { from: { address: 'support@desk.example', name: 'Desk\r\nBcc: eve@evil.example' } },
    { replyTo: 'a@b' },
    { encryption: 'none', user: 'desk', password: 'secret' },
  ]
  for (const part of wrong) {
    expect(() => smtpMailer({ ...right, ...part }), JSON.stringify(part)).toThrow(TypeError)
  }
})

it('C14 a notice in the desk’s own words goes through a real mail server, once', async () => {
  const { desk, mailer } = await rig()
  const { world, clock } = createAccountsRig()
  const person = { id: 'ann', email: 'ann@example.com' }
  const ticket = world.agent.createFor(person, { subject: 'Экспорт', body: 'По телефону' })
  const notices = createNotices({
    backendFor: world.backendFor,
    mailer: mailer(),
    addressOf: confirmedAddress({ trustsHost: true }),
    appUrl: 'https://app.example.com/',
    deskName: 'Служба поддержки',
    write: ({ number, url, deskName }) => ({
      subject: `${deskName}: ответ на обращение № ${number}`,
      text: `Прочитать и ответить: ${url}\n`,
    }),
    clock,
  })
  await notices.watch(person)
  const stop = notices.start()
  world.agent.reply(ticket.id, { body: 'Готово' })
  await clock.advance(120_000)
  await stop()
  expect(desk.mails).toMatchObject([
    {
      to: ['ann@example.com'],
      headers: {
        subject: `Служба поддержки: ответ на обращение № ${ticket.number}`,
        'message-id': expect.stringMatching(/^<answer-[\w-]+@desk\.example>$/),
      },
      text: `Прочитать и ответить: https://app.example.com/?help=ticket/${ticket.id}\r\n`,
    },
  ])
})

it('A3 one signs up through a real mail server, from the form to the link in the mail', async () => {
  const { desk, mailer } = await rig()
  const relay = createAccountsRig({ mailer: mailer(), deskName: 'Стол помощи' })
  expect((await relay.post('/v1/account/sign-up', { email: 'ann@example.com' })).status).toBe(200)
  expect(desk.mails[0]?.headers.subject).toBe('Стол помощи: please confirm your e-mail address')
  const [, token] = /#deskside-confirm=(\S+)/.exec(desk.mails[0]?.text ?? '') ?? []
  const answer = await relay.post('/v1/account/confirm', { token, password: PASSWORD })
  expect((await answer.json()).session.user).toMatchObject({ email: 'ann@example.com' })
})
