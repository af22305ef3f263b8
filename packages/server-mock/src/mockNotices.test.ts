import { afterEach, expect, test } from 'vitest'
import { createMock } from './createMock.js'
import type { Mock } from './mockOptions.js'

const ALINA = { id: 'alina', name: 'Alina', email: 'alina@oolong.example' }
let mock: Mock

afterEach(() => mock.close())

/** A desk that tells of answers, and a person who has just looked at their tickets there. */
async function visitDesk(person: { readonly id: string; readonly email?: string } = ALINA) {
  mock = createMock({
    frozen: true,
    seed: { desk: { name: 'Desk' } },
    authenticate: async () => person,
    notices: { appUrl: 'https://app.example/support', deskName: 'Desk' },
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
      subject: `Desk: an answer to your request ${ticket.number}`,
      text: expect.stringContaining(`https://app.example/support?help=ticket/${ticket.id}\n`),
    },
  ])
  expect(await mailsAfterTenMinutes()).toHaveLength(1)
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
    { subject: 'Re: Report', text: 'We look into it.\n' },
    { subject: 'Re: Report', text: 'We have looked: it was the label.\n' },
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
