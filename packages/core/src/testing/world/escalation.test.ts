import { expect, test } from 'vitest'
import { waitingSpans } from '../../hours/waitingSpans.js'
import { refusedWith, verbsRig } from './verbsRig.js'

const MINUTE = 60_000
const remind = { kind: 'remind', againAfterMinutes: 30 } as const
const hourly = { promises: [{ clockMinutes: 60 }] }

test('D10: a reminder is an event of the same ticket, and may come again later', async () => {
  const rig = await verbsRig({ support: hourly, escalation: remind })
  await rig.clock.advance(60 * MINUTE)
  expect((await rig.ticket()).actions).not.toContain('escalate')
  await rig.clock.advance(1)
  const { ticket, linked } = await rig.maya.escalate(rig.id, { reason: 'Soon?' }, rig.call())
  expect(linked).toBeNull()
  expect(ticket).toMatchObject({ status: 'open', escalatedTo: null })
  await rig.clock.advance(30 * MINUTE - 1)
  const soon = rig.maya.escalate(rig.id, {}, rig.call())
  await expect(soon).rejects.toEqual(refusedWith('conflict'))
  await rig.clock.advance(1)
  await rig.maya.escalate(rig.id, { reason: ' ' }, rig.call())
  const reminders = (await rig.events()).filter(({ type }) => type === 'remind')
  expect(reminders.map(({ reason, by }) => [reason, by])).toEqual([
    ['Soon?', 'me'],
    [null, 'me'],
  ])
})

test('D10: while it is the turn of the customer the promise stands still', async () => {
  const rig = await verbsRig({ support: hourly, escalation: remind })
  await rig.clock.advance(30 * MINUTE)
  rig.agent.setStatus(rig.id, 'waiting_on_customer')
  await rig.clock.advance(24 * 60 * MINUTE)
  expect((await rig.ticket()).actions).not.toContain('escalate')
  rig.agent.setStatus(rig.id, 'open')
  await rig.clock.advance(30 * MINUTE)
  expect((await rig.ticket()).actions).not.toContain('escalate')
  await rig.clock.advance(1)
  expect((await rig.ticket()).actions).toContain('escalate')
})

test('D10: the promise stands still until the last thing that staff asked for is answered', async () => {
  const rig = await verbsRig({ support: { promises: [{ clockMinutes: 60 }] }, escalation: remind })
  await rig.clock.advance(30 * MINUTE)
  const steps = { kind: 'steps', label: 'Restart.' } as const
  rig.agent.reply(rig.id, { body: '', asks: [steps, steps], agent: 'Anna' })
  const [one, other] = await rig.asks()
  const answer = async (ask: typeof one) =>
    rig.maya.answerAsk(
      rig.id,
      { ...said, messageId: ask?.messageId ?? '', askId: ask?.id ?? '' },
      rig.call(),
    )
  const said = { done: true, text: 'It restarts.', uploadIds: [], submissionId: 's' }
  await answer(one)
  const entries = (await rig.maya.listMessages(rig.id, {})).items
  const before = rig.clock.now()
  expect(waitingSpans(entries)).toEqual([{ from: before, to: Number.POSITIVE_INFINITY }])
  await rig.clock.advance(5 * MINUTE)
  await answer(other)
  const after = (await rig.maya.listMessages(rig.id, {})).items
  expect(waitingSpans(after)).toEqual([{ from: before, to: before + 5 * MINUTE }])
})

test("D10: plan and priority decide by the desk's promises, hours by its week", async () => {
  const week = { thursday: [{ from: '10:00', to: '11:00' }] }
  const support = {
    hours: { zone: 'UTC', weekly: week },
    promises: [{ plan: 'premium', clockMinutes: 10 }, { workingMinutes: 61 }],
  }
  const desk = { support, escalation: remind }
  const premium = await verbsRig(desk, {}, { id: 'maya', plan: 'premium' })
  await premium.clock.advance(10 * MINUTE + 1)
  expect((await premium.ticket()).actions).toContain('escalate')
  const plain = await verbsRig(desk)
  await plain.clock.advance(7 * 24 * 60 * MINUTE)
  expect((await plain.ticket()).actions).not.toContain('escalate')
  await plain.clock.advance(14 * 24 * 60 * MINUTE)
  expect((await plain.ticket()).actions).toContain('escalate')
})

test('D10: without a promise for this person nothing is ever due', async () => {
  const promises = [{ plan: 'premium', clockMinutes: 60 }]
  const rig = await verbsRig({ support: { promises }, escalation: remind })
  await rig.clock.advance(365 * 24 * 60 * MINUTE)
  expect((await rig.ticket()).actions).not.toContain('escalate')
})

test('D10: the linked ticket says the old number and asks again', async () => {
  const escalation = { kind: 'linked_ticket', againAfterMinutes: 30 } as const
  const form = { projects: [{ id: '8', name: 'Shop' }] }
  const rig = await verbsRig({ form, support: hourly, escalation }, { projectId: '8' })
  await rig.clock.advance(61 * MINUTE)
  const { ticket, linked } = await rig.maya.escalate(rig.id, {}, rig.call())
  expect(linked).toMatchObject({
    subject: ticket.subject,
    project: { id: '8' },
    number: '1002',
    submissionId: null,
  })
  expect(linked?.preview).toContain('#1001')
  const [told] = (await rig.events()).filter(({ type }) => type === 'escalated')
  expect(told).toMatchObject({ to: '1002', by: 'me' })
  await rig.clock.advance(120 * MINUTE)
  expect((await rig.ticket()).actions).not.toContain('escalate')
  expect((await rig.maya.getTicket(linked?.id ?? '')).actions).toContain('escalate')
  rig.agent.decline(linked?.id ?? '', 'Twice.')
  expect((await rig.ticket()).actions).toContain('escalate')
})

test('D10: a poll hears that a promise broke, once', async () => {
  const rig = await verbsRig({ support: hourly, escalation: remind })
  const version = async () => {
    const answer = await rig.maya.getChanges()
    return answer.notModified ? '' : answer.value.version
  }
  const before = await version()
  await rig.clock.advance(60 * MINUTE)
  expect(await version()).toBe(before)
  await rig.clock.advance(1)
  const broken = await version()
  expect(broken).not.toBe(before)
  await rig.clock.advance(60 * MINUTE)
  expect(await version()).toBe(broken)
})

test('D10 C12: a reason and a word on the stars are no longer than a text may be', async () => {
  const limits = { bodyCharacters: 200 }
  const rig = await verbsRig({ support: hourly, escalation: remind, rating: {}, limits })
  await rig.clock.advance(60 * MINUTE + 1)
  const long = 'x'.repeat(201)
  const tooLong = (pointer: string) => refusedWith('invalid', [{ pointer, code: 'too_long' }])
  const escalated = rig.maya.escalate(rig.id, { reason: long }, rig.call())
  await expect(escalated).rejects.toEqual(tooLong('/reason'))
  const closed = rig.maya.closeTicket(rig.id, { rating: { score: 5, comment: long } }, rig.call())
  await expect(closed).rejects.toEqual(tooLong('/rating/comment'))
  expect(await rig.ticket()).toMatchObject({ status: 'open', rating: null })
})
