import type { SupportClient } from '@deskside/core'
import type { HelpOptions, HelpView } from '../launcher/contract.js'
import type { News } from '../notices/newsWatch.js'
import { type Chunk, createChunk } from '../screens/chunk.js'
import { accountParts, createDeskParts } from '../screens/deskParts.js'
import { aroundTheForm, createFormParts } from '../screens/formParts.js'
import type { Widget } from '../state/context.js'
import type { Screen } from '../state/navigation.js'

async function loadTicketList() {
  const [{ TicketList }, { listTickets }] = await Promise.all([
    import('../screens/ticketList/TicketList.js'),
    import('../screens/ticketList/localTickets.js'),
  ])
  return () => TicketList({ listTickets })
}

type NamesOfChunks = Exclude<Screen['name'], 'new'>

/** A screen's chunk takes what the navigation carries for it. */
type ChunkOf<N extends NamesOfChunks> = Chunk<Omit<Extract<Screen, { readonly name: N }>, 'name'>>

type Screens = { readonly [N in NamesOfChunks]: ChunkOf<N> }

const ticket = () => import('../screens/ticket/Ticket.js')
const articlePages = () => import('../screens/articles/articlePages.js')

/** Screens that are not the form: each is fetched when somebody goes there. */
export function createScreenChunks() {
  const screens: Screens = {
    home: createChunk(() => aroundTheForm().then((chunk) => chunk.Home)),
    sent: createChunk(() => aroundTheForm().then((chunk) => chunk.Sent), true),
    tickets: createChunk(loadTicketList, true),
    ticket: createChunk(() => ticket().then((chunk) => chunk.Ticket)),
    close: createChunk(
      () => import('../screens/closeTicket/closing.js').then((chunk) => chunk.CloseTicket),
      true,
    ),
    details: createChunk(() => ticket().then((chunk) => chunk.loadDetails()), true),
    manager: createChunk(() => ticket().then((chunk) => chunk.loadManager()), true),
    outbox: createChunk(
      () => import('../screens/outbox/Outbox.js').then((chunk) => chunk.Outbox),
      true,
    ),
    account: createChunk(() => accountParts().then((chunk) => chunk.Account), true),
    articles: createChunk(() => articlePages().then((chunk) => chunk.Articles), true),
    article: createChunk(() => articlePages().then((chunk) => chunk.Article), true),
  }
  return {
    screens,
    /** One polite word for what came together, once its words are here. */
    async sayNews(news: News, widget: Widget, open: (view: HelpView) => void): Promise<void> {
      const [{ newsText }] = await Promise.all([
        import('../notices/newsText.js'),
        widget.needLaterWords(),
      ])
      widget.announce(newsText(news, widget))
      if (!widget.alerts) return
      const { raiseAlert } = await import('../notices/raiseAlert.js')
      const { ticket } = news
      await raiseAlert(news, widget, () =>
        open(ticket ? { name: 'ticket', ticketId: ticket.id } : { name: 'tickets' }),
      )
    },
    /** Once it has come, a developer hears of it. */
    sayMistakes: (options: Partial<HelpOptions>, client: SupportClient | null) =>
      aroundTheForm().then(
        (chunk) => chunk.sayMistakes(options, client),
        () => {},
      ),
    parts: createFormParts(),
    deskParts: createDeskParts(),
    waiting: createChunk(() => aroundTheForm().then((chunk) => chunk.Waiting)),
  }
}

export type ScreenChunks = ReturnType<typeof createScreenChunks>
