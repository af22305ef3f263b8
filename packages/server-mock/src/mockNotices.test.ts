import { afterEach, expect, test } from 'vitest'
import { createMock } from './createMock.js'
import type { Mock } from './mockOptions.js'

const ALINA = { id: 'alina', name: 'Alina', email: 'alina@oolong.example' }
let mock: Mock

afterEach(() => mock.close())

/** A desk that tells of answers, and a person who has just looked at their tickets there. */
async function visitDesk(
  person: { readonly id: string; readonly email?: string; readonly locale?: string } = ALINA,
) {
  mock = createMock({
    frozen: true,
    seed: { desk: { name: { ru: 'Помощь «Улун»', en: 'Oolong help' } } },
    authenticate: async () => person,
    notices: { appUrl: 'https://app.example/support' },
  })
  const ticket = mock.world.agent.createFor(person, { subject: 'Report', body: 'We look into it.' })
  const visit = () => mock.handler(new Request('https://desk.example/v1/tickets'))
  return { ticket, visit }
}

/** Minute by minute, so that each look has ended before the next one is due. */
async function mailsAfterTenMinutes() {
  for (let minute = 0; minute < 10; minute++) await mock.clock.advance(60_000)
  return mock.mails()
}

test('C14 an answer is told to its person by mail, with a link that opens the ticket', async () => {
  const { ticket, visit } = await visitDesk()
  await visit()
  expect(await mailsAfterTenMinutes()).toMatchObject([
    {
      to: ALINA.email,
      subject: `Oolong help: an answer to your request ${ticket.number}`,
      text: expect.stringContaining(`https://app.example/support?help=ticket/${ticket.id}\n`),
    },
  ])
  expect(await mailsAfterTenMinutes()).toHaveLength(1)
})

test('C14 a notice and its desk’s name come in the language of its person', async () => {
  const { ticket, visit } = await visitDesk({ ...ALINA, locale: 'ru' })
  await visit()
  expect(await mailsAfterTenMinutes()).toMatchObject([
    { subject: `Помощь «Улун»: ответ на обращение № ${ticket.number}` },
  ])
})

test('whoever was never here, or has no address, is told nothing', async () => {
  await visitDesk()
  expect(await mailsAfterTenMinutes()).toEqual([])
  await mock.close()
  const { visit } = await visitDesk({ id: 'nobody' })
  await visit()
  expect(await mailsAfterTenMinutes()).toEqual([])
})

test('A6 a guest gets each answer itself by mail, once, and no internal note', async () => {
  const guest = { id: 'guest-lena', email: 'lena@oolong.example', isGuest: true } as const
  const { ticket } = await visitDesk(guest)
  mock.world.agent.reply(ticket.id, { body: 'We have looked: it was the label.' })
  mock.world.agent.reply(ticket.id, { body: 'She is a new client.', internal: true })
  mock.world.agent.setStatus(ticket.id, 'solved')
  const mails = (await mailsAfterTenMinutes()).filter(({ to }) => to === guest.email)
  expect(mails).toMatchObject([
    {
      subject: `[Oolong help] Re: Report (#${ticket.number})`,
      text: `We look into it.\n\n-- \nOolong help · #${ticket.number}\n`,
    },
    { text: expect.stringMatching(/^We have looked: it was the label\.\n/) },
  ])
})

test('a desk that was closed looks no more', async () => {
  const { ticket, visit } = await visitDesk()
  await visit()
  await mailsAfterTenMinutes()
  await mock.close()
  mock.world.agent.reply(ticket.id, { body: 'And one thing more.' })
  expect(await mailsAfterTenMinutes()).toHaveLength(1)
})
