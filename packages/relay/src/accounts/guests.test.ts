import { expect, it } from 'vitest'
import { createAccountsRig, PASSWORD, refusalOf } from '../testing/createAccountsRig.js'
import { newTicket } from '../testing/createRelay.js'
import { tusClient } from '../testing/tusClient.js'

const ANN = 'ann@example.com'
type Rig = ReturnType<typeof createAccountsRig>

const tickets = (rig: Rig) => rig.world.agent.list()
const file = (rig: Rig, token: string, body = newTicket(), key: string = crypto.randomUUID()) =>
  rig.as(token, 'POST', '/v1/tickets', { body, key })
const click = (rig: Rig, token = rig.lastToken()) => rig.post('/v1/account/confirm', { token })

it('A2 at an open desk a guest files at once, and no mail goes out', async () => {
  const rig = createAccountsRig({ relay: { desk: { guests: 'open' } } })
  const { user, token } = await rig.guest(ANN)
  expect(user).toEqual({ id: expect.stringMatching(/^guest_.{32}$/), email: ANN, isGuest: true })
  expect((await file(rig, token)).status).toBe(201)
  expect(tickets(rig)).toMatchObject([{ requester: { id: user.id } }])
  expect(rig.mailer.list()).toEqual([])
})

it('B6 articles are read without a token where the desk shows them to everybody, and nowhere else', async () => {
  for (const isPublic of [true, false]) {
    const desk = { articles: { feedback: true, public: isPublic } }
    const rig = createAccountsRig({ relay: { desk } })
    rig.world.agent.publish({ id: 'vat', title: 'VAT abroad', body: 'As at home.' })
    const status = async (path: string, method = 'GET', body?: object) =>
      (await rig.ask(null, method, path, body && { body })).status
    const expected = isPublic ? 200 : 401
    expect(await status('/v1/articles?q=vat')).toBe(expected)
    expect(await status('/v1/articles/vat')).toBe(expected)
    expect(await status('/v1/articles/vat/feedback', 'POST', { score: 1 })).toBe(401)
    expect(await status('/v1/tickets')).toBe(401)
  }
})

it('A2 where addresses are verified, the ticket exists after the click, once', async () => {
  const rig = createAccountsRig()
  const { token } = await rig.guest(ANN)
  const body = newTicket()
  const held = await file(rig, token, body, 'k1')
  expect(await refusalOf(held)).toMatchObject({ status: 202, code: 'email_verification' })
  expect((await file(rig, token, body, 'k1')).status).toBe(202)
  expect(tickets(rig)).toEqual([])
  expect(rig.mailer.list().map(({ to }) => to)).toEqual([ANN])
  const clicked = await click(rig)
  expect(await clicked.json()).toEqual({ kind: 'tickets', session: null, ticketNumbers: ['1001'] })
  const filed = await file(rig, token, body, 'k1')
  expect(filed.status).toBe(201)
  expect(tickets(rig)).toMatchObject([{ id: (await filed.json()).id, number: '1001' }])
  expect(await refusalOf(click(rig))).toMatchObject({ fields: ['/token expired'] })
  expect((await file(rig, token)).status).toBe(201)
  expect(rig.mailer.list()).toHaveLength(1)
})

it('A2 the mail to a guest comes in the language of the ticket, else of the browser', async () => {
  const rig = createAccountsRig()
  const headers = { 'Accept-Language': 'de' }
  for (const [email, locale] of [
    ['rita@example.com', 'ru'],
    ['dora@example.com', null],
  ] as const) {
    const { token } = await rig.guest(email)
    const body = { ...newTicket(), locale }
    expect((await rig.as(token, 'POST', '/v1/tickets', { body, headers })).status).toBe(202)
  }
  expect(rig.mailer.list().map(({ subject }) => subject)).toEqual([
    'Test desk: подтвердите адрес почты',
    'Test desk: Bitte bestätigen Sie Ihre E-Mail-Adresse',
  ])
})

it('one mail is for all tickets of a guest that wait, and two clicks at once file each once', async () => {
  const rig = createAccountsRig()
  const { token } = await rig.guest(ANN)
  await file(rig, token)
  await file(rig, token)
  expect(rig.mailer.list()).toHaveLength(1)
  const clicks = await Promise.all([click(rig), click(rig)])
  expect(clicks.some(({ status }) => status === 200)).toBe(true)
  expect(tickets(rig)).toHaveLength(2)
})

it('another guest under the same address has to follow a link of their own', async () => {
  const rig = createAccountsRig()
  const ann = await rig.guest(ANN)
  await file(rig, ann.token)
  await click(rig)
  const stranger = await rig.guest(ANN)
  expect(stranger.user.id).not.toBe(ann.user.id)
  expect((await file(rig, stranger.token)).status).toBe(202)
  const list = await rig.as(stranger.token, 'GET', '/v1/tickets')
  expect((await list.json()).items).toEqual([])
})

it('a ticket that was sent before a reload stays one, by its key and address', async () => {
  const rig = createAccountsRig()
  const body = newTicket()
  await file(rig, (await rig.guest(ANN)).token, body, 'k1')
  const link = rig.lastToken()
  const after = await rig.guest(ANN)
  expect((await file(rig, after.token, body, 'k1')).status).toBe(202)
  expect(rig.mailer.list()).toHaveLength(1)
  await click(rig, link)
  expect((await file(rig, after.token, body, 'k1')).status).toBe(201)
  expect((await file(rig, after.token, newTicket(), 'k1')).status).toBe(422)
  expect(tickets(rig)).toHaveLength(1)
})

it('a key never holds two tickets: one that was taken back and changed is filed as it is now', async () => {
  const rig = createAccountsRig()
  const { token } = await rig.guest(ANN)
  await file(rig, token, newTicket({ subject: 'First' }), 'k1')
  const changed = newTicket({ subject: 'Changed' })
  expect((await file(rig, token, changed, 'k1')).status).toBe(202)
  const reloaded = await rig.guest(ANN)
  const last = newTicket({ subject: 'Last' })
  expect((await file(rig, reloaded.token, last, 'k1')).status).toBe(202)
  expect(await refusalOf(file(rig, token, newTicket({ subject: '' }), 'k1'))).toMatchObject({
    status: 422,
    fields: ['/subject required'],
  })
  expect(rig.mailer.list()).toHaveLength(1)
  await click(rig)
  expect(tickets(rig)).toMatchObject([{ subject: 'Last' }])
  expect((await file(rig, token, last, 'k1')).status).toBe(201)
  expect(await refusalOf(file(rig, token, changed, 'k1'))).toMatchObject({ code: 'conflict' })
})

it('the files of a held ticket wait with it', async () => {
  const rig = createAccountsRig()
  const { token } = await rig.guest(ANN)
  const ask = (_: unknown, method: string, path: string, more = {}) =>
    rig.as(token, method, path, more)
  const client = tusClient({ ...rig, ask: ask as Rig['ask'] }, 'ann')
  const id = client.idOf(await client.create(4))
  await client.patch(id, 0, 'word')
  await file(rig, token, newTicket({ uploadIds: [id] }))
  await click(rig)
  const [ticket] = tickets(rig)
  const [message] = rig.world.agent.messages(ticket?.id ?? '')
  expect(message).toMatchObject({ attachments: [{ size: 4 }] })
})

it('a link that nobody followed in time files nothing, and the next try brings another', async () => {
  const rig = createAccountsRig()
  const { token } = await rig.guest(ANN)
  const body = newTicket()
  await file(rig, token, body, 'k1')
  rig.clock.jump(12 * 3_600_000 - 1)
  const next = await rig.guest(ANN)
  await file(rig, next.token, body, 'k1')
  const old = rig.lastToken()
  rig.clock.jump(1)
  expect(await refusalOf(click(rig, old))).toMatchObject({ fields: ['/token expired'] })
  await file(rig, next.token, body, 'k1')
  expect(rig.mailer.list()).toHaveLength(2)
  await click(rig)
  expect(tickets(rig)).toHaveLength(1)
})

it('a mail that could not be sent is tried again with the ticket', async () => {
  let isDown = true
  const sent: string[] = []
  const mailer = {
    async send({ to }: { to: string }) {
      if (isDown) throw new Error('421 try later')
      sent.push(to)
    },
  }
  const rig = createAccountsRig({ mailer })
  const { token } = await rig.guest(ANN)
  const body = newTicket()
  const failed = await file(rig, token, body, 'k1')
  expect([failed.status, await failed.text()]).toEqual([500, expect.not.stringContaining('421')])
  isDown = false
  expect((await file(rig, token, body, 'k1')).status).toBe(202)
  expect(sent).toEqual([ANN])
})

it('a desk without guests takes nothing from one, whoever signed the token', async () => {
  const rig = createAccountsRig({ relay: { desk: { guests: 'off' } } })
  const { signToken } = await import('../identity/jwt.js')
  const { SECRET } = await import('../testing/createRelay.js')
  const user = { id: 'g1', email: ANN, isGuest: true } as const
  const token = await signToken({ secret: SECRET, user, clock: rig.clock })
  expect((await file(rig, token)).status).toBe(403)
})

it('what is no address of one mailbox is refused, and gets no mail', async () => {
  const rig = createAccountsRig()
  const bad = [
    '',
    'ann',
    '@example.com',
    'ann@',
    'ann@localhost',
    'ann@example.com, all@example.com',
    'ann@example.com\r\nBcc: all@example.com',
    'ann\n@example.com',
    'ann@example.com\n',
    'ann@exa mple.com',
    'Ann <ann@example.com>',
    '"ann"@example.com',
    'ann@[127.0.0.1]',
    'ann@127.0.0.1',
    'ann@0x7f.1',
    'ann..b@example.com',
    '.ann@example.com',
    'ann@example..com',
    'ann@-example.com',
    'ann@example.com/path',
    'ann@example.com:25',
    'ann@example.com#x',
    'ann@evil.com@example.com\u0000',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(250)}.com`,
    `a@${`${'b'.repeat(60)}.`.repeat(4)}${'c'.repeat(10)}.com`,
    // Look-alikes: full width, Cyrillic а, Kelvin sign, dotless i, zero width, right to left.
    'ａnn@example.com',
    'аnn@example.com',
    '\u212aelvin@example.com',
    'jul\u0131a@example.com',
    'ann\u200b@example.com',
    '\u202eann@example.com',
    'ann%0d%0aBcc:all@example.com\r',
  ]
  for (const email of bad) {
    const about = JSON.stringify(email)
    for (const path of ['/v1/guests', '/v1/account/sign-up']) {
      const refusal = await refusalOf(rig.post(path, { email }))
      expect(refusal.status, about).toBe(422)
      expect(refusal.fields, about).toEqual(['/email not_an_address'])
    }
    const signIn = await refusalOf(rig.post('/v1/account/sign-in', { email, password: PASSWORD }))
    expect([422, 429], about).toContain(signIn.status)
  }
  expect(rig.mailer.list()).toEqual([])
})

it('one mailbox is one address, however it is written, and mail goes to just that form', async () => {
  const rig = createAccountsRig()
  await rig.signUp('Ann@Example.COM')
  const ways = [' ann@example.com', 'ANN@EXAMPLE.COM', 'ann@ｅxample.com']
  for (const email of ways) {
    const answer = await rig.post('/v1/account/sign-in', { email, password: PASSWORD })
    expect(answer.status, email).toBe(200)
  }
  expect((await rig.guest('info@пример.рф')).user.email).toBe('info@xn--e1afmkfd.xn--p1ai')
  expect(rig.mailer.list().map(({ to }) => to)).toEqual([ANN])
})

it('guests under one address are bounded', async () => {
  const rig = createAccountsRig({ guestsAnHour: 2 })
  await rig.guest(ANN)
  await rig.guest(ANN)
  expect((await rig.post('/v1/guests', { email: ANN })).status).toBe(429)
  expect((await rig.post('/v1/guests', { email: 'bob@example.com' })).status).toBe(201)
})

it('the name of a guest is shown plain', async () => {
  const rig = createAccountsRig()
  const name = `Ann\r\nBcc: x\u202e\u200b ${'y'.repeat(150)}`
  const { user } = await rig.session(rig.post('/v1/guests', { email: ANN, name }))
  expect(user.name).toMatch(/^Ann Bcc: x y+$/)
  expect(user.name).toHaveLength(100)
})

it('T-SV5 what a guest has waiting is bounded by its length, also where one text takes the place of another', async () => {
  const rig = createAccountsRig()
  const { token } = await rig.guest(ANN)
  const long = (submissionId: string) => newTicket({ body: 'x'.repeat(49_000), submissionId })
  for (const key of ['k1', 'k2', 'k3', 'k4']) {
    expect((await file(rig, token, long(key), key)).status, key).toBe(202)
  }
  const short = newTicket({ submissionId: 'k5' })
  expect((await file(rig, token, short, 'k5')).status).toBe(202)
  expect((await file(rig, token, long('k6'), 'k6')).status).toBe(429)
  expect((await file(rig, token, long('k5'), 'k5')).status).toBe(429)
  expect((await file(rig, token, { ...long('k4'), subject: 'Other' }, 'k4')).status).toBe(202)
  const another = await rig.guest('ben@example.com')
  expect((await file(rig, another.token, long('k1'), 'k1')).status).toBe(202)
})
