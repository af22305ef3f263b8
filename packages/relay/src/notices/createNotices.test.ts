import { type Backend, SupportError, type SupportUser, systemClock } from '@deskside/core'
import { expect, it } from 'vitest'
import type { Mail } from '../accounts/Mailer.js'
import { memoryAccountStore } from '../accounts/memoryAccountStore.js'
import { signToken } from '../identity/jwt.js'
import { type AccountsRigOptions, createAccountsRig } from '../testing/createAccountsRig.js'
import { newTicket, SECRET } from '../testing/createRelay.js'
import { confirmedAddress } from './confirmedAddress.js'
import { createNotices, type NoticesOptions } from './createNotices.js'
import { memoryNoticeStore } from './memoryNoticeStore.js'
import { ticketLink } from './noticeMail.js'

const ANN = 'ann@example.com'
const MINUTE_MS = 60_000

type AccountsRig = ReturnType<typeof createAccountsRig>
type RigOptions = AccountsRigOptions & {
  readonly notices?: Partial<NoticesOptions>
  readonly trustsHost?: boolean
  readonly wrap?: (backend: Backend) => Backend
}

/** A relay with accounts that tells of answers, and a mail server that can be asked what came. */
function rig({ notices: own = {}, trustsHost = false, wrap, ...options }: RigOptions = {}) {
  const store = memoryAccountStore({
    clock: { ...systemClock(), now: () => relay.clock.now() },
  })
  const mails: Mail[] = []
  const errors: unknown[] = []
  const trouble: { mail?: SupportError; desk?: SupportError; slow?: Promise<void> } = {}
  let visit = async (_: SupportUser) => {}
  const relay: AccountsRig = createAccountsRig({
    ...options,
    store,
    relay: { ...options.relay, notices: { watch: (person) => visit(person) } },
  })
  const { clock, world } = relay
  const looks: string[] = []
  const noticeStore = own.store ?? memoryNoticeStore({ clock })
  const open = () =>
    createNotices({
      backendFor: (person) => {
        looks.push(person.id)
        if (trouble.desk) throw trouble.desk
        return wrap?.(world.backendFor(person)) ?? world.backendFor(person)
      },
      mailer: {
        async send(mail) {
          await trouble.slow
          if (trouble.mail) throw trouble.mail
          mails.push(mail)
        },
      },
      addressOf: confirmedAddress({ accounts: store, trustsHost }),
      appUrl: 'https://app.example.com/board?tab=2#top',
      deskName: 'Test desk',
      clock,
      onError: (error) => errors.push(error),
      ...own,
      store: noticeStore,
    })
  const notices = open()
  visit = notices.watch
  const stop = notices.start()

  /** As whoever holds this token: a ticket, and its id. */
  async function file(token: string): Promise<string> {
    const answer = await relay.as(token, 'POST', '/v1/tickets', { body: newTicket() })
    return (await answer.json()).id
  }

  return { ...relay, mails, errors, trouble, notices, open, stop, file, looks, noticeStore }
}

it('C14 an answer of staff becomes one mail, with a link that opens the widget on the ticket', async () => {
  const desk = rig()
  const { token } = await desk.signUp(ANN)
  const id = await desk.file(token)
  desk.world.agent.reply(id, { body: 'A secret of the answer', agent: 'Olga' })
  await desk.clock.advance(2 * MINUTE_MS)
  expect(desk.mails).toHaveLength(1)
  const [mail] = desk.mails
  const { number } = desk.world.agent.list()[0] ?? {}
  expect(mail?.to).toBe(ANN)
  expect(mail?.subject).toBe(`Test desk: an answer to your request ${number}`)
  expect(mail?.text).toContain(`\nhttps://app.example.com/board?tab=2&help=ticket/${id}#top\n`)
  expect(mail?.text).not.toMatch(/secret|Export|It is empty|Olga/)
  // However often one looks, and whoever does: it was told.
  await desk.clock.advance(60 * MINUTE_MS)
  await desk.stop()
  const next = desk.open().start()
  await desk.clock.advance(60 * MINUTE_MS)
  await next()
  expect(desk.mails).toHaveLength(1)
  expect(desk.errors).toEqual([])
  expect(desk.clock.pending()).toBe(0)
})

it('C14 a notice comes in the language that the person reads, by the token, else by the browser', async () => {
  const deskName = { ru: 'Поддержка', en: 'Help' }
  const desk = rig({ trustsHost: true, notices: { deskName } })
  const token = (id: string, locale?: string) =>
    signToken({
      user: { id, email: `${id}@example.com`, ...(locale && { locale }) },
      ...{ secret: SECRET, clock: desk.clock },
    })
  const file = async (bearer: string, language: string) => {
    const headers = { 'Accept-Language': language }
    const answer = await desk.as(bearer, 'POST', '/v1/tickets', { body: newTicket(), headers })
    return (await answer.json()).id
  }
  const ids = [
    await file(await token('rita', 'ru-RU'), 'de'),
    await file(await token('dora'), 'de-AT,de;q=0.9,en;q=0.8'),
    await file(await token('mona'), '*'),
    await file(await token('petra', 'pt'), 'en'),
  ]
  for (const id of ids) desk.world.agent.reply(id, { body: 'Hello' })
  await desk.clock.advance(2 * MINUTE_MS)
  const [rita, dora, mona, petra] = ['rita', 'dora', 'mona', 'petra'].map(
    (name) =>
      desk.mails.find(({ to }) => to === `${name}@example.com`) ?? { subject: '', text: '' },
  )
  expect(rita?.subject).toMatch(/^Поддержка: ответ на обращение № \d+$/)
  expect(rita?.text).toContain('Отвечайте, пожалуйста, там')
  expect(dora?.subject).toMatch(/^Help: eine Antwort/)
  expect(mona?.subject).toMatch(/^Help: an answer/)
  expect(petra?.subject).toMatch(/^Help: uma resposta/)
})

it('who changes to another language is written to in that one, at once', async () => {
  const desk = rig({ trustsHost: true })
  await desk.notices.watch({ id: 'ann', email: ANN, locale: 'ru' })
  await desk.notices.watch({ id: 'ann', email: ANN, locale: 'fr' })
  const made = desk.world.agent.createFor({ id: 'ann', email: ANN }, { subject: 'A', body: 'B' })
  await desk.clock.advance(5 * MINUTE_MS)
  expect(desk.mails).toMatchObject([
    { text: expect.stringContaining(`à votre demande ${made.number}`) },
  ])
})

it('C14 each further answer is told, several within a minute once', async () => {
  const desk = rig()
  const { token } = await desk.signUp(ANN)
  const [one, two] = [await desk.file(token), await desk.file(token)]
  desk.world.agent.reply(one, { body: 'First' })
  desk.world.agent.reply(one, { body: 'And then' })
  desk.world.agent.reply(two, { body: 'Of the other' })
  await desk.clock.advance(2 * MINUTE_MS)
  expect(desk.mails).toHaveLength(2)
  desk.world.agent.reply(one, { body: 'Third' })
  await desk.clock.advance(2 * MINUTE_MS)
  expect(desk.mails).toHaveLength(3)
  expect(new Set(desk.mails.map(({ id }) => id)).size).toBe(3)
})

it('C14 nobody is told of own words, of internal notes, of a status, or of what was read', async () => {
  const desk = rig()
  const { token } = await desk.signUp(ANN)
  const id = await desk.file(token)
  await desk.as(token, 'POST', `/v1/tickets/${id}/messages`, {
    body: { body: 'One more thing', submissionId: 's-2' },
  })
  desk.world.agent.reply(id, { body: 'Is she serious?', internal: true })
  desk.world.agent.setStatus(id, 'solved')
  await desk.clock.advance(10 * MINUTE_MS)
  const message = desk.world.agent.reply(id, { body: 'Read at once' })
  await desk.as(token, 'POST', `/v1/tickets/${id}/read`, { body: { messageId: message.id } })
  await desk.clock.advance(10 * MINUTE_MS)
  expect(desk.mails).toEqual([])
  expect(desk.errors).toEqual([])
})

it('C14 where the desk does not know what was read, an answer that was answered is not told', async () => {
  const desk = rig({
    wrap: (backend) => ({ ...backend, can: { ...backend.can, markRead: false } }),
  })
  const { token } = await desk.signUp(ANN)
  const id = await desk.file(token)
  desk.world.agent.reply(id, { body: 'Which browser?' })
  await desk.as(token, 'POST', `/v1/tickets/${id}/messages`, {
    body: { body: 'Firefox', submissionId: 's-2' },
  })
  await desk.clock.advance(10 * MINUTE_MS)
  expect(desk.mails).toEqual([])
  desk.world.agent.reply(id, { body: 'Thank you' })
  await desk.clock.advance(10 * MINUTE_MS)
  expect(desk.mails).toHaveLength(1)
})

it('T-SV6 no notice goes to an address that nobody confirmed', async () => {
  const desk = rig({ relay: { desk: { guests: 'open' } } })
  const guest = await desk.guest('stranger@example.com')
  const ofGuest = await desk.file(guest.token)
  const ofHost = (
    await (await desk.ask('bob', 'POST', '/v1/tickets', { body: newTicket() })).json()
  ).id
  for (const id of [ofGuest, ofHost]) desk.world.agent.reply(id, { body: 'Hello' })
  await desk.clock.advance(10 * MINUTE_MS)
  expect([desk.mails, desk.looks]).toEqual([[], []])
})

it('T-SV6 a guest is told once the link of the mail was followed, and only there', async () => {
  const desk = rig({ relay: { desk: { guests: 'verify' } } })
  const { token } = await desk.guest('guest@example.com')
  const waits = await desk.as(token, 'POST', '/v1/tickets', { body: newTicket() })
  expect(waits.status).toBe(202)
  await desk.post('/v1/account/confirm', { token: desk.lastToken() })
  const [ticket] = desk.world.agent.list()
  desk.world.agent.reply(ticket?.id ?? '', { body: 'Hello' })
  await desk.clock.advance(2 * MINUTE_MS)
  expect(desk.mails).toMatchObject([{ to: 'guest@example.com' }])
})

it('the address of a host’s token counts where the host vouches for it, an account’s own before', async () => {
  const accounts = memoryAccountStore()
  const person = { id: 'ann', email: 'Old@Example.com' }
  const trusting = confirmedAddress({ accounts, trustsHost: true })
  expect(await confirmedAddress({ accounts })(person)).toBeNull()
  expect(await trusting(person)).toBe('old@example.com')
  expect(await trusting({ ...person, email: 'ann@example.com\r\nBcc: x@evil.example' })).toBeNull()
  expect(await trusting({ ...person, isGuest: true })).toBeNull()
  await accounts.saveAccount({ email: ANN, person, passwordHash: '', consentAt: null })
  expect(await trusting(person)).toBe(ANN)
})

it('a mail that is not taken now is tried again, one that is never taken is not', async () => {
  const desk = rig()
  const { token } = await desk.signUp(ANN)
  const id = await desk.file(token)
  desk.trouble.mail = new SupportError('unavailable')
  desk.world.agent.reply(id, { body: 'First' })
  await desk.clock.advance(10 * MINUTE_MS)
  expect(desk.mails).toEqual([])
  delete desk.trouble.mail
  await desk.clock.advance(10 * MINUTE_MS)
  expect(desk.mails).toHaveLength(1)
  desk.trouble.mail = new SupportError('invalid')
  desk.world.agent.reply(id, { body: 'Second' })
  await desk.clock.advance(10 * MINUTE_MS)
  const attempts = desk.errors.length
  delete desk.trouble.mail
  await desk.clock.advance(10 * MINUTE_MS)
  expect(desk.mails).toHaveLength(1)
  expect(desk.errors).toHaveLength(attempts)
})

it('what was answered before a person came here is not told', async () => {
  const customer = { id: 'customer_7', name: 'Cleo', email: 'cleo@example.com' }
  const desk = rig({ customers: { find: async () => customer } })
  const early = desk.world.agent.createFor(customer, { subject: 'Earlier', body: 'By phone' })
  desk.world.agent.reply(early.id, { body: 'Long ago' })
  await desk.clock.advance(10 * MINUTE_MS)
  const { token } = await desk.signUp(customer.email)
  await desk.as(token, 'GET', '/v1/tickets')
  await desk.clock.advance(10 * MINUTE_MS)
  expect(desk.mails).toEqual([])
  // E1: a ticket that support makes from now on is told of once it is answered.
  const made = desk.world.agent.createFor(customer, { subject: 'New', body: 'By phone' })
  desk.world.agent.reply(made.id, { body: 'Here it is' })
  await desk.clock.advance(10 * MINUTE_MS)
  expect(desk.mails).toMatchObject([{ text: expect.stringContaining(`ticket/${made.id}`) }])
})

it('of two processes with one store one looks, however long the mail server takes, and one mail goes out', async () => {
  const desk = rig()
  const stopOther = desk.open().start()
  const { token } = await desk.signUp(ANN)
  const id = await desk.file(token)
  let goOn = () => {}
  desk.trouble.slow = new Promise((resolve) => {
    goOn = resolve
  })
  desk.world.agent.reply(id, { body: 'Hello' })
  await desk.clock.advance(2 * MINUTE_MS)
  goOn()
  await desk.clock.advance(5 * MINUTE_MS)
  await stopOther()
  expect(desk.mails).toHaveLength(1)
})

it('X7 looking costs no more than it may, whoever is watched, and less where nothing happens', async () => {
  const desk = rig({ trustsHost: true, notices: { looksAMinute: 24 } })
  for (let i = 0; i < 100; i++) {
    await desk.notices.watch({ id: `p${i}`, email: `p${i}@example.com` })
  }
  await desk.clock.advance(10 * MINUTE_MS)
  expect(desk.looks.length).toBeLessThanOrEqual(240)
  expect(new Set(desk.looks).size).toBe(100)
  const quiet = rig({ trustsHost: true })
  await quiet.notices.watch({ id: 'ann', email: ANN })
  await quiet.clock.advance(60 * MINUTE_MS)
  expect(quiet.looks.length).toBeLessThan(20)
})

it('a helpdesk that says that something happened is asked at once', async () => {
  const desk = rig()
  const { token } = await desk.signUp(ANN)
  const id = await desk.file(token)
  const off = desk.world.onChange(() => void desk.notices.wake())
  desk.world.agent.reply(id, { body: 'Hello' })
  await desk.clock.advance(5_000)
  off()
  expect(desk.mails).toHaveLength(1)
})

it('what is answered while the relay looks is told at once, not with the next look', async () => {
  const desk = rig()
  const { token } = await desk.signUp(ANN)
  const [one, two] = [await desk.file(token), await desk.file(token)]
  const off = desk.world.onChange(() => void desk.notices.wake())
  let goOn = () => {}
  desk.trouble.slow = new Promise((resolve) => {
    goOn = resolve
  })
  desk.world.agent.reply(one, { body: 'Hello' })
  await desk.clock.advance(5_000)
  desk.world.agent.reply(two, { body: 'Hello again' })
  goOn()
  await desk.clock.advance(10_000)
  off()
  expect(desk.mails).toHaveLength(2)
})

it('a helpdesk that is down is asked less often, and nothing is lost by it', async () => {
  const desk = rig()
  const { token } = await desk.signUp(ANN)
  const id = await desk.file(token)
  desk.trouble.desk = new SupportError('unavailable')
  desk.world.agent.reply(id, { body: 'Hello' })
  await desk.clock.advance(60 * MINUTE_MS)
  expect(desk.errors.length).toBeGreaterThan(5)
  expect(desk.errors.length).toBeLessThan(20)
  delete desk.trouble.desk
  await desk.clock.advance(6 * MINUTE_MS)
  expect(desk.mails).toHaveLength(1)
})

it('who has not been here for thirty days is not looked after any more', async () => {
  const desk = rig({ trustsHost: true })
  await desk.notices.watch({ id: 'ann', email: ANN })
  desk.clock.jump(30 * 24 * 60 * MINUTE_MS)
  await desk.clock.advance(10 * MINUTE_MS)
  expect(desk.looks).toEqual([])
})

it('C14 a link opens any ticket, whatever its id holds and the page’s address has', () => {
  expect(ticketLink('https://a.example', '1042')).toBe('https://a.example/?help=ticket/1042')
  expect(ticketLink('https://a.example/x?help=new&y=1#z', 'a/b c&d')).toBe(
    'https://a.example/x?y=1&help=ticket/a%2Fb%20c%26d#z',
  )
  expect(ticketLink('https://a.example/', '7', 'support')).toBe(
    'https://a.example/?support=ticket/7',
  )
})
