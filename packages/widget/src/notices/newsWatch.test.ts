import type { Ticket } from '@deskside/core'
import { fakeClock } from '@deskside/core/testing'
import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import type { Screen } from '../state/navigation.js'
import { createScriptedClient } from '../testing/scriptedClient.js'
import { ticketLike } from '../testing/ticketLike.js'
import { createNewsWatch, type News } from './newsWatch.js'

async function rig(unreadBefore = 0, answersAfterMs = 0) {
  const script = createScriptedClient()
  const clock = fakeClock()
  const screen = signal<Screen>({ name: 'new' })
  const told: News[] = []
  const show = (tickets: readonly Ticket[]) =>
    script.stores.list.update((state) => ({ ...state, tickets }))
  show([ticketLike({ id: 'a' }), ticketLike({ id: 'b' })])
  const watch = createNewsWatch({
    client: script.client,
    clock,
    screen,
    onNews: (news) => void told.push(news),
  })
  const desk = script.client.desk.get()
  if (answersAfterMs > 0) script.stores.desk.set({ ...desk, status: 'loading' })
  const stop = watch.start()
  if (unreadBefore > 0) script.stores.unread.set(unreadBefore)
  await clock.advance(answersAfterMs || 7_000)
  script.stores.desk.set(desk)
  /** As a poll brings it: the count, and tickets where somebody watches them. */
  async function come(unread: number, tickets?: readonly Ticket[]) {
    if (tickets) show(tickets)
    script.stores.unread.set(unread)
    await clock.advance(500)
  }
  return { script, clock, screen, told, watch, come, stop }
}

test('one answer is told once, with its ticket T-AX3', async () => {
  const { told, come, watch } = await rig()
  await come(1, [ticketLike({ id: 'a', unreadCount: 1 }), ticketLike({ id: 'b' })])
  expect(told).toMatchObject([{ count: 1, ticket: { id: 'a' } }])
  expect(watch.news.value?.count).toBe(1)
})

test('twenty that come together are told once, as a number T-AX3', async () => {
  const { told, script, clock } = await rig()
  for (let count = 1; count <= 20; count += 1) {
    script.stores.unread.set(count)
    await clock.advance(20)
  }
  await clock.advance(1_000)
  expect(told).toEqual([{ count: 20, ticket: null }])
})

test('on a slow line the first count is no news either, however late the desk answers', async () => {
  const { told, come } = await rig(0, 20_000)
  await come(5)
  expect(told).toEqual([])
  await come(6)
  expect(told).toEqual([{ count: 1, ticket: null }])
})

test('after trouble the first count is no news, though it comes seconds after the desk', async () => {
  const { told, come, clock } = await rig(0, 20_000)
  await clock.advance(5_000)
  await come(2)
  expect(told).toEqual([])
})

test('what was unread before the panel opened is no news', async () => {
  const { told, come } = await rig(7)
  expect(told).toEqual([])
  await come(8)
  expect(told).toEqual([{ count: 1, ticket: null }])
})

test('reading makes the count smaller, which is no news, and the next answer is', async () => {
  const { told, come, watch } = await rig()
  await come(2)
  await come(0)
  expect(watch.news.value).toBeNull()
  await come(1)
  expect(told.map(({ count }) => count)).toEqual([2, 1])
})

test('answers in the ticket that is open are read there, and told there', async () => {
  const { told, come, script, screen } = await rig()
  screen.value = { name: 'ticket', ticketId: 'a' }
  script.ticket('a').update((state) => ({
    ...state,
    ticket: ticketLike({ id: 'a', unreadCount: 2 }),
  }))
  await come(2)
  expect(told).toEqual([])
})

test('whoever goes to look has seen the word, and so has who hides it', async () => {
  const { come, watch, screen } = await rig()
  await come(1)
  screen.value = { name: 'tickets' }
  expect(watch.news.value).toBeNull()
  screen.value = { name: 'new' }
  await come(2)
  watch.dismiss()
  expect(watch.news.value).toBeNull()
})

test('after the end nothing is told', async () => {
  const { told, script, clock, stop } = await rig()
  script.stores.unread.set(1)
  stop()
  await clock.advance(5_000)
  expect(told).toEqual([])
})
