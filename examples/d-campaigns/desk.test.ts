import { formState, type Ticket } from '@deskside/core'
import { expect, it } from 'vitest'
import { broken, draft, fileTicket, ids, inLanguage, of, openDesk } from '../desks/deskRig.js'

const desk = await openDesk('d-campaigns')

it('D3 three sections explain themselves with examples, and finance asks for a type', () => {
  expect(desk.form.categories.map(({ label }) => inLanguage(label, 'en'))).toEqual([
    'Application help',
    'System errors',
    'Documents/Finance',
  ])
  expect(desk.form.categories.every(({ explanation, examples }) => explanation && examples)).toBe(
    true,
  )
  const finance = draft({ categoryId: 'finance' })
  expect(broken(desk, finance, of({}))).toEqual(['typeId required'])
  expect(ids(formState(desk, finance, of({})).types)).toEqual(['tariffing', 'other'])
  expect(broken(desk, { ...finance, typeId: 'other' }, of({}))).toEqual([])
})

it('D4 the form has one field «Question» and no subject', async () => {
  expect([desk.form.subject, inLanguage(desk.form.bodyLabel, 'en')]).toEqual(['hidden', 'Question'])
  const { ticket } = await fileTicket(desk, { id: 'u' }, { categoryId: 'errors' })
  expect(ticket.subject).toBe('The first line.')
})

it('D5 the list shows date, type, status and short description, with three filters', () => {
  expect(desk.list).toMatchObject({
    columns: ['created', 'type', 'status', 'preview'],
    filters: ['status', 'type', 'period'],
  })
})

it('D6 there are five statuses by name, each explained, and declined carries its reason', async () => {
  const words = Object.values(desk.statuses).map((status) => inLanguage(status?.label, 'en'))
  expect([...new Set(words)]).toEqual([
    'Open',
    'In progress',
    'Awaiting response',
    'Closed',
    'Declined',
  ])
  expect(Object.values(desk.statuses).filter((status) => status?.explanation)).toHaveLength(6)
  const { world, ticket } = await fileTicket(desk, { id: 'u' }, { categoryId: 'errors' })
  const declined = world.agent.decline(ticket.id, 'Not our product')
  expect(declined).toMatchObject({ statusLabel: 'Declined', declineReason: 'Not our product' })
})

it('D9 the category changes before processing, is asked for during it, and needs a new ticket after', async () => {
  const { world, ticket } = await fileTicket(desk, { id: 'u' }, { categoryId: 'errors' })
  const may = ({ actions }: Ticket) => actions.filter((action) => /category|follow_up/.test(action))
  expect(may(ticket)).toEqual(['change_category'])
  expect(may(world.agent.setStatus(ticket.id, 'in_progress'))).toEqual(['request_category'])
  expect(may(world.agent.setStatus(ticket.id, 'closed'))).toEqual(['follow_up'])
})

it('D10 a broken promise leads to an urgent ticket that refers to the old one, and to the manager', () => {
  expect(desk.escalation).toEqual({ kind: 'linked_ticket', againAfterMinutes: 480 })
  expect(desk.support.promises).toEqual([{ workingMinutes: 240 }])
  expect(inLanguage(desk.manager?.label, 'en')).toMatch(/manager/)
})

it('D11 help with describing has five parts, and is not there for invoices', () => {
  const guides = (categoryId: string) => formState(desk, draft({ categoryId }), of({})).guides
  expect(guides('errors')[0]?.parts).toHaveLength(5)
  expect(guides('finance')).toEqual([])
})

it('D12 D14 there are answers to frequent questions, and a person may keep notes', () => {
  expect([desk.articles, desk.notes]).toEqual([{ feedback: false, public: false }, true])
})
