import { expect, it } from 'vitest'
import { readDesk } from '../wire/readDesk.js'
import type { TicketStatus } from '../wire/ticketWords.js'
import { type TicketFacts, ticketActions } from './ticketActions.js'

const facts = (patch: Partial<TicketFacts> = {}): TicketFacts => ({
  status: 'open',
  isMine: true,
  isRated: false,
  hasProject: false,
  hasAccess: false,
  mayGrantAccess: true,
  hasOpenAsk: false,
  hasOpenSolution: false,
  isEscalationDue: false,
  ...patch,
})

const actions = (patch: Partial<TicketFacts>, desk: Record<string, unknown> = {}) =>
  ticketActions(facts(patch), readDesk({ name: 'Support', notes: false, ...desk }))

it.each<[TicketStatus, readonly string[]]>([
  ['open', ['reply', 'attach', 'close', 'change_category']],
  ['in_progress', ['reply', 'attach', 'close', 'request_category']],
  ['waiting_on_customer', ['reply', 'attach', 'close', 'request_category']],
  ['solved', ['reply', 'attach', 'close', 'reopen', 'rate']],
  ['closed', ['reopen', 'rate', 'follow_up']],
  ['declined', ['follow_up']],
])('a desk that says nothing of it lets a person do in %s: %j', (status, usual) => {
  expect(actions({ status })).toEqual(usual)
})

it('C11 a person can close a ticket at any time, and C10 never writes into a closed one', () => {
  const statuses: TicketStatus[] = ['open', 'in_progress', 'waiting_on_customer', 'solved']
  for (const status of statuses) expect(actions({ status })).toContain('close')
  const desk = { actions: { closed: ['reply', 'attach', 'close', 'reopen'], declined: ['reply'] } }
  expect(actions({ status: 'closed' }, desk)).toEqual(['reopen'])
  expect(actions({ status: 'declined' }, desk)).toEqual([])
})

it('E9 a desk says for each status what may be done, and the others keep what is usual', () => {
  const desk = { actions: { solved: ['rate'], closed: [], declined: ['reopen'] } }
  expect(actions({ status: 'solved' }, desk)).toEqual(['rate'])
  expect(actions({ status: 'closed' }, desk)).toEqual([])
  expect(actions({ status: 'declined' }, desk)).toEqual(['reopen'])
  expect(actions({ status: 'open' }, desk)).toContain('reply')
  expect(actions({ status: 'open' }, { actions: { open: ['reopen'] } })).toEqual([])
})

it('C12 stars are given once, and only where the desk asks for them', () => {
  expect(actions({ status: 'closed', isRated: true })).not.toContain('rate')
  expect(actions({ status: 'closed' }, { rating: null })).not.toContain('rate')
  expect(actions({ status: 'closed' }, { rating: { comment: true } })).toContain('rate')
})

it('C7 access is offered on a project alone, where the desk has it, and withdrawn while it lasts', () => {
  const desk = { access: {} }
  const project = { hasProject: true }
  expect(actions({}, desk)).not.toContain('grant_access')
  expect(actions(project)).not.toContain('grant_access')
  expect(actions(project, desk)).toContain('grant_access')
  expect(actions({ ...project, mayGrantAccess: false }, desk)).not.toContain('grant_access')
  expect(actions({ ...project, status: 'closed' }, desk)).not.toContain('grant_access')
  const granted = actions({ ...project, hasAccess: true }, desk)
  expect(granted).toContain('withdraw_access')
  expect(granted).not.toContain('grant_access')
})

it('D10 escalation is offered once it is due, on a ticket that goes on', () => {
  const desk = { escalation: { kind: 'remind', againAfterMinutes: 60 } }
  expect(actions({}, desk)).not.toContain('escalate')
  expect(actions({ isEscalationDue: true })).not.toContain('escalate')
  expect(actions({ isEscalationDue: true }, desk)).toContain('escalate')
  expect(actions({ isEscalationDue: true, status: 'closed' }, desk)).not.toContain('escalate')
})

it('C13 and D7 are answered while the ticket goes on', () => {
  const asked = { hasOpenAsk: true, hasOpenSolution: true }
  expect(actions(asked)).toEqual(expect.arrayContaining(['answer_ask', 'judge_solution']))
  expect(actions({ ...asked, status: 'solved' })).toContain('judge_solution')
  expect(actions({ ...asked, status: 'closed' })).not.toContain('answer_ask')
  expect(actions({ ...asked, status: 'declined' })).not.toContain('judge_solution')
})

it('D9 categories are changed, asked about or left as the desk has it for the status', () => {
  const desk = { categoryChange: { open: 'request', in_progress: 'never', closed: 'change' } }
  expect(actions({}, desk)).toContain('request_category')
  expect(actions({}, desk)).not.toContain('change_category')
  expect(actions({ status: 'in_progress' }, desk)).not.toContain('request_category')
  expect(actions({ status: 'closed' }, desk)).not.toContain('change_category')
})

it("E5 a colleague's ticket is read only, but for one's own note", () => {
  const everything = { isMine: false, hasOpenAsk: true, hasProject: true, isEscalationDue: true }
  expect(actions(everything)).toEqual([])
  expect(actions(everything, { notes: true })).toEqual(['write_note'])
})
