/** Good answers of a desk, with something in every field: what confusion begins with. */
const OLD = '2026-11-01T10:00:00.000Z'
const NEW = '2026-11-20T10:00:00.000Z'
const AGENT = { id: 'agnes', role: 'agent', name: 'Agnes', avatarUrl: 'https://a.example/a.png' }
const FILE = { id: 'f', name: 'a.txt', size: 3, type: 'text/plain', url: 'https://a.example/a' }
export const MESSAGE = {
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
export const EVENT = {
  kind: 'event',
  id: 'e',
  createdAt: OLD,
  author: AGENT,
  event: { type: 'status', from: 'open', to: 'solved', reason: 'Why' },
}
export const TICKET = {
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
export const HIT = { id: 'h', title: 'Confused', snippet: 'Confused' }

export const page = (items: readonly string[]) => `{"items":[${items}],"nextCursor":null}`
export const good = (value: object, more: object) => JSON.stringify({ ...value, ...more })

export const GOOD_TICKET = {
  id: 'good',
  unreadCount: 0,
  subject: 'Whole',
  lastActivityAt: NEW,
  updatedAt: NEW,
}
export const THREAD = [
  good(MESSAGE, { id: 'first', body: 'The first', attachments: [], asks: [], isSolution: false }),
  good(MESSAGE, { id: 'last', body: 'The last', createdAt: NEW, attachments: [], asks: [] }),
] as const

/** With something of everything that a desk may say. */
export const DESK = {
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
