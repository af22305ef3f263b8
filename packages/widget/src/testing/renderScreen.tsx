import type { SupportClient } from '@deskside/core'
import { type Clock, systemClock } from '@deskside/core'
import { type Signal, signal } from '@preact/signals'
import { cleanup, type RenderResult, render } from '@testing-library/preact'
import type { ComponentChild, ComponentType } from 'preact'
import { englishFor, type I18n } from '../i18n/i18n.js'
import { AlertSettings } from '../notices/AlertSettings.js'
import { Toast } from '../notices/Toast.js'
import { createExtensions } from '../panel/extensions.js'
import { AccountLine } from '../screens/account/AccountLine.js'
import { GuestAddress } from '../screens/account/GuestAddress.js'
import { HomeArticles } from '../screens/articles/HomeArticles.js'
import { SuggestedArticles } from '../screens/articles/SuggestedArticles.js'
import { Attachments, RefusedFiles } from '../screens/attachments/Attachments.js'
import type { Chunk } from '../screens/chunk.js'
import { type DeskParts, DeskPartsContext } from '../screens/deskParts.js'
import { type FormParts, FormPartsContext } from '../screens/formParts.js'
import { DraftHints } from '../screens/hints/DraftHints.js'
import { Details, Topic } from '../screens/newTicket/Choices.js'
import { DeskPart } from '../screens/newTicket/DeskPart.js'
import { FailedNotice, FormNotices } from '../screens/newTicket/notices.js'
import { Thumbnail } from '../screens/pictures/Thumbnail.js'
import { ReplyPromise } from '../screens/support/ReplyPromise.js'
import { Support } from '../screens/support/Support.js'
import { Legend } from '../screens/ticketList/Legend.js'
import { ListTools } from '../screens/ticketList/ListTools.js'
import { TicketTable } from '../screens/ticketList/TicketTable.js'
import { type Layout, type Widget, WidgetContext } from '../state/context.js'
import { createNavigation } from '../state/navigation.js'

const here = <P extends object>(view: ComponentType<P>): Chunk<P> => ({
  view: () => view,
  load: async () => {},
  hasLaterWords: false,
})

/** As in a panel that has been there for a moment. */
const PARTS: FormParts = {
  topic: here(Topic),
  details: here(Details),
  desk: here(DeskPart),
  attachments: here(Attachments),
  refusedFiles: here(RefusedFiles),
  thumbnail: here(Thumbnail),
  notices: here(FormNotices),
  failed: here(FailedNotice),
}

const DESK_PARTS: DeskParts = {
  homeArticles: here(HomeArticles),
  suggestedArticles: here(SuggestedArticles),
  hints: here(DraftHints),
  support: here(Support),
  replyPromise: here(ReplyPromise),
  accountLine: here(AccountLine),
  toast: here(Toast),
  listTools: here(ListTools),
  listLegend: here(Legend),
  ticketTable: here(TicketTable),
  alertSettings: here(AlertSettings),
  guestAddress: here(GuestAddress),
}

export type ScreenOnTest = RenderResult & {
  readonly widget: Widget
  /** What a screen reader was told. */
  readonly said: readonly string[]
  readonly reported: readonly unknown[]
  readonly i18n: Signal<I18n>
}

/** Puts a screen into the context that the panel gives it. */
export function renderScreen(
  screen: ComponentChild,
  client: SupportClient,
  options: Partial<Pick<Widget, 'fallback' | 'navigation' | 'accounts' | 'alerts' | 'source'>> & {
    readonly layout?: Layout
    readonly clock?: Clock
    /** @default British English */
    readonly i18n?: I18n
    /** @default all of them have come */
    readonly parts?: FormParts
  } = {},
): ScreenOnTest {
  // One screen at a time: what an earlier test left goes.
  cleanup()
  const said: string[] = []
  const reported: unknown[] = []
  const i18n = signal(options.i18n ?? englishFor('en-GB'))
  const widget: Widget = {
    client,
    navigation: options.navigation ?? createNavigation(),
    i18n,
    layout: signal(options.layout ?? 'floating'),
    clock: options.clock ?? systemClock(),
    accounts: options.accounts ?? null,
    alerts: options.alerts,
    fallback: options.fallback,
    source: options.source,
    close: () => {},
    announce: (text) => void said.push(text),
    enter: (heading) => heading.focus(),
    addStyle: () => {},
    report: (error) => void reported.push(error),
    needLaterWords: async () => {
      i18n.value = (await i18n.peek().later?.(true)) ?? i18n.peek()
    },
    // One clock for screens and for what stands on the client.
    extend: createExtensions({
      extend: (build) => client.extend((ground) => build({ ...ground, clock: widget.clock })),
    }),
  }
  const result = render(
    <WidgetContext.Provider value={widget}>
      <FormPartsContext.Provider value={options.parts ?? PARTS}>
        <DeskPartsContext.Provider value={DESK_PARTS}>{screen}</DeskPartsContext.Provider>
      </FormPartsContext.Provider>
    </WidgetContext.Provider>,
  )
  return Object.assign(result, { widget, said, reported, i18n })
}
