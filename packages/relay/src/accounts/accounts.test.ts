import { SupportError } from '@deskside/core'
import { expect, it } from 'vitest'
import {
  ACCOUNTS_SECRET,
  cookieOf,
  createAccountsRig,
  PASSWORD,
  refusalOf,
} from '../testing/createAccountsRig.js'
import { newTicket } from '../testing/createRelay.js'
import { createSecrets } from './secrets.js'

const ANN = 'ann@example.com'

it('A3 one signs up by e-mail, follows the link, sets a password and is signed in', async () => {
  const rig = createAccountsRig()
  const signUp = await rig.post('/v1/account/sign-up', { email: ANN, name: 'Ann' })
  expect(await signUp.json()).toEqual({ status: 'confirm_email' })
  const [mail, ...more] = rig.mailer.list()
  expect(more).toEqual([])
  expect(mail?.to).toBe(ANN)
  expect(mail?.text).toContain('https://app.example.com/confirm#deskside-confirm=')
  const token = rig.lastToken()
  expect(await refusalOf(rig.post('/v1/account/confirm', { token }))).toEqual({
    status: 422,
    code: 'invalid',
    fields: ['/password required'],
  })
  const confirmed = await rig.post('/v1/account/confirm', { token, password: PASSWORD })
  const { kind, session } = await confirmed.json()
  expect(kind).toBe('account')
  expect(session.user).toMatchObject({ name: 'Ann', email: ANN })
  expect((await rig.as(session.token, 'GET', '/v1/tickets')).status).toBe(200)
  const again = await rig.session(
    rig.post('/v1/account/sign-in', { email: ANN, password: PASSWORD }),
  )
  expect(again.user.id).toBe(session.user.id)
})

it('a link is good once, for an hour, and only the newest one of an address', async () => {
  const rig = createAccountsRig()
  const confirm = (token: string, password = PASSWORD) =>
    rig.post('/v1/account/confirm', { token, password })
  await rig.post('/v1/account/sign-up', { email: ANN })
  const older = rig.lastToken()
  await rig.post('/v1/account/sign-up', { email: ANN })
  const newer = rig.lastToken()
  expect(await refusalOf(confirm(older))).toMatchObject({ fields: ['/token expired'] })
  const both = await Promise.all([confirm(newer), confirm(newer, 'Another-one-8')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
  expect(await refusalOf(confirm(newer))).toMatchObject({ fields: ['/token expired'] })
  await rig.post('/v1/account/sign-up', { email: ANN })
  rig.clock.jump(60 * 60_000 + 1)
  expect(await refusalOf(confirm(rig.lastToken()))).toMatchObject({ fields: ['/token expired'] })
  expect(await refusalOf(confirm('guessed'))).toMatchObject({ fields: ['/token expired'] })
})

it('E2 a weak password is refused by the server, rule by rule, and the link stays good', async () => {
  const rig = createAccountsRig()
  await rig.post('/v1/account/sign-up', { email: ANN })
  const token = rig.lastToken()
  const weak = await refusalOf(rig.post('/v1/account/confirm', { token, password: 'summer' }))
  expect(weak.fields).toEqual([
    '/password too_short',
    '/password no_upper_case',
    '/password no_number',
    '/password no_symbol',
  ])
  const strong = await rig.post('/v1/account/confirm', { token, password: PASSWORD })
  expect(strong.status).toBe(200)
})

it('E2 consent is asked for where the desk needs it, and no mail goes out without', async () => {
  const rig = createAccountsRig({ needsConsent: true })
  expect(await refusalOf(rig.post('/v1/account/sign-up', { email: ANN }))).toMatchObject({
    fields: ['/consent required'],
  })
  expect(rig.mailer.list()).toEqual([])
  expect((await rig.post('/v1/account/sign-up', { email: ANN, consent: true })).status).toBe(200)
})

it('E2 a customer whom support knows sees earlier tickets once the address is confirmed', async () => {
  const customer = { id: 'customer_7', name: 'Cleo', email: 'cleo@example.com' }
  const find = async (email: string) => (email === customer.email ? customer : null)
  const rig = createAccountsRig({ customers: { find } })
  await rig.ask('customer_7', 'POST', '/v1/tickets', { body: newTicket({ subject: 'Earlier' }) })
  await rig.post('/v1/account/sign-up', { email: 'Cleo@Example.com' })
  const early = rig.post('/v1/account/sign-in', { email: customer.email, password: PASSWORD })
  expect(await refusalOf(early)).toMatchObject({ fields: ['/password wrong_credentials'] })
  const { token } = rig.lastToken() ? await confirm(rig) : { token: '' }
  const list = await (await rig.as(token, 'GET', '/v1/tickets')).json()
  expect(list.items).toMatchObject([{ subject: 'Earlier' }])
})

it('E2 while the helpdesk cannot say whom it knows, the link stays good, and nobody is made anew', async () => {
  const customer = { id: 'customer_7', name: 'Cleo', email: 'cleo@example.com' }
  let isDown = true
  const find = async () => {
    if (isDown) throw new SupportError('unavailable')
    return customer
  }
  const rig = createAccountsRig({ customers: { find } })
  await rig.post('/v1/account/sign-up', { email: customer.email })
  const token = rig.lastToken()
  const early = rig.post('/v1/account/confirm', { token, password: PASSWORD })
  expect(await refusalOf(early)).toMatchObject({ status: 503, code: 'unavailable' })
  isDown = false
  const confirmed = await rig.post('/v1/account/confirm', { token, password: PASSWORD })
  expect((await confirmed.json()).session.user.id).toBe('customer_7')
})

it('E2 a customer’s second password opens the same tickets, and no guest’s word opens them', async () => {
  const customer = { id: 'customer_7', email: 'cleo@example.com' }
  const rig = createAccountsRig({ customers: { find: async () => customer } })
  await rig.ask('customer_7', 'POST', '/v1/tickets', { body: newTicket({ subject: 'Earlier' }) })
  const guest = await rig.guest(customer.email)
  const seen = await (await rig.as(guest.token, 'GET', '/v1/tickets')).json()
  expect(seen.items).toEqual([])
  await rig.signUp(customer.email)
  const { token } = await rig.signUp(customer.email, 'Another-one-8')
  const list = await (await rig.as(token, 'GET', '/v1/tickets')).json()
  expect(list.items).toMatchObject([{ subject: 'Earlier' }])
})

it('a guest who typed the address of a customer is never taken for that customer', async () => {
  const find = async (email: string) => ({ id: 'guest_1', email, isGuest: true }) as const
  const rig = createAccountsRig({ customers: { find } })
  expect((await rig.signUp(ANN)).user).toMatchObject({ id: expect.stringMatching(/^account_/) })
})

it('E2 nobody learns from answers or mails whether an address is known', async () => {
  const rig = createAccountsRig()
  await rig.signUp(ANN)
  const seen = async (path: string, body: (email: string) => unknown) => {
    const [known, unknown] = await Promise.all(
      [ANN, 'nobody@example.com'].map(async (email) => {
        const response = await rig.post(path, body(email))
        const headers = [...response.headers].sort()
        return { status: response.status, headers, body: await response.text() }
      }),
    )
    expect(known).toEqual(unknown)
  }
  await seen('/v1/account/sign-in', (email) => ({ email, password: 'Wrong-password-1' }))
  await seen('/v1/account/sign-up', (email) => ({ email }))
  const [forKnown, forUnknown] = rig.mailer.list().slice(-2)
  const plain = (text = '') => text.replace(/=\S+/g, '')
  expect(plain(forKnown?.text)).toBe(plain(forUnknown?.text))
  expect(forKnown?.subject).toBe(forUnknown?.subject)
})

it('a sign-in costs one check of a password, known or not', async () => {
  let checks = 0
  const hasher = {
    hash: async (password: string) => `hash of ${password}`,
    async verify(password: string, hash: string) {
      // Looking at what is no hash costs nothing.
      if (hash.startsWith('hash of ')) checks += 1
      return hash === `hash of ${password}`
    },
  }
  const rig = createAccountsRig({ hasher })
  await rig.signUp(ANN)
  for (const email of [ANN, 'nobody@example.com', 'not an address']) {
    checks = 0
    const answer = rig.post('/v1/account/sign-in', { email, password: 'Wrong-password-1' })
    expect(await refusalOf(answer)).toMatchObject({ fields: ['/password wrong_credentials'] })
    expect(checks, email).toBe(1)
  }
})

it('the first sign-in of a process does the same work for whom it knows and whom it does not', async () => {
  const works: string[][] = []
  for (const email of [ANN, 'nobody@example.com']) {
    const work: string[] = []
    let fails = false
    const hasher = {
      async hash(password: string) {
        work.push('hash')
        if (fails) throw new Error('no memory')
        return `hash of ${password}`
      },
      async verify(password: string, hash: string) {
        work.push('verify')
        return hash === `hash of ${password}`
      },
    }
    const rig = createAccountsRig({ hasher })
    await rig.signUp(ANN)
    work.length = 0
    const signIn = async () =>
      (await rig.post('/v1/account/sign-in', { email, password: 'Wrong-password-1' })).status
    fails = true
    expect(await signIn()).toBe(500)
    fails = false
    expect([await signIn(), await signIn()]).toEqual([422, 422])
    works.push(work)
  }
  expect(works[0]).toEqual(['hash', 'hash', 'verify', 'verify'])
  expect(works[1]).toEqual(works[0])
})

it('tries at one address are bounded, also those at an unknown one', async () => {
  const rig = createAccountsRig({ signInsAQuarter: 3 })
  await rig.signUp(ANN)
  for (const email of [ANN, 'nobody@example.com']) {
    const attempt = (password: string) => rig.post('/v1/account/sign-in', { email, password })
    for (let i = 0; i < 3; i++) expect((await attempt('Wrong-password-1')).status).toBe(422)
    const late = await attempt(PASSWORD)
    expect(late.status).toBe(429)
    expect(late.headers.get('Retry-After')).toBe('300')
  }
  rig.clock.jump(15 * 60_000)
  const right = await rig.post('/v1/account/sign-in', { email: ANN, password: PASSWORD })
  expect(right.status).toBe(200)
})

it('mails to one address are bounded, in one fixed text that holds nothing of the sender', async () => {
  const rig = createAccountsRig({ mailsAnHour: 2 })
  const spam = 'BUY NOW https://evil.example\r\nBcc: all@example.com'
  const send = () => rig.post('/v1/account/sign-up', { email: ANN, name: spam })
  expect((await send()).status).toBe(200)
  expect((await send()).status).toBe(200)
  expect((await send()).status).toBe(429)
  expect(rig.mailer.list()).toHaveLength(2)
  for (const { subject, text, to } of rig.mailer.list()) {
    expect(to).toBe(ANN)
    expect(subject).toBe('Test desk: please confirm your e-mail address')
    expect(text).not.toMatch(/BUY|evil|Bcc/)
  }
})

it('A3 the mail of a sign-up comes in the language that the page asks for', async () => {
  const rig = createAccountsRig({ deskName: { en: 'Help', ru: 'Поддержка' } })
  const mailFor = async (language: string) => {
    await rig.post('/v1/account/sign-up', { email: ANN }, { 'Accept-Language': language })
    return rig.mailer.list().at(-1)
  }
  expect((await mailFor('ru-RU'))?.subject).toBe('Поддержка: подтвердите адрес почты')
  expect((await mailFor('*'))?.subject).toBe('Help: please confirm your e-mail address')
  const japanese = await mailFor('ja,en;q=0.5')
  expect(japanese?.text).toContain('お心当たりがない場合は')
  const confirmed = await rig.post('/v1/account/confirm', {
    token: rig.lastToken(),
    password: PASSWORD,
  })
  expect(confirmed.status).toBe(200)
})

it('a refresh token is good once; an old one ends the session for everybody', async () => {
  const rig = createAccountsRig()
  const first = await rig.signUp(ANN)
  const refresh = (refreshToken: string | null) =>
    rig.post('/v1/account/refresh', { refreshToken: refreshToken ?? '' })
  const second = await rig.session(refresh(first.refreshToken))
  expect(second.refreshToken).not.toBe(first.refreshToken)
  // Two tabs in the same moment are no theft, and get the same next one.
  const twin = await rig.session(refresh(first.refreshToken))
  expect(twin.refreshToken).toBe(second.refreshToken)
  rig.clock.jump(30_001)
  expect((await refresh(first.refreshToken)).status).toBe(401)
  expect((await refresh(second.refreshToken)).status).toBe(401)
  expect((await rig.as(second.token, 'GET', '/v1/tickets')).status).toBe(401)
})

it('a refresh token that the relay did not make is refused, and ends nothing', async () => {
  const rig = createAccountsRig()
  const { refreshToken } = await rig.signUp(ANN)
  const [id, turn, signature = ''] = refreshToken?.split('.') ?? []
  const other = createSecrets('another secret of thirty-two bytes!')
  const forged = [
    `${id}.2.${signature}`,
    `${id}.${turn}.${signature.slice(1)}`,
    `${id}.${turn}.${await other.sign(`${id}.${turn}`)}`,
    `${id}.${turn}`,
    `.1.${await createSecrets(ACCOUNTS_SECRET).sign('.1')}`,
    '',
    '..',
  ]
  for (const token of forged) {
    expect((await rig.post('/v1/account/refresh', { refreshToken: token })).status).toBe(401)
  }
  expect((await rig.post('/v1/account/refresh', { refreshToken })).status).toBe(200)
})

it('E3 a browser that nobody is remembered in hears that nobody is here, and a broken cookie is refused', async () => {
  const rig = createAccountsRig()
  await rig.signUp(ANN)
  const ask = (body: unknown, headers = {}) => rig.post('/v1/account/refresh', body, headers)
  const blank = await ask({})
  expect([blank.status, await blank.json()]).toEqual([200, null])
  expect(blank.headers.get('Set-Cookie')).toBe(null)
  expect((await ask({ userId: 'ann' })).status).toBe(401)
  expect((await ask({}, { Cookie: '__Secure-deskside=a.1.AAAA' })).status).toBe(401)
})

it('a session ends after its time, and all the earlier without use', async () => {
  const rig = createAccountsRig()
  const idle = await rig.signUp(ANN)
  rig.clock.jump(12 * 3_600_000 + 1)
  const late = rig.post('/v1/account/refresh', { refreshToken: idle.refreshToken })
  expect((await late).status).toBe(401)
  let { refreshToken } = await rig.session(
    rig.post('/v1/account/sign-in', { email: ANN, password: PASSWORD }),
  )
  for (let hours = 0; hours < 22; hours += 11) {
    rig.clock.jump(11 * 3_600_000)
    refreshToken = (await rig.session(rig.post('/v1/account/refresh', { refreshToken })))
      .refreshToken
  }
  rig.clock.jump(2 * 3_600_000 + 1)
  expect((await rig.post('/v1/account/refresh', { refreshToken })).status).toBe(401)
})

it('a token is refused once its session is signed out, and another session goes on', async () => {
  const rig = createAccountsRig()
  const here = await rig.signUp(ANN)
  const there = await rig.session(
    rig.post('/v1/account/sign-in', { email: ANN, password: PASSWORD }),
  )
  const list = async (token: string) => (await rig.as(token, 'GET', '/v1/tickets')).status
  expect([await list(here.token), await list(there.token)]).toEqual([200, 200])
  expect((await rig.as(here.token, 'POST', '/v1/account/sign-out', { body: {} })).status).toBe(200)
  expect([await list(here.token), await list(there.token)]).toEqual([401, 200])
  const refused = await rig.as(here.token, 'GET', '/v1/tickets')
  expect(await refused.json()).toMatchObject({ detail: 'token_revoked' })
  expect((await rig.post('/v1/account/refresh', { refreshToken: here.refreshToken })).status).toBe(
    401,
  )
})

it('another password needs the present one, and ends every other session', async () => {
  const rig = createAccountsRig()
  const { token, refreshToken } = await rig.signUp(ANN)
  const change = (current: string, password: string) =>
    rig.as(token, 'POST', '/v1/account/password', { body: { current, password } })
  expect((await refusalOf(change('Wrong-password-1', 'Another-one-8'))).fields).toEqual([
    '/current wrong_credentials',
  ])
  expect((await refusalOf(change(PASSWORD, 'weak'))).status).toBe(422)
  const next = await rig.session(change(PASSWORD, 'Another-one-8'))
  expect((await rig.as(next.token, 'GET', '/v1/tickets')).status).toBe(200)
  expect((await rig.as(token, 'GET', '/v1/tickets')).status).toBe(401)
  expect((await rig.post('/v1/account/refresh', { refreshToken })).status).toBe(401)
  const old = await rig.post('/v1/account/sign-in', { email: ANN, password: PASSWORD })
  expect(old.status).toBe(422)
})

it('whoever signed up a stranger’s address holds nothing once the stranger confirms it', async () => {
  const rig = createAccountsRig()
  await rig.signUp(ANN, 'The-thief-knows-1')
  const thief = await rig.session(
    rig.post('/v1/account/sign-in', { email: ANN, password: 'The-thief-knows-1' }),
  )
  // The owner of the mailbox follows a link of her own: her password counts, his session ends.
  await rig.signUp(ANN, 'The-owner-knows-2')
  const late = { email: ANN, password: 'The-thief-knows-1' }
  expect((await rig.post('/v1/account/sign-in', late)).status).toBe(422)
  expect((await rig.as(thief.token, 'GET', '/v1/tickets')).status).toBe(401)
})

it('a desk without accounts or guests says so at their addresses', async () => {
  const rig = createAccountsRig({ relay: { desk: { guests: 'off', accounts: false } } })
  const statuses = [
    await rig.post('/v1/guests', { email: ANN }),
    await rig.post('/v1/account/sign-up', { email: ANN }),
    await rig.post('/v1/account/sign-in', { email: ANN, password: PASSWORD }),
    await rig.ask(null, 'GET', '/v1/config'),
  ].map(({ status }) => status)
  expect(statuses).toEqual([501, 501, 501, 401])
  expect(rig.mailer.list()).toEqual([])
})

it('who has no token may read the desk where it takes guests or has accounts, and no more', async () => {
  const rig = createAccountsRig({ relay: { desk: { guests: 'off', accounts: true } } })
  const { can } = await (await rig.ask(null, 'GET', '/v1/config')).json()
  expect(can).toMatchObject({ guests: false, accounts: true })
  expect((await rig.as('rubbish', 'GET', '/v1/config')).status).toBe(401)
  for (const path of ['/v1/tickets', '/v1/changes', '/v1/tickets/t1', '/v1/attachments/a1']) {
    expect((await rig.ask(null, 'GET', path)).status, path).toBe(401)
  }
  const written = await rig.ask(null, 'POST', '/v1/tickets', { body: newTicket() })
  expect(written.status).toBe(401)
})

it('E3 «remember me» is one cookie that no script reads, sent to the session’s address alone', async () => {
  const rig = createAccountsRig()
  await rig.signUp(ANN)
  const signIn = await rig.post('/v1/account/sign-in', {
    ...{ email: ANN, password: PASSWORD, remember: true },
  })
  expect(signIn.headers.get('Set-Cookie')).toMatch(
    /^__Secure-deskside=[\w.-]+; Path=\/v1\/account\/refresh; HttpOnly; Secure; SameSite=Strict; Max-Age=2592000$/,
  )
  expect(signIn.headers.get('Access-Control-Allow-Credentials')).toBe('true')
  const body = await signIn.json()
  expect(body.refreshToken).toBeNull()
  const Cookie = cookieOf(signIn)
  const refreshed = await rig.post('/v1/account/refresh', {}, { Cookie })
  expect(refreshed.status).toBe(200)
  expect(cookieOf(refreshed)).not.toBe(Cookie)
  const { token } = await refreshed.json()
  const out = await rig.as(token, 'POST', '/v1/account/sign-out', { body: {} })
  expect(out.headers.get('Set-Cookie')).toMatch(/^__Secure-deskside=; .*Max-Age=0$/)
  const late = await rig.post('/v1/account/refresh', {}, { Cookie: cookieOf(refreshed) })
  expect(late.status).toBe(401)
})

it('E3 who is not remembered has a cookie that ends with the browser, another password or not', async () => {
  const rig = createAccountsRig()
  await rig.signUp(ANN)
  const signIn = await rig.post('/v1/account/sign-in', {
    ...{ email: ANN, password: PASSWORD, remember: false },
  })
  const endsWithBrowser =
    /^__Secure-deskside=[\w.-]+; Path=\/v1\/account\/refresh; HttpOnly; Secure; SameSite=Strict$/
  expect(signIn.headers.get('Set-Cookie')).toMatch(endsWithBrowser)
  expect((await signIn.json()).refreshToken).toBeNull()
  const refreshed = await rig.post('/v1/account/refresh', {}, { Cookie: cookieOf(signIn) })
  expect(refreshed.headers.get('Set-Cookie')).toMatch(endsWithBrowser)
  const changed = await rig.as((await refreshed.json()).token, 'POST', '/v1/account/password', {
    body: { current: PASSWORD, password: `${PASSWORD}!` },
  })
  expect(changed.headers.get('Set-Cookie')).toMatch(endsWithBrowser)
  const out = await rig.as((await changed.json()).token, 'POST', '/v1/account/sign-out', {
    body: {},
  })
  expect(out.headers.get('Set-Cookie')).toMatch(/^__Secure-deskside=; .*Max-Age=0$/)
  // A browser that is never closed: the session ends by itself.
  const left = await rig.post('/v1/account/sign-in', {
    ...{ email: ANN, password: `${PASSWORD}!`, remember: false },
  })
  rig.clock.jump(12 * 3_600_000 + 1)
  const late = await rig.post('/v1/account/refresh', {}, { Cookie: cookieOf(left) })
  expect(late.status).toBe(401)
})

it('E3 a cookie counts only for a page that may call', async () => {
  const rig = createAccountsRig()
  await rig.signUp(ANN)
  const signIn = { email: ANN, password: PASSWORD, remember: true }
  const Cookie = cookieOf(await rig.post('/v1/account/sign-in', signIn))
  const origins = [
    'https://evil.example',
    'null',
    'https://app.example.com.evil.example',
    'http://app.example.com',
    'https://app.example.com:444',
  ]
  for (const Origin of origins) {
    const answer = await rig.post('/v1/account/refresh', {}, { Cookie, Origin })
    expect(answer.status, Origin).toBe(403)
    expect(answer.headers.get('Access-Control-Allow-Origin'), Origin).toBeNull()
    expect((await rig.post('/v1/account/sign-in', signIn, { Origin })).status, Origin).toBe(403)
  }
  const nobody = new Request('https://support.example.com/v1/account/refresh', {
    method: 'POST',
    headers: { Cookie },
  })
  expect((await rig.handler(nobody)).status).toBe(403)
  const form = { 'Content-Type': 'text/plain', Cookie }
  expect((await rig.post('/v1/account/refresh', {}, form)).status).toBe(415)
  const own = { Cookie, Origin: 'https://support.example.com' }
  expect((await rig.post('/v1/account/refresh', {}, own)).status).toBe(200)
})

it('E3 two cookies of one name are nobody’s: one was planted', async () => {
  const rig = createAccountsRig()
  await rig.signUp(ANN)
  const signIn = { email: ANN, password: PASSWORD, remember: true }
  const mine = cookieOf(await rig.post('/v1/account/sign-in', signIn))
  const planted = cookieOf(await rig.post('/v1/account/sign-in', signIn))
  const Cookie = `${planted}; ${mine}`
  expect((await rig.post('/v1/account/refresh', {}, { Cookie })).status).toBe(401)
})

it('E3 a tab of one person never goes on with the cookie of the next', async () => {
  const rig = createAccountsRig()
  const ann = await rig.signUp(ANN)
  const bob = await rig.signUp('bob@example.com')
  const signIn = { email: 'bob@example.com', password: PASSWORD, remember: true }
  const Cookie = cookieOf(await rig.post('/v1/account/sign-in', signIn))
  const stray = await rig.post('/v1/account/refresh', { userId: ann.user.id }, { Cookie })
  expect([stray.status, stray.headers.get('Set-Cookie')]).toEqual([401, null])
  const own = await rig.post('/v1/account/refresh', { userId: bob.user.id }, { Cookie })
  expect(own.status).toBe(200)
})

it('no other address takes a cookie or lets pages bring one', async () => {
  const rig = createAccountsRig()
  await rig.signUp(ANN)
  const signIn = { email: ANN, password: PASSWORD, remember: true }
  const Cookie = cookieOf(await rig.post('/v1/account/sign-in', signIn))
  const headers = { Cookie, Origin: 'https://app.example.com' }
  for (const path of ['/v1/tickets', '/v1/changes', '/v1/config']) {
    const answer = await rig.ask(null, 'GET', path, { headers })
    expect(answer.headers.get('Access-Control-Allow-Credentials'), path).toBeNull()
    expect(answer.headers.get('Set-Cookie'), path).toBeNull()
    if (path !== '/v1/config') expect(answer.status, path).toBe(401)
  }
})

async function confirm(rig: ReturnType<typeof createAccountsRig>) {
  const answer = await rig.post('/v1/account/confirm', {
    token: rig.lastToken(),
    password: PASSWORD,
  })
  return (await answer.json()).session as { token: string }
}
