import { expect, it } from 'vitest'
import type { DeskConfigInput } from '../config/index.js'
import type { Backend } from '../ports/Backend.js'
import { clientRig, MAYA } from '../testing/clientRig.js'
import type { NewTicket } from '../wire/index.js'

const desk: DeskConfigInput = {
  name: 'Desk',
  form: {
    categories: [
      { id: 'bug', label: 'Bug' },
      { id: 'idea', label: 'Idea' },
    ],
    fields: [
      { id: 'version', label: 'Version', kind: 'number', when: { fact: 'categoryId', is: 'bug' } },
      { id: 'address', label: 'Page', kind: 'url', prefill: 'page.url' },
      { id: 'log', label: 'Log', kind: 'file' },
    ],
  },
  gates: [
    {
      id: 'legacy',
      when: {
        all: [
          { fact: 'page.url', contains: '/legacy' },
          { fact: 'user.plan', is: 'free' },
        ],
      },
      reason: 'The old app is for paid plans',
    },
  ],
}

/** A client whose tickets are seen as they leave. */
function setUp(plan?: string) {
  const rig = clientRig({ desk })
  const sent: NewTicket[] = []
  const { backend } = rig.flaky
  const page = { url: 'https://app.example/boards', title: 'Boards' }
  const watched: Backend = {
    ...backend,
    createTicket(input, call) {
      sent.push(input)
      return backend.createTicket(input, call)
    },
  }
  const user = plan === undefined ? MAYA : { ...MAYA, plan }
  const tab = rig.open({ backend: watched, user, page: () => page, source: 'menu' })
  return { rig, tab, sent, page }
}

const text = { subject: 'Charts', body: 'Empty' }

it('a form is evaluated for the person, the page and what was typed', async () => {
  const { rig, tab } = setUp()
  tab.drafts.edit('new', { ...text, categoryId: 'bug' })
  expect(tab.drafts.form('new')).toBe(null)
  await rig.clock.advance(50)
  const form = tab.drafts.form('new')
  expect(form?.fields.map(({ id, value }) => [id, value])).toEqual([
    ['version', undefined],
    ['address', 'https://app.example/boards'],
    ['log', undefined],
  ])
  tab.drafts.edit('new', { categoryId: 'idea' })
  expect(tab.drafts.form('new')?.fields.map(({ id }) => id)).toEqual(['address', 'log'])
})

it('what is hidden at «Send» does not leave, and files of fields go under the server’s ids', async () => {
  const { rig, tab, sent } = setUp()
  tab.drafts.attach('new', [new File(['a,b'], 'app.log', { type: 'text/plain' })])
  const [attachment] = tab.drafts.open('new').get().draft.attachments
  await rig.clock.advance(50)
  tab.drafts.edit('new', {
    ...text,
    categoryId: 'idea',
    fields: { version: 7, log: [attachment?.id] },
  })
  const result = await rig.result(tab.submit('new'))
  expect(result.status).toBe('sent')
  expect(sent).toHaveLength(1)
  const [uploadId] = sent[0]?.uploadIds ?? []
  expect(uploadId).toBeTruthy()
  expect(uploadId).not.toBe(attachment?.id)
  expect(sent[0]?.fields).toEqual({ address: 'https://app.example/boards', log: [uploadId] })
  expect(rig.world.agent.list()[0]?.fields).toEqual(sent[0]?.fields)
  expect(tab.drafts.open('new').get().draft).toMatchObject({ body: '', fields: {} })
})

it('the page is the one at «Send», also when the ticket leaves from another', async () => {
  const { rig, tab, sent, page } = setUp()
  tab.drafts.edit('new', { ...text, categoryId: 'bug' })
  await rig.clock.advance(50)
  rig.flaky.fail('createTicket', 'dropped')
  const result = rig.result(tab.submit('new'))
  await rig.clock.advance(50)
  page.url = 'https://app.example/elsewhere'
  await rig.clock.advance(60_000)
  await result
  const boards = 'https://app.example/boards'
  const left = sent.map(({ page: at, fields }) => [at?.url, fields.address])
  expect(left).toEqual([
    [boards, boards],
    [boards, boards],
  ])
  expect(rig.world.agent.list()).toHaveLength(1)
})

it('a closed gate stands in the way of «Send» and of a ticket without a form (B2)', async () => {
  const { rig, tab, sent, page } = setUp('free')
  page.url = 'https://app.example/legacy/boards'
  tab.drafts.edit('new', { ...text, categoryId: 'bug' })
  await rig.clock.advance(50)
  expect(tab.drafts.problems('new')).toEqual([{ field: 'gate', code: 'gated', id: 'legacy' }])
  expect(await rig.result(tab.submit('new'))).toMatchObject({ status: 'invalid' })
  const created = tab.tickets.create({ ...text, categoryId: 'bug' })
  created.catch(() => {})
  await expect(created).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ pointer: '', code: 'gated' }],
  })
  expect(sent).toEqual([])
})

it('the same person on another plan sees another form at once, and keeps what is typed', async () => {
  const { rig, tab, page } = setUp('free')
  page.url = 'https://app.example/legacy'
  tab.drafts.edit('new', { ...text, categoryId: 'bug', fields: { version: 7 } })
  tab.drafts.attach('new', [new File(['a,b'], 'app.log', { type: 'text/plain' })])
  await rig.clock.advance(50)
  const typed = tab.drafts.open('new').get().draft
  expect(tab.drafts.form('new')?.gate).toMatchObject({ id: 'legacy' })
  tab.identify({ ...MAYA, plan: 'pro' })
  expect(tab.drafts.form('new')?.gate).toBe(null)
  await rig.clock.advance(1_000)
  expect(tab.drafts.open('new').get().draft).toMatchObject({
    ...text,
    id: typed.id,
    categoryId: 'bug',
    fields: { version: 7 },
    attachments: [{ id: typed.attachments[0]?.id }],
  })
  tab.identify({ ...MAYA, plan: 'free' })
  expect(tab.drafts.form('new')?.gate).toMatchObject({ id: 'legacy' })
})
