import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import type { Message, Person, TextMessage, Ticket } from '../wire/index.js'
import { exportFileName } from './exportFileName.js'
import { type ExportWords, ticketToPrint } from './ticketDocument.js'
import { ticketToJson } from './ticketToJson.js'
import { ticketToMarkdown } from './ticketToMarkdown.js'

const maya: Person = { id: 'u1', name: 'Maya', role: 'me' }
const layla: Person = {
  id: 'a7',
  name: 'ليلى حسن',
  role: 'agent',
  avatarUrl: 'https://a.example/l',
}

const ticket: Ticket = {
  id: 't1',
  number: '1042',
  subject: 'Export # is <empty>',
  preview: 'Please try again',
  status: 'in_progress',
  statusLabel: 'In progress',
  declineReason: null,
  categoryId: 'data',
  typeId: null,
  priority: 'high',
  project: { id: '4107', name: 'Northwind' },
  requester: maya,
  assignee: layla,
  createdAt: '2026-06-18T07:00:00Z',
  updatedAt: '2026-06-18T08:00:00Z',
  closedAt: null,
  unreadCount: 3,
  rating: null,
  actions: ['reply', 'close'],
  followUpOf: null,
  submissionId: 'secret-key',
  fields: { url: 'https://shop.example' },
  source: 'help-menu',
  access: null,
  categoryRequest: null,
  escalatedAt: null,
  escalatedTo: null,
  note: 'Ask *again* on Monday',
  organizationId: 'org-9',
}

function letter(patch: Partial<TextMessage>): TextMessage {
  return {
    kind: 'message',
    id: 'm1',
    createdAt: '2026-06-18T07:00:00Z',
    author: maya,
    body: '',
    format: 'text',
    attachments: [],
    submissionId: 'secret-key-2',
    isSolution: false,
    helped: null,
    asks: [],
    ...patch,
  }
}

const messages: readonly Message[] = [
  letter({
    body: 'No rows since *Monday*.\n# not a heading\n\n1. not a list',
    attachments: [{ id: 'f1', name: 'rows_[1].csv', size: 2048, type: 'text/csv' }],
  }),
  {
    kind: 'event',
    id: 'e1',
    createdAt: '2026-06-18T07:10:00Z',
    author: layla,
    event: { type: 'assignee', from: null, to: 'ليلى حسن', reason: null },
  },
  letter({
    id: 'm2',
    author: layla,
    body: 'Please **try** again:\n\n```\nnever closed',
    format: 'markdown',
    isSolution: true,
    asks: [
      { id: 'q1', kind: 'text', label: 'Which browser?', options: [], answer: null },
      { id: 'q2', kind: 'steps', label: 'Clear it', options: [], answer: { at: '', done: true } },
    ],
  }),
  { kind: 'unreadable', id: 'x', createdAt: '2026-06-18T07:30:00Z' },
  letter({ id: 'm3', body: 'It helped.' }),
]

const words: ExportWords = {
  facts: ({ number, statusLabel }) => [
    { label: 'Number', value: number },
    { label: 'Status', value: statusLabel },
  ],
  person: ({ name, role }) => (role === 'me' ? 'You' : (name ?? 'Support')),
  time: (time) => `${time.slice(0, 10)} ${time.slice(11, 16)}`,
  size: (bytes) => `${bytes / 1024} kB`,
  event: ({ event, author }) => `${author.name} took it (${event.to})`,
  answer: ({ answer }) => (answer ? 'Done' : null),
  files: 'Files',
  solution: 'Recommended solution',
  unreadable: 'A message that cannot be shown here',
  note: 'My note',
}

test('D14: a ticket is copied with all that was said, in the words of the reader', () => {
  expect(ticketToMarkdown(ticket, messages, words)).toBe(`# Export \\# is &lt;empty\\>

- **Number:** 1042
- **Status:** In progress

## You · 2026-06-18 07:00

> No rows since \\*Monday\\*.\\
> \\# not a heading
>
> 1\\. not a list

**Files:**

- rows\\_\\[1\\].csv (2 kB)

*2026-06-18 07:10 · \u2068ليلى حسن took it (ليلى حسن)\u2069*

## \u2068ليلى حسن\u2069 · 2026-06-18 07:00

**Recommended solution**

> Please **try** again:
>
> \`\`\`
> never closed
> \`\`\`

- Which browser?
- Clear it: Done

*2026-06-18 07:30 · A message that cannot be shown here*

## You · 2026-06-18 07:00

> It helped.
`)
})

test('D14: no message changes what comes after it, whatever is in it', () => {
  const hostile = [
    '```',
    '~~~\n```',
    '<!--',
    '<details>',
    '> > >',
    '- - -',
    '[x]:',
    '`',
    '\\',
    '***',
  ]
  const headings = (markdown: string) =>
    new MarkdownIt({ html: true })
      .parse(markdown, {})
      .filter(({ type, level }) => type === 'heading_open' && level === 0).length
  for (const body of hostile) {
    for (const format of ['text', 'markdown'] as const) {
      const told = [letter({ body, format }), letter({ body: 'After' })]
      const markdown = ticketToMarkdown({ ...ticket, subject: body }, told, words)
      expect(headings(markdown)).toBe(3)
      expect(markdown.endsWith('> After\n')).toBe(true)
    }
  }
})

test('D14: for print there are blocks without marks: everything as it was written', () => {
  const { title, facts, note, entries } = ticketToPrint(ticket, messages, words)
  expect([title, facts[0], note]).toEqual([
    'Export # is <empty>',
    { label: 'Number', value: '1042' },
    null,
  ])
  expect(entries.map(({ kind }) => kind)).toEqual([
    'message',
    'event',
    'message',
    'unreadable',
    'message',
  ])
  expect(entries[0]).toEqual({
    kind: 'message',
    author: 'You',
    time: '2026-06-18 07:00',
    isMine: true,
    body: 'No rows since *Monday*.\n# not a heading\n\n1. not a list',
    format: 'text',
    solution: null,
    asks: [],
    files: [{ name: 'rows_[1].csv', size: '2 kB', type: 'text/csv' }],
  })
  expect(entries[2]).toMatchObject({
    author: 'ليلى حسن',
    isMine: false,
    format: 'markdown',
    solution: 'Recommended solution',
    asks: [
      { label: 'Which browser?', answer: null },
      { label: 'Clear it', answer: 'Done' },
    ],
  })
})

test('D14: the private note goes along only where it is asked for', () => {
  const [md, json, print] = [
    ticketToMarkdown(ticket, messages, words),
    ticketToJson(ticket, messages),
    JSON.stringify(ticketToPrint(ticket, messages, words)),
  ]
  for (const one of [md, json, print]) expect(one).not.toContain('on Monday')
  const withNote = { withNote: true }
  expect(ticketToMarkdown(ticket, messages, words, withNote)).toContain(
    '**My note**\n\n> Ask \\*again\\* on Monday\n',
  )
  expect(JSON.parse(ticketToJson(ticket, messages, withNote)).ticket.note).toBe(ticket.note)
  expect(ticketToPrint(ticket, messages, words, withNote).note).toEqual({
    label: 'My note',
    value: 'Ask *again* on Monday',
  })
  expect(ticketToPrint({ ...ticket, note: null }, [], words, withNote).note).toBeNull()
})

test('D14: as JSON it is data of the ticket, and nothing of how it was sent', () => {
  const text = ticketToJson(ticket, messages)
  const { format, version, ...exported } = JSON.parse(text)
  expect([format, version]).toEqual(['deskside-ticket', 1])
  expect(exported.ticket).toMatchObject({
    number: '1042',
    status: 'in_progress',
    fields: { url: 'https://shop.example' },
    requester: { role: 'me', name: 'Maya' },
  })
  expect(exported.messages).toHaveLength(5)
  expect(exported.messages[0].attachments).toEqual([
    { id: 'f1', name: 'rows_[1].csv', size: 2048, type: 'text/csv' },
  ])
  expect(exported.messages[3]).toEqual({
    kind: 'unreadable',
    id: 'x',
    createdAt: expect.any(String),
  })
  for (const inner of [
    'secret-key',
    'submissionId',
    'unreadCount',
    'actions',
    'u1',
    'org-9',
    'avatarUrl',
  ]) {
    expect(text).not.toContain(inner)
  }
  expect(JSON.parse(ticketToJson({ ...ticket, assignee: null }, [])).ticket.assignee).toBeNull()
})

test('X8: a name from right to left stays whole and keeps to itself', () => {
  const name = 'ليلى \u202eحسن\u2066'
  const author: Person = { role: 'agent', name }
  const markdown = ticketToMarkdown(ticket, [letter({ author, body: 'مرحبا' })], words)
  expect(markdown).toContain('## \u2068ليلى حسن\u2069 · 2026-06-18 07:00')
  expect(markdown).toContain('> مرحبا')
  const { entries } = ticketToPrint(ticket, [letter({ author })], words)
  expect(entries[0]).toMatchObject({ author: name })
  expect(ticketToMarkdown(ticket, [letter({ body: 'Hi' })], words)).not.toMatch(/[\u2066-\u2069]/)
})

test('a ticket without words, facts or answers is still one', () => {
  const silent = { ...words, facts: () => [] }
  expect(ticketToMarkdown({ ...ticket, subject: 'Hi' }, [], silent)).toBe('# Hi\n')
  expect(ticketToMarkdown({ ...ticket, subject: 'Hi' }, [letter({})], silent)).toBe(
    '# Hi\n\n## You · 2026-06-18 07:00\n',
  )
})

test.each([
  ['1042', 'ticket-1042.md'],
  ['SUP-7', 'ticket-SUP-7.md'],
  ['../../etc/№ 7', 'ticket--etc-7.md'],
])('a file is named by the number that people say: %s', (number, expected) => {
  expect(exportFileName({ number }, 'md')).toBe(expected)
})
