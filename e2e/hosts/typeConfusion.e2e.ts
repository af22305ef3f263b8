import type { Page } from '@playwright/test'
import { confused, everyConfusion, LONG_TEXT, pathsOf, WRONG_VALUES } from './confuse.js'
import { expect, test } from './fixtures.js'
import { watchHarm } from './harm.js'
import { tamper } from './hostileDesk.js'

const OLD = '2026-11-01T10:00:00.000Z'
const NEW = '2026-11-20T10:00:00.000Z'
const AGENT = { id: 'agnes', role: 'agent', name: 'Agnes', avatarUrl: 'https://a.example/a.png' }
const FILE = { id: 'f', name: 'a.txt', size: 3, type: 'text/plain', url: 'https://a.example/a' }
const MESSAGE = {
  kind: 'message',
  id: 'm',
  createdAt: OLD,
  author: AGENT,
  body: 'Confused',
  format: 'markdown',
  attachments: [FILE],
  submissionId: 's',
  isSolution: true,
  helped: false,
  asks: [
    {
      id: 'a',
      kind: 'choice',
      label: 'Which?',
      options: [{ id: 'o', label: 'This' }],
      answer: { at: OLD, text: 'a', optionId: 'o', attachmentIds: ['f'], done: true },
    },
  ],
}
const EVENT = {
  kind: 'event',
  id: 'e',
  createdAt: OLD,
  author: AGENT,
  event: { type: 'status', from: 'open', to: 'solved', reason: 'Why' },
}
const TICKET = {
  id: 't',
  number: '1001',
  subject: 'Confused',
  preview: 'Confused',
  status: 'open',
  statusLabel: 'Open',
  declineReason: 'No',
  categoryId: 'c',
  typeId: 't',
  priority: 'high',
  project: { id: 'p', name: 'Project' },
  requester: { ...AGENT, role: 'me' },
  assignee: AGENT,
  createdAt: OLD,
  updatedAt: OLD,
  lastActivityAt: OLD,
  closedAt: OLD,
  unreadCount: 1,
  rating: { score: 5, comment: 'Good' },
  actions: ['reply', 'close'],
  followUpOf: 'f',
  submissionId: 's',
  fields: { a: 'b' },
  source: 'menu',
  access: { grantedAt: OLD, until: OLD },
  categoryRequest: { categoryId: 'c', typeId: 't', requestedAt: OLD },
  escalatedAt: OLD,
  escalatedTo: 'e',
  note: 'Mine',
  organizationId: 'o',
}
const HIT = { id: 'h', title: 'Confused', snippet: 'Confused' }

const page = (items: readonly string[]) => `{"items":[${items}],"nextCursor":null}`
const good = (value: object, more: object) => JSON.stringify({ ...value, ...more })

const GOOD_TICKET = {
  id: 'good',
  unreadCount: 0,
  subject: 'Whole',
  lastActivityAt: NEW,
  updatedAt: NEW,
}
const THREAD = [
  good(MESSAGE, { id: 'first', body: 'The first', attachments: [], asks: [], isSolution: false }),
  good(MESSAGE, { id: 'last', body: 'The last', createdAt: NEW, attachments: [], asks: [] }),
] as const

async function show(tab: Page, view: object): Promise<void> {
  await tab.waitForFunction('!Deskside.q')
  await tab.evaluate(`Deskside('open', ${JSON.stringify(view)})`)
}

const isPolluted = `'polluted' in {} || 'polluted' in []`

test('type confusion: at least 400 cases are tried T-XS3', () => {
  const cases = [MESSAGE, EVENT, TICKET, HIT].flatMap((value) => everyConfusion(value))
  expect(cases.length).toBeGreaterThanOrEqual(400)
  expect(new Set(cases).size).toBe(cases.length)
})

test('row 32: ten wrong values in every field of a message or an event: the others are shown T-XS3 X12', async ({
  page: tab,
  visitHost,
  help,
  heard,
}) => {
  const harm = watchHarm(tab)
  const items = [THREAD[0], ...everyConfusion(MESSAGE), ...everyConfusion(EVENT), THREAD[1]]
  await tamper(tab, [
    { path: /^tickets\/[^/]+\/messages$/, answer: () => page(items) },
    { path: /^tickets\/[^/]+$/, answer: () => good(TICKET, GOOD_TICKET) },
  ])
  await visitHost({})
  await show(tab, { name: 'ticket', ticketId: 'good' })
  await help.seeMessage('The first')
  await help.seeMessage('The last')
  await expect(help.root.getByText(/This message cannot be shown here/).first()).toBeAttached()
  expect(await harm.foreign()).toEqual([])
  expect(harm.outside()).toEqual([])
  expect(await tab.evaluate(isPolluted)).toBe(false)
  expect(await heard()).toEqual({ errors: [], reported: [] })
})

test('row 32: ten wrong values in every field of a ticket: the others are in the list T-XS3 X12', async ({
  page: tab,
  visitHost,
  help,
  heard,
}) => {
  const harm = watchHarm(tab)
  const items = [good(TICKET, GOOD_TICKET), ...everyConfusion(TICKET)]
  await tamper(tab, [{ path: /^tickets$/, answer: () => page(items) }])
  await visitHost({})
  await show(tab, { name: 'tickets' })
  await expect(help.root.getByText('Whole')).toBeVisible()
  const more = help.button('Show more')
  while (await more.isVisible()) await more.click()
  expect(await harm.foreign()).toEqual([])
  expect(harm.outside()).toEqual([])
  expect(await tab.evaluate(isPolluted)).toBe(false)
  expect(await heard()).toEqual({ errors: [], reported: [] })
})

test('row 32: ten wrong values in every field of a found article: the others are found T-XS3 X12', async ({
  page: tab,
  visitHost,
  help,
  heard,
}) => {
  const harm = watchHarm(tab)
  const items = [good(HIT, { id: 'good', title: 'Whole' }), ...everyConfusion(HIT)]
  await tamper(tab, [
    {
      path: /^config$/,
      answer: (real) => ({ ...real, desk: { ...(real.desk as object), articles: {} } }),
    },
    { path: /^articles$/, answer: () => page(items) },
  ])
  await visitHost({})
  await show(tab, { name: 'articles' })
  await expect(help.root.getByText('Whole')).toBeVisible()
  expect(await harm.foreign()).toEqual([])
  expect(harm.outside()).toEqual([])
  expect(await tab.evaluate(isPolluted)).toBe(false)
  expect(await heard()).toEqual({ errors: [], reported: [] })
})
test('row 32: names of 1 MB, of a person, a file and an article, are cut, and the tab goes on T-XS3', async ({
  page: tab,
  visitHost,
  help,
  heard,
}) => {
  const long = everyConfusion(MESSAGE, [LONG_TEXT]).filter((json) =>
    /"id":"m-(author|attachments\.0)\.name-/.test(json.slice(0, 200)),
  )
  expect(long).toHaveLength(2)
  await tamper(tab, [
    {
      path: /^config$/,
      answer: (real) => ({ ...real, desk: { ...(real.desk as object), articles: {} } }),
    },
    { path: /^articles$/, answer: () => page(everyConfusion(HIT, [LONG_TEXT])) },
    { path: /^tickets\/[^/]+\/messages$/, answer: () => page([THREAD[0], ...long, THREAD[1]]) },
    { path: /^tickets\/[^/]+$/, answer: () => good(TICKET, GOOD_TICKET) },
  ])
  await visitHost({})
  await show(tab, { name: 'ticket', ticketId: 'good' })
  await help.seeMessage('The last')
  await show(tab, { name: 'articles' })
  await expect(help.root.getByRole('listitem')).not.toHaveCount(0)
  const longest = await help.root
    .getByRole('listitem')
    .evaluateAll((rows) => Math.max(...rows.map((row) => row.clientHeight)))
  expect(longest).toBeLessThan(400)
  expect((await heard()).errors).toEqual([])
})

/** With something of everything that a desk may say. */
const DESK = {
  name: 'Support',
  greeting: { en: 'Hello' },
  form: {
    subject: 'required',
    subjectLabel: 'Subject',
    bodyHint: 'More',
    categories: [
      {
        id: 'c',
        label: 'A question',
        explanation: 'Of any kind',
        examples: 'How do I?',
        types: [{ id: 't', label: 'A type', explanation: 'Of it' }],
        scope: [
          { level: 'limited', text: 'Some', link: { label: 'More', url: 'https://a.example' } },
        ],
      },
    ],
    priorities: [{ id: 'high', label: 'High', explanation: 'Down' }],
    defaultPriority: 'high',
    projects: [{ id: 'p', name: 'Project' }],
    fields: [
      {
        id: 'f',
        label: 'Field',
        kind: 'select',
        options: [{ id: 'o', label: 'This' }],
        hint: 'Hint',
      },
      { id: 'n', label: 'Number', kind: 'number', min: 1, max: 5 },
    ],
    guides: [{ id: 'g', label: 'Guide', parts: [{ id: 'p', label: 'Part', hint: 'Hint' }] }],
    advice: ['One question a ticket'],
    asksFor: { steps: true, address: true, screenshot: true },
    delayReasons: ['Information is missing'],
  },
  gates: [
    {
      id: 'g',
      when: { any: [] },
      reason: 'Not now',
      link: { label: 'More', url: 'https://a.example' },
    },
  ],
  statuses: { open: { label: 'Open', explanation: 'Received' } },
  actions: { open: ['reply'] },
  list: {
    groups: [{ id: 'g', label: 'All', statuses: ['open'] }],
    filters: ['status'],
    columns: ['subject'],
  },
  channels: [
    { id: 'c', kind: 'email', label: 'Mail', address: 'a@b.example', purpose: 'All', counts: true },
  ],
  support: {
    hours: { zone: 'Europe/Berlin', weekly: { mon: [['09:00', '17:00']] } },
    promises: [{ clockMinutes: 60 }],
    promise: 'Soon',
    confidentiality: 'Always',
  },
  limits: { fileBytes: 1000, files: 3, bodyCharacters: 500 },
  guests: 'off',
  rating: { comment: true },
  escalation: { kind: 'remind', againAfterMinutes: 60 },
  manager: { label: 'Manager', explanation: 'Any time' },
  access: { explanation: 'Why' },
  categoryChange: { open: 'change' },
  articles: { feedback: true, url: 'https://a.example' },
  texts: { en: { common: { help: 'Support' } } },
}

for (const { name, json } of WRONG_VALUES) {
  test(`row 32: ${name} in each place of a desk in turn: one can always write T-XS3 X12`, async ({
    page: tab,
    visitHost,
    help,
    heard,
  }) => {
    const harm = watchHarm(tab)
    let body = ''
    await tab.route(/\/v1\/config$/, async (route) => {
      const headers = { ...route.request().headers() }
      delete headers['if-none-match']
      const response = await route.fetch({ headers })
      const { can } = await response.json()
      await route.fulfill({
        response,
        status: 200,
        body: `{"can":${JSON.stringify(can)},"desk":${body}}`,
      })
    })
    await visitHost({})
    await tab.waitForFunction('!Deskside.q')
    // A list of paths that have nothing to do with each other is confused at once.
    for (const depth of [1, 2, 3, 4, 5]) {
      body = pathsOf(DESK)
        .filter((path) => path.length === depth)
        .reduce(
          (desk, path) => confused(JSON.parse(desk), path, `"@${path.join('.')}@"`),
          JSON.stringify(DESK),
        )
        .replace(/"@[\w.]+@"/g, json)
      await tab.evaluate(`Deskside('destroy'); localStorage.clear()`)
      await tab.evaluate(`new Promise((done) => {
        const again = document.createElement('script')
        again.src = '/hostile/start.js'
        again.onload = done
        document.head.append(again)
      })`)
      await show(tab, { name: 'new' })
      await expect(help.root.getByRole('textbox').last()).toBeVisible()
      await show(tab, { name: 'home' })
      await help.seeHome()
      expect(await harm.foreign()).toEqual([])
    }
    expect(harm.outside()).toEqual([])
    expect(await tab.evaluate(isPolluted)).toBe(false)
    expect(await heard()).toEqual({ errors: [], reported: [] })
  })
}
