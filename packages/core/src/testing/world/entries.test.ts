import { expect, test } from 'vitest'
import { verbsRig } from './verbsRig.js'

test('whoever replies, judges, rates or closes has read what stands above', async () => {
  const rig = await verbsRig({})
  const unread = async () => (await rig.ticket()).unreadCount
  const answer = () => rig.agent.reply(rig.id, { body: 'Clear the cache.', isSolution: true })
  answer()
  expect(await unread()).toBe(1)
  const words = { body: 'Which one?', uploadIds: [], submissionId: 's2' }
  expect((await rig.maya.reply(rig.id, words, rig.call())).ticket.unreadCount).toBe(0)
  answer()
  expect(await unread()).toBe(1)
  const last = rig.agent.messages(rig.id).at(-1)
  const verdict = { messageId: last?.id ?? '', helped: false }
  expect((await rig.maya.judgeSolution(rig.id, verdict, rig.call())).unreadCount).toBe(0)
  answer()
  const closed = await rig.maya.closeTicket(rig.id, { rating: null }, rig.call())
  expect(closed.unreadCount).toBe(0)
  expect((await rig.revived().getTicket(rig.id)).unreadCount).toBe(0)
})

test('what staff does to a ticket leaves unread what is unread', async () => {
  const rig = await verbsRig({})
  rig.agent.reply(rig.id, { body: 'Try again.', status: 'solved' })
  rig.agent.take(rig.id, 'Anna')
  expect((await rig.ticket()).unreadCount).toBe(1)
})
