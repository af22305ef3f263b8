import { fakeClock } from '@deskside/core/testing'
import { seeds } from '@deskside/server-mock'
import { cleanup, screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { type OpenDeskOptions, openDesk } from '../../testing/openDesk.js'
import { renderScreen } from '../../testing/renderScreen.js'
import { createScriptedClient, describeDesk } from '../../testing/scriptedClient.js'
import { channelLink } from './channelLink.js'
import { ReplyPromise } from './ReplyPromise.js'
import { Support } from './Support.js'

type Desk = NonNullable<OpenDeskOptions['desk']>
const shop = seeds['b-shop-builder'].desk
const analytics = seeds['c-analytics'].desk
/** A Wednesday, 15:00 in Moscow. */
const clock = () => fakeClock(Date.parse('2026-11-25T12:00:00Z'))
const show = (desk: Desk, some: OpenDeskOptions = {}) =>
  openDesk(<Support />, { desk, render: { clock: clock() }, ...some })
const region = (name: string) => within(screen.getByRole('region', { name }))

test('B1 the longest reaction time is that of the person’s own plan', async () => {
  await show(shop, { user: { plan: 'premium' } })
  expect(screen.getByText('First answer within 3 hours')).toBeTruthy()
  expect(region('Support hours').getByText(/Around the clock/)).toBeTruthy()
  await show(shop, { user: { plan: 'basic' } })
  expect(screen.getByText('First answer within 24 hours')).toBeTruthy()
})

test('B4 E1 channels say what they are for, and those that do not count stand apart', async () => {
  await show(shop)
  const phone = region('Other ways to reach us').getByRole('link', { name: 'Phone' })
  expect(phone.getAttribute('href')).toBe('tel:+74950000000')
  expect(region('Other ways to reach us').getByText(/Advice only/)).toBeTruthy()
  const others = region('Not for requests')
  expect(others.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'E-mail',
    'Forum',
    'Messengers',
  ])
  expect(others.getByText(/is not registered, so no work can follow/)).toBeTruthy()
})

test('a channel may be for some persons only', async () => {
  const channel = { id: 'vip', kind: 'phone', label: 'VIP line', address: '+1 555 0100' }
  const desk = { channels: [{ ...channel, when: { fact: 'user.plan', is: 'premium' } }] } as Desk
  await show(desk)
  expect(screen.queryByText('VIP line')).toBeNull()
  await show(desk, { user: { plan: 'premium' } })
  expect(screen.getByRole('link', { name: 'VIP line' }).getAttribute('href')).toBe('tel:+15550100')
})

test('E1 the channel «form» opens the desk’s own form in place, and leads to no other page', async () => {
  const { widget } = await show(seeds['e-shop-portal'].desk)
  expect(screen.queryByRole('link', { name: 'Contact form' })).toBeNull()
  screen.getByRole('button', { name: 'Contact form' }).click()
  expect(widget.navigation.screen.value).toEqual({ name: 'new' })
})

test('an address that leads nowhere is no link', () => {
  const link = (kind: 'link' | 'email' | 'phone', address: string) => channelLink({ kind, address })
  expect(link('link', 'javascript:alert(1)')).toBeNull()
  expect(link('email', 'help@shop.example')).toBe('mailto:help@shop.example')
  expect(link('phone', '8 (800) 555-35-35')).toBe('tel:88005553535')
})

test('B11 no time of solving is promised, and what delays an answer is one click away', async () => {
  await show(shop)
  expect(screen.getByText(/not a solving time/)).toBeTruthy()
  const reasons = screen.getByText('What can delay an answer').closest('details')
  expect(reasons?.open).toBe(false)
  expect(reasons?.querySelectorAll('li')).toHaveLength(8)
})

test('C2 open now and until when, both zones, the promise and confidentiality', async () => {
  await show(analytics)
  const hours = region('Support hours')
  expect(hours.getByText('Open now').closest('p')?.textContent).toMatch(/^Open now · until \d/)
  expect(hours.getByText('First answer within 1 working hour')).toBeTruthy()
  expect(hours.getByText(/The solving time depends/)).toBeTruthy()
  expect(hours.getByText('What you send us stays confidential.')).toBeTruthy()
  const moscow = screen.getAllByRole('region', { name: /Moscow/ })
  expect(moscow[0]?.textContent).toContain('Mon – Fri10:00 – 19:00')
})

// In whatever zone this machine stands: many are half an hour away from others.
const hereAt = (time: string) =>
  new Date(time).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

test('C2 beside «Send» stands by when an answer comes, by the working hour, and that nobody is there now', async () => {
  const line = <ReplyPromise priority={null} isShort />
  await openDesk(line, { desk: analytics, render: { clock: clock() } })
  const first = hereAt('2026-11-25T13:00:00Z')
  expect(screen.getByText(`If you send it now, we answer by ${first}.`)).toBeTruthy()
  expect(screen.queryByText(/Closed now/)).toBeNull()
  cleanup()
  const night = fakeClock(Date.parse('2026-11-27T20:00:00Z'))
  await openDesk(line, { desk: analytics, render: { clock: night } })
  const next = hereAt('2026-11-30T08:00:00Z')
  expect(screen.getByText('Closed now').closest('p')?.textContent).toBe(
    `Closed now. If you send it now, we answer by Monday, ${next}.`,
  )
})

test('C2 a desk that promises no time says beside «Send» that it is closed, and until when; open, it says nothing', async () => {
  const { hours } = analytics.support ?? {}
  const desk = { name: 'Desk', support: { hours } } as Desk
  const night = fakeClock(Date.parse('2026-11-27T20:00:00Z'))
  await openDesk(<ReplyPromise priority={null} isShort />, { desk, render: { clock: night } })
  expect(screen.getByText('Closed now').closest('p')?.textContent).toBe(
    `Closed now · next opening: Monday, ${hereAt('2026-11-30T07:00:00Z')}`,
  )
  cleanup()
  const { container } = await openDesk(<ReplyPromise priority={null} isShort />, {
    desk,
    render: { clock: clock() },
  })
  expect(container.textContent).toBe('')
})

test('hours of a zone that this browser does not know break nothing', () => {
  const script = createScriptedClient()
  const description = describeDesk({
    support: { hours: { zone: 'Mars/Olympus', weekly: 'always' }, promise: 'Soon.' },
  })
  script.stores.desk.update((state) => ({ ...state, description }))
  const { reported } = renderScreen(<Support />, script.client)
  expect(screen.getByText('Soon.')).toBeTruthy()
  expect(reported).toHaveLength(1)
})
