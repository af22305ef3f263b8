import { expect, it } from 'vitest'
import type { Backend } from '../../ports/Backend.js'
import { codeOf, textsOf } from '../../testing/backendKit/kit.js'
import { newTicket } from '../../testing/newTicket.js'
import { FIELDS, FORMS, STATUSES } from '../../testing/zendesk/account.js'
import { json } from '../../testing/zendesk/emulatorContext.js'
import { zendeskRig } from '../../testing/zendesk/zendeskRig.js'
import { zendeskBackend } from '../../zendesk.js'

/** Accounts are set up in many ways: what each of them shows to its people. */

async function deskOf(backend: Backend) {
  const answer = await backend.describe()
  if (answer.notModified) throw new Error('Nobody asked conditionally')
  return answer.value.desk
}

it('the options of a drop-down are the categories, where the setup says so', async () => {
  const { backendOf, alice, emulator, file } = zendeskRig()
  const more = { fields: { category: FIELDS.area, type: FIELDS.urgency } }
  const backend = backendOf(alice, more)
  const { form } = await deskOf(backend)
  expect(form.categories).toMatchObject([
    { id: 'area_reports', label: 'Reports' },
    { id: 'area_billing', label: 'Billing' },
  ])
  // Without forms as categories, no field depends on one.
  expect(form.fields.map(({ when }) => when)).toEqual([undefined, undefined])
  const ticket = await file({ categoryId: 'area_billing', typeId: 'urgency_high' }, backend)
  expect(ticket).toMatchObject({ categoryId: 'area_billing', typeId: 'urgency_high' })
  expect(emulator.agent.ticket(Number(ticket.id)).formId).toBe(FORMS.question)
  const none = newTicket('s-2', { categoryId: 'area_unheard_of' })
  expect(await codeOf(backend.createTicket(none, { idempotencyKey: 's-2' }))).toBe('invalid')
})

it('a field is asked on the forms that have it, under the words that people read', async () => {
  const { backend, emulator } = zendeskRig()
  const { forms, fields } = emulator.account
  fields.push({ id: 77, type: 'integer', title: 'Build', description: 'As the page says it' })
  forms.push({ id: 9_004, name: 'intern', displayName: 'A build', fieldIds: [1, 2, 77] })
  forms.push({ id: 9_005, name: 'As it is', displayName: '', fieldIds: [1, 2] })
  const { form } = await deskOf(backend)
  expect(form.categories.map(({ label }) => label)).toEqual([
    'A question',
    'An error',
    'A build',
    'As it is',
  ])
  expect(form.fields.find(({ id }) => id === '77')).toMatchObject({
    kind: 'number',
    hint: 'As the page says it',
    when: { fact: 'categoryId', is: ['9004'] },
  })
  expect(form.fields.find(({ id }) => id === String(FIELDS.area))).toMatchObject({
    when: { fact: 'categoryId', is: [String(FORMS.question), String(FORMS.error)] },
  })
})

it('one form is no choice, and none is asked where a plan has none', async () => {
  const { backendOf, alice, emulator, file } = zendeskRig()
  emulator.account.forms.splice(1)
  const backend = backendOf(alice)
  expect((await deskOf(backend)).form.categories).toEqual([])
  expect(await file({}, backend)).toMatchObject({ categoryId: String(FORMS.question) })
  emulator.faults.answerNext(/GET/, /ticket_forms/, () => json(403, {}))
  emulator.faults.answerNext(/GET/, /custom_statuses/, () => json(404, {}))
  emulator.account.forms.length = 0
  const bare = backendOf(alice)
  expect(await file({}, bare)).toMatchObject({ categoryId: null, statusLabel: '' })
})

it('an account that does not answer is not taken for one without forms', async () => {
  const { backend, emulator } = zendeskRig()
  emulator.faults.answerNext(/GET/, /ticket_forms/, () => json(503, {}))
  expect(await codeOf(backend.describe())).toBe('unavailable')
  // And asked again.
  expect((await deskOf(backend)).form.categories).toHaveLength(2)
})

it('fields out of use are not asked, and statuses without a word have none', async () => {
  const { backend, emulator, file } = zendeskRig({})
  const { faults } = emulator
  const shown = { type: 'text', visible_in_portal: true, editable_in_portal: true }
  const own = [FIELDS.submission, FIELDS.urgency, FIELDS.project].map((id) => ({ ...shown, id }))
  faults.answerNext(/GET/, /ticket_fields/, () =>
    json(200, {
      ticket_fields: [...own, { ...shown, id: 5, active: false }, { ...shown, id: 6 }],
      next_page: null,
    }),
  )
  faults.answerNext(/GET/, /custom_statuses/, () =>
    json(200, { custom_statuses: [{ id: STATUSES.new, status_category: 'new' }] }),
  )
  expect((await deskOf(backend)).form.fields.map(({ id }) => id)).toEqual(['6'])
  expect(await file({}, backend)).toMatchObject({ statusLabel: '' })
})

it('a language is asked for by its name: fields, articles and their search', async () => {
  const { backendOf, alice, emulator } = zendeskRig()
  emulator.account.articles.push({ id: 31, title: 'Leerer Export', html: '<p>Bitte <b>hier</b>' })
  const backend = backendOf(alice, { locale: 'de' })
  await backend.describe()
  expect((await backend.searchArticles({ q: '' })).items).toMatchObject([{ id: '31' }])
  expect((await backend.searchArticles({ q: 'Export' })).items).toMatchObject([{ id: '31' }])
  expect(await backend.getArticle('31')).toMatchObject({ body: 'Bitte hier', format: 'text' })
  const asked = emulator.seen.map(({ path }) => path)
  expect(asked).toContain('/api/v2/ticket_fields?locale=de')
  expect(asked).toContain('/api/v2/help_center/de/articles/31')
  expect(asked.filter((path) => path.includes('search'))).toMatchObject([/locale=de/])
})

it('HTML becomes Markdown where somebody brings what can do that', async () => {
  const { backendOf, alice, emulator, file } = zendeskRig()
  const toMarkdown = (html: string) => html.replace(/<\/?b>/g, '**').replace(/<[^>]*>/g, '')
  const backend = backendOf(alice, { toMarkdown })
  emulator.account.articles.push({ id: 31, title: 'Dates', html: '<p>Look at <b>dates</b>.</p>' })
  expect(await backend.getArticle('31')).toMatchObject({
    body: 'Look at **dates**.',
    format: 'markdown',
  })
  const { id } = await file({ body: 'a <b>b' }, backend)
  emulator.agent.comment(Number(id), { body: 'x', html: 'Try <b>this</b>' })
  const [mine, answer] = textsOf((await backend.listMessages(id, {})).items)
  expect(mine).toMatchObject({ body: 'a <b>b', format: 'text' })
  expect(answer).toMatchObject({ body: 'Try **this**', format: 'markdown' })
})

it('an article that says next to nothing is one all the same', async () => {
  const { backend, emulator } = zendeskRig()
  const { faults } = emulator
  faults.answerNext(/GET/, /articles\/31/, () => json(200, { article: { id: 31 } }))
  expect(await backend.getArticle('31')).toEqual({
    ...{ id: '31', title: '', body: '', format: 'text', updatedAt: null, score: null },
  })
  const articles = [{ id: 1, body: '<p>Words</p>' }, { id: 2 }]
  faults.answerNext(/GET/, /articles$/, () => json(200, { articles, next_page: null }))
  const { items } = await backend.searchArticles({ q: '' })
  expect(items.map(({ snippet }) => snippet)).toEqual(['Words', ''])
})

it('what the account is not set up for is refused before it is asked', async () => {
  const { backendOf, alice, emulator, file, writes } = zendeskRig({ assignsNewTickets: true })
  const backend = backendOf(alice, { satisfaction: false, helpCenter: false })
  expect(backend.can).toMatchObject({ rate: false, articles: false, organization: false })
  const { id } = await file({}, backend)
  emulator.agent.comment(Number(id), { body: 'Done.', status: 'solved' })
  const before = writes().length
  const key = { idempotencyKey: 'k-1' }
  const refused = [
    backend.rateTicket(id, { score: 5 }, key),
    backend.closeTicket(id, { rating: { score: 5 } }, key),
    backend.searchArticles({ q: 'a' }),
    backend.getArticle('31'),
    backend.listTickets({ scope: 'organization' }),
    backend.reopenTicket(id, key),
  ]
  for (const each of refused) expect(await codeOf(each)).toBe('not_supported')
  expect(writes()).toHaveLength(before)
  expect((await backend.getTicket(id)).actions).not.toContain('rate')
})

it('E5: colleagues see the tickets of their organisation, and who is in none sees their own', async () => {
  const { backendOf, emulator, file } = zendeskRig({ sharedOrganizations: [501] })
  const { alice, bob, agnes } = emulator.people
  const shared = { sharedOrganizations: true }
  const { id } = await file({}, backendOf(alice, shared))
  const ofBob = await backendOf(bob, shared).listTickets({ scope: 'organization' })
  expect(ofBob.items).toMatchObject([
    { id, requester: { role: 'colleague', name: 'Alice' }, organizationId: '501' },
  ])
  const before = emulator.seen.length
  const ofAgnes = await backendOf(agnes, shared).listTickets({ scope: 'organization' })
  expect(ofAgnes.items).toEqual([])
  const asked = emulator.seen.slice(before).map(({ path }) => path)
  expect(asked.filter((path) => path.includes('organizations'))).toEqual([])
  const offered = async (person: typeof bob) => {
    const answer = await backendOf(person, shared).describe()
    if (answer.notModified) return null
    const { desk, can } = answer.value
    return [can.organization, ...desk.list.views]
  }
  expect(await offered(bob)).toEqual([true, 'mine', 'organization'])
  expect(await offered(agnes)).toEqual([false, 'mine'])
})

it('C3: a project has the name that the desk gives it, or its number', async () => {
  const { backendOf, alice, file } = zendeskRig()
  const projects = [{ id: '4107', name: 'Northwind Shop' }]
  const backend = backendOf(alice, { desk: { name: 'Acme', form: { projects } } })
  expect((await file({ projectId: '4107' }, backend)).project).toEqual(projects[0])
  expect((await file({ projectId: '99' }, backend)).project).toEqual({ id: '99', name: '99' })
  expect((await file({}, backend)).project).toBeNull()
})

it('a guest files what the desk of the setup asks for, as it stands there', async () => {
  const { emulator, clock, key } = zendeskRig()
  const backend = zendeskBackend({
    url: emulator.url,
    clock,
    fetch: (input, init) => emulator.handler(new Request(input, init)),
    desk: { name: 'Acme' },
    guest: { name: 'Ann', email: 'ann@example.com' },
  })
  const create = (fields: Record<string, unknown>) =>
    backend.createTicket(newTicket(key(), { fields }), { idempotencyKey: key() })
  await create({ [FIELDS.area]: 'area_billing', [FIELDS.project]: '' })
  const [filed] = emulator.account.tickets.values()
  expect(filed?.fields.get(FIELDS.area)).toBe('area_billing')
  expect(await codeOf(create({ build: '1.2' }))).toBe('invalid')
  expect(await backend.getChanges()).toEqual({
    value: { version: 'guest', unreadCount: 0, ticketCount: 0 },
  })
  expect(await codeOf(backend.getChanges({ signal: AbortSignal.abort() }))).toBe('aborted')
})
