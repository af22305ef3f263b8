import {
  type Backend,
  createSupportClient,
  type DeskConfigInput,
  type NewTicket,
  type SupportClient,
  SupportError,
  type SupportUser,
  systemClock,
} from '@deskside/core'
import { createWorld, memoryBackend, type NewArticle, newTicket } from '@deskside/core/testing'

const HELP = 'https://help.northwind.example'

/** What a help centre says, short and long, with all that the text of an article may have. */
export const someArticles: readonly NewArticle[] = [
  {
    id: 'connect-domain',
    title: 'Connect your own domain',
    format: 'markdown',
    url: `${HELP}/connect-domain`,
    body: '1. Open **Settings → Domains → Add** and enter the address without “https”.\n2. At your registrar keep a single `A` record: the one that the page shows.\n3. Wait up to four hours: old records live that long.\n\nIf the site opens only now and then, a second `A` record is left. See [how records work](https://example.com/records).\n\n> A domain can belong to one shop only.\n\n```\nshop.example.  3600  IN  A  203.0.113.7\n```',
  },
  {
    id: 'customer-list',
    title: 'Uploading a customer list stops half-way',
    format: 'markdown',
    url: `${HELP}/customer-list`,
    body: 'An upload that stops has met a row which it cannot read.\n\n- Save the list as **CSV, UTF-8**.\n- Keep one customer a row.\n- Below 50,000 rows an upload takes about a minute.\n\nStill stuck? Send us the file: we find the row.',
  },
  {
    id: 'discounts',
    title:
      'Discounts and special offers: what the rules can do, and in which order they are applied',
    format: 'markdown',
    body: 'A rule answers three questions: **for whom, on what, how much**.',
  },
  {
    id: 'roles',
    title: 'Owner, editor, manager: who may do what',
    body: 'The owner pays and may delete the shop. Editors change pages. Managers see orders.',
  },
  {
    id: 'receipts',
    title: 'Why a customer got no receipt',
    body: 'The state “sent” means that the receipt was made and the mail has left.',
  },
]

export type DeskClientOptions = {
  readonly desk: Partial<DeskConfigInput>
  readonly articles?: readonly NewArticle[]
  readonly user?: Partial<SupportUser>
  readonly source?: string
  /** Open tickets of the person. */
  readonly tickets?: readonly Partial<NewTicket>[]
  /** Verbs that answer in another way, or not at all. */
  readonly instead?: Partial<Backend>
}

/** A real client over a desk in memory, for what is built upon a client. */
export function deskClient(options: DeskClientOptions): SupportClient {
  const { desk, articles = someArticles, tickets = [], source, instead } = options
  const world = createWorld({
    clock: systemClock(),
    createId: () => crypto.randomUUID(),
    desk: { name: 'Northwind support', articles: { feedback: true, url: HELP }, ...desk },
  })
  if (desk.articles !== null) for (const article of articles) world.agent.publish(article)
  const user = { id: crypto.randomUUID(), name: 'Maya', ...options.user }
  const backend = memoryBackend(world, user)
  for (const [index, ticket] of tickets.entries()) {
    const id = `ticket-of-a-scene-${index}`
    void backend.createTicket(newTicket(id, ticket), {
      idempotencyKey: id,
    })
  }
  return createSupportClient({
    backend: { ...backend, ...instead },
    user,
    ...(source && { source }),
    page: () => ({ url: 'https://ulun-tea.example/cart', title: 'Cart' }),
  })
}

/** For `instead`: a helpdesk that does not answer this. */
export async function down(): Promise<never> {
  throw new SupportError('unavailable')
}
