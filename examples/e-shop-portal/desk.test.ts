import { type Draft, formState } from '@deskside/core'
import { expect, it } from 'vitest'
import { broken, draft, fileTicket, ids, of, openDesk } from '../desks/deskRig.js'

const desk = await openDesk('e-shop-portal')

it('E1 support is reached in four ways, and a feature can be requested as well as a problem reported', () => {
  expect(desk.channels.map(({ kind }) => kind)).toEqual(['phone', 'email', 'chat', 'form'])
  expect(ids(desk.form.categories)).toEqual(['problem', 'feature'])
})

it('E2 accounts can be made, guests confirm their address, and consent is asked of them', () => {
  expect([desk.accounts, desk.guests]).toEqual([true, 'verify'])
  const idea = draft({ categoryId: 'feature' })
  expect(broken(desk, idea, of({ isGuest: true }))).toEqual(['fields.privacy required'])
  expect(broken(desk, { ...idea, fields: { privacy: true } }, of({ isGuest: true }))).toEqual([])
  expect(broken(desk, idea, of({}))).toEqual([])
})

it('E5 E6 there are my tickets and my organisation’s, all, open and closed', () => {
  expect(desk.list.views).toEqual(['mine', 'organization'])
  expect(ids(desk.list.groups)).toEqual(['open', 'closed'])
})

it('E7 the overview has id, name, created, last activity and status', () => {
  expect(desk.list.columns).toEqual(['number', 'subject', 'created', 'activity', 'status'])
})

it('E8 a file has 30 MB at most, and only open tickets take comments and files', async () => {
  expect(desk.limits.fileBytes).toBe(30 * 1024 * 1024)
  const { world, ticket } = await fileTicket(desk, { id: 'u' }, { categoryId: 'feature' })
  expect(ticket.actions).toEqual(expect.arrayContaining(['reply', 'attach']))
  const { actions } = world.agent.setStatus(ticket.id, 'solved')
  expect(actions.filter((action) => ['reply', 'attach'].includes(action))).toEqual([])
})

it('E9 a person closes a ticket and opens it again', async () => {
  const { backend, ticket } = await fileTicket(desk, { id: 'u' }, { categoryId: 'feature' })
  const closed = await backend.closeTicket(ticket.id, {}, { idempotencyKey: 'k-2' })
  expect(closed.actions).toContain('reopen')
  const open = await backend.reopenTicket(ticket.id, { idempotencyKey: 'k-3' })
  expect(open.status).toBe('open')
})

it('E10 every article asks whether it answered the question', () => {
  expect(desk.articles).toMatchObject({ feedback: true })
})

it('what a field asks follows from what was chosen above it (E1)', () => {
  const shown = (patch: Partial<Draft>) => ids(formState(desk, draft(patch), of({})).fields)
  expect(shown({ categoryId: 'problem', typeId: 'checkout' })).toEqual(['since', 'orders'])
  expect(shown({ categoryId: 'problem', typeId: 'invoice' })).toEqual(['since', 'invoice'])
  expect(shown({ categoryId: 'feature' })).toEqual(['benefits'])
  expect(shown({ categoryId: 'feature', fields: { benefits: ['time'] } })).toEqual([
    'benefits',
    'details',
  ])
})
