import { strictPolicy } from '../hostServer.js'
import type { HelpPanel } from '../models/HelpPanel.js'
import { expect, test } from './fixtures.js'
import { watchHarm } from './harm.js'
import { type Tampering, tamper } from './hostileDesk.js'
import { ADDRESSES, PAYLOADS, PAYLOADS_BY_CLASS } from './payloads.js'

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
  readonly view: Json
  /** What is shown to the last character; Markdown keeps its words and loses its marks. */
  readonly isExact?: boolean
  /** More of it is no name and no title, and cut. */
  readonly characters?: number
  /** What stands once for each, where little of it is left: names of files lose their paths. */
  readonly sign?: string
  /** What a person does to see all of it; `look` notes what is there by then. */
  readonly see?: (help: HelpPanel, look: () => Promise<unknown>) => Promise<void>
}

const TICKET_VIEW = { name: 'ticket', ticketId: 't-0' }

/** A long message shows its beginning until it is asked for more. */
async function readWhole(help: HelpPanel): Promise<void> {
  const more = help.button('Show more')
  await expect(more.first()).toBeVisible()
  while ((await more.count()) > 0) await more.first().click()
}

const PLACES: readonly Place[] = [
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

test('payloads: at least 200 of 12 classes, no two alike T-XS1', () => {
  expect(Object.keys(PAYLOADS_BY_CLASS).length).toBeGreaterThanOrEqual(12)
  const all = Object.values(PAYLOADS_BY_CLASS).flat()
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(200)
  for (const texts of Object.values(PAYLOADS_BY_CLASS)) expect(texts.length).toBeGreaterThan(16)
})

/**
 * Runs in the page: which payloads could not be read there so far; `texts` as JSON, which keeps half
 * pairs. A line break is an element: white space counts for nothing.
 */
function missingIn([texts, isExact]: readonly [string, boolean]): string {
  const page = window as { payloadsSeen?: Set<number> }
  const root = document.querySelector('deskside-panel')?.shadowRoot
  const shown = (root?.textContent ?? '').replace(/\s+/g, '')
  const wanted = JSON.parse(texts) as readonly string[]
  page.payloadsSeen ??= new Set()
  for (const [index, text] of wanted.entries()) {
    if (shown.includes(isExact ? text.replace(/\s+/g, '') : `·${index}·`))
      page.payloadsSeen.add(index)
  }
  return String([...wanted.keys()].filter((index) => !page.payloadsSeen?.has(index)))
}

const UNDER = [
  ['a strict policy and Trusted Types', (api: string) => strictPolicy(api)],
  ['no policy at all', () => ''],
] as const

for (const { name, tamperings, view, sign, see, ...shown } of PLACES) {
  const { isExact = false, characters = Number.POSITIVE_INFINITY } = shown
  for (const [under, policy] of UNDER) {
    test(`row 31: ${PAYLOADS.length} payloads as ${name}, under ${under}: inert text T-XS1 X12`, async ({
      page: tab,
      desk: { url },
      visitHost,
      help,
      heard,
    }) => {
      const harm = watchHarm(tab)
      await tamper(tab, tamperings)
      const text = policy(url)
      await visitHost({ headers: text ? { 'content-security-policy': text } : {} })
      await tab.waitForFunction('!Deskside.q')
      await tab.evaluate(`Deskside('open', ${JSON.stringify(view)})`)
      await expect(help.root).toBeVisible()
      const texts = PAYLOADS.map((text) => text.slice(0, characters))
      const wanted = [JSON.stringify(texts), isExact] as const
      const missing = () => tab.evaluate(missingIn, wanted)
      await see?.(help, missing)
      if (sign) await expect(help.root.locator(sign)).toHaveCount(PAYLOADS.length)
      else await expect.poll(missing).toBe('')
      expect(await harm.foreign()).toEqual([])
      expect(harm.outside()).toEqual([])
      expect((await heard()).errors).toEqual([])
      expect(await tab.evaluate('policyReports')).toEqual([])
    })
  }
}
