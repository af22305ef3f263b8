import type { Text } from '@deskside/core'
import { openState, replyDueBy } from '@deskside/core/hours'
import { expect, it } from 'vitest'
import { broken, draft, fileTicket, inLanguage, of, openDesk } from '../desks/deskRig.js'

const desk = await openDesk('c-analytics')

it('C2 the desk is open from ten to seven in Moscow, and answers within a working hour', () => {
  const { hours, promises, confidentiality } = desk.support
  const isOpen = (at: number) => hours && openState(hours, at).status
  // A Wednesday; Moscow is three hours ahead.
  const [early, open, late] = [6, 7, 16].map((hour) => Date.UTC(2026, 10, 25, hour)) as [
    number,
    number,
    number,
  ]
  expect([early, open, late - 1, late].map(isOpen)).toEqual(['closed', 'open', 'open', 'closed'])
  const askedAt = Date.UTC(2026, 10, 25, 15, 30)
  const due =
    hours &&
    replyDueBy({ hours, promises, plan: null, priority: 'low', askedAt, thread: [], now: askedAt })
  expect(due).toEqual({ status: 'due', at: Date.UTC(2026, 10, 26, 7, 30) })
  expect(inLanguage(confidentiality, 'en')).toMatch(/confidential/)
})

it('C3 C4 a ticket is about a project or a general question, and three priorities explain themselves', () => {
  expect(inLanguage(desk.form.noProjectLabel, 'ru')).toBe('Общий вопрос')
  expect(desk.form.projects.map(({ id, name }) => `${id} ${name}`)).toEqual([
    '20418 Чайная «Улун»',
    '20533 Улун — приложение',
  ])
  expect(broken(desk, draft({ projectId: null, priority: 'high' }), of({}))).toEqual([])
  expect(desk.form.priorities.map(({ label }) => inLanguage(label, 'ru'))).toEqual([
    'Низкий',
    'Средний',
    'Высокий',
  ])
  expect(desk.form.priorities.every(({ explanation }) => explanation)).toBe(true)
})

it('C6 C12 the page of the new ticket opens, and closing asks for stars with a comment', () => {
  expect(desk.afterSending).toBe('ticket')
  expect(desk.rating).toEqual({ comment: true })
})

it('C7 access is granted on a ticket about a project, never on a general question', async () => {
  const about = await fileTicket(desk, { id: 'u' }, { projectId: '20418' })
  const general = await fileTicket(desk, { id: 'u' })
  expect(about.ticket.actions).toContain('grant_access')
  expect(general.ticket.actions).not.toContain('grant_access')
})

it('C8 the list has open tickets, with the solved inside, and closed ones', () => {
  const [open, closed] = desk.list.groups
  expect(open?.sections?.map(({ label }) => inLanguage(label, 'ru'))).toEqual([
    'Открытые',
    'Решенные',
  ])
  expect(inLanguage(closed?.label, 'ru')).toBe('Закрытые')
  expect(closed?.statuses).toEqual(['closed', 'declined'])
})

it('C9 a row has number, project, assignee and dates under the subject', () => {
  expect(desk.list.columns).toEqual([
    'subject',
    'number',
    'project',
    'assignee',
    'created',
    'activity',
    'closed',
  ])
})

it('C10 C11 a person closes a ticket at any time, and a closed one cannot change', async () => {
  const { backend, ticket } = await fileTicket(desk, { id: 'u' })
  expect(ticket.actions).toContain('close')
  const closed = await backend.closeTicket(
    ticket.id,
    { rating: { score: 5 } },
    { idempotencyKey: 'k-2' },
  )
  expect(closed.actions).toEqual([])
})

it('C15 advice stands in place', () => {
  expect(desk.form.advice.map((one) => inLanguage(one, 'en'))).toEqual([
    'One question per request.',
    'Describe it in detail: what you did, what you saw, what you expected.',
  ])
})

it('C16 its own words for general question, priorities and lists stand in the configuration', () => {
  const russian = (texts: readonly (Text | undefined)[]) =>
    texts.map((text) => inLanguage(text, 'ru'))
  const { form, list, statuses } = desk
  expect(russian([form.noProjectLabel, ...form.priorities.map(({ label }) => label)])).toEqual([
    'Общий вопрос',
    'Низкий',
    'Средний',
    'Высокий',
  ])
  const sections = list.groups.flatMap((group) => group.sections ?? group)
  expect(russian([...sections.map(({ label }) => label), statuses.closed?.label])).toEqual([
    'Открытые',
    'Решенные',
    'Закрытые',
    'Закрыто',
  ])
})
