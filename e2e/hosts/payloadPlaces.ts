import type { HelpView } from '@deskside/widget'
import type { HelpPanel } from '../models/HelpPanel.js'
import { expect } from './fixtures.js'
import type { Tampering } from './hostileDesk.js'
import { ADDRESSES, PAYLOADS } from './payloads.js'

const AT = '2026-11-20T10:00:00.000Z'
const AGENT = { id: 'agnes', role: 'agent', name: 'Agnes' }
const TICKET = {
  id: 't-0',
  number: '1001',
  subject: 'Plain',
  status: 'open',
  createdAt: AT,
  updatedAt: AT,
  actions: ['reply', 'attach', 'answer_ask'],
}

type Json = Readonly<Record<string, unknown>>
const message = (id: string, more: Json) => ({
  kind: 'message',
  id,
  createdAt: AT,
  author: AGENT,
  body: 'Plain',
  ...more,
})
const page = (items: readonly unknown[]) => ({ items, nextCursor: null })
const each = <T>(make: (text: string, index: number) => T) => PAYLOADS.map(make)

const THREAD: Tampering = {
  path: /^tickets\/[^/]+\/messages$/,
  answer: () => page([]),
}
const ONE: Tampering = { path: /^tickets\/[^/]+$/, answer: () => TICKET }
const LIST: Tampering = { path: /^tickets$/, answer: () => page([TICKET]) }
const thread = (items: readonly unknown[]): readonly Tampering[] => [
  { ...THREAD, answer: () => page(items) },
  ONE,
  LIST,
]
const desk = (change: (form: Json) => Json): readonly Tampering[] => [
  {
    path: /^config$/,
    answer: (real) => ({
      ...real,
      desk: { ...(real.desk as Json), ...change((real.desk as { readonly form: Json }).form) },
    }),
  },
]

type Place = {
  readonly name: string
  readonly tamperings: readonly Tampering[]
  /** Where to look. */
  readonly view: HelpView
  /** What is shown to the last character; Markdown keeps its words and loses its marks. */
  readonly isExact?: boolean
  /** More of it is no name and no title, and cut. */
  readonly characters?: number
  /** What stands once for each, where little of it is left: names of files lose their paths. */
  readonly sign?: string
  /** What a person does to see all of it; `look` notes what is there by then. */
  readonly see?: (help: HelpPanel, look: () => Promise<unknown>) => Promise<void>
}

const TICKET_VIEW: HelpView = { name: 'ticket', ticketId: 't-0' }

/** A long message shows its beginning until it is asked for more. */
async function readWhole(help: HelpPanel): Promise<void> {
  const more = help.button('Show more')
  await expect(more.first()).toBeVisible()
  while ((await more.count()) > 0) await more.first().click()
}

export const PLACES: readonly Place[] = [
  {
    name: 'a message of Markdown',
    tamperings: thread(each((body, i) => message(`m-${i}`, { body, format: 'markdown' }))),
    see: readWhole,
    view: TICKET_VIEW,
  },
  {
    name: 'a message of plain text',
    tamperings: thread(each((body, i) => message(`m-${i}`, { body, format: 'text' }))),
    see: readWhole,
    view: TICKET_VIEW,
    isExact: true,
  },
  {
    name: 'the name of an author',
    tamperings: thread(
      each((name, i) => message(`m-${i}`, { author: { ...AGENT, id: `a-${i}`, name } })),
    ),
    view: TICKET_VIEW,
    isExact: true,
    characters: 300,
  },
  {
    name: 'the name, type and address of a file',
    tamperings: thread(
      each((name, i) =>
        message(`m-${i}`, {
          attachments: [
            { id: `f-${i}`, name: `${i}. ${name}`, size: 0, type: name, url: ADDRESSES[i] },
          ],
        }),
      ),
    ),
    view: TICKET_VIEW,
    sign: '.attachments .file-name',
  },
  {
    name: 'the reason of an event, and its words',
    tamperings: thread(
      each((text, i) => ({
        ...{ kind: 'event', id: `e-${i}`, createdAt: AT, author: AGENT },
        event: { type: i % 2 ? 'status' : 'other', from: text, to: text, reason: text },
      })),
    ),
    view: TICKET_VIEW,
    isExact: true,
  },
  {
    name: 'what staff ask for, and its choices',
    tamperings: thread(
      each((label, i) =>
        message(`m-${i}`, {
          asks: [{ id: `a-${i}`, kind: 'choice', label, options: [{ id: label, label }] }],
        }),
      ),
    ),
    view: TICKET_VIEW,
    isExact: true,
  },
  {
    name: 'a subject in the list, with project and assignee',
    tamperings: [
      {
        ...LIST,
        answer: () =>
          page(
            each((text, i) => ({
              ...TICKET,
              id: `t-${i}`,
              subject: text,
              preview: text,
              statusLabel: text,
              project: { id: text, name: text },
              assignee: { ...AGENT, name: text, avatarUrl: ADDRESSES[i] },
            })),
          ),
      },
    ],
    view: { name: 'tickets' },
    isExact: true,
    // A long list holds the rows around what is in sight.
    see: async (help, look) => {
      for (let shown = 25; shown < PAYLOADS.length; shown += 25) {
        await look()
        await help.button('Show more').click()
      }
    },
  },
  {
    name: 'title and snippet of a found article',
    tamperings: [
      ...desk(() => ({ articles: { feedback: true, url: ADDRESSES[0] } })),
      {
        path: /^articles$/,
        answer: () => page(each((text, i) => ({ id: `${i}`, title: text, snippet: text }))),
      },
    ],
    view: { name: 'articles' },
    isExact: true,
    characters: 300,
  },
  {
    name: "the desk's own texts: categories, hints, advice, links",
    tamperings: desk((form) => ({
      form: {
        ...form,
        categories: each((label, i) => ({
          id: `c-${i}`,
          label,
          explanation: label,
          examples: label,
          scope: [{ level: 'limited', text: label, link: { label, url: ADDRESSES[i] } }],
        })),
        fields: each((label, i) => ({
          ...{ id: `f-${i}`, kind: 'text', label, hint: label, placeholder: label },
        })),
        advice: PAYLOADS,
        delayReasons: PAYLOADS,
      },
    })),
    view: { name: 'new' },
    isExact: true,
  },
  {
    name: 'other ways to write, and where they lead',
    tamperings: desk(() => ({
      greeting: PAYLOADS[0],
      channels: each((label, i) => ({
        ...{ id: `c-${i}`, label, purpose: label, address: ADDRESSES[i], counts: i % 3 > 0 },
        kind: ['link', 'email', 'phone', 'chat'][i % 4],
      })),
    })),
    view: { name: 'home' },
    isExact: true,
  },
]
