import type { DeskConfig } from '@deskside/core'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { listing } from '../../i18n/en/listing.js'
import { ticketList as english } from '../../i18n/en/ticketList.js'
import { Notices } from '../../notices/Notices.js'
import { Button, IconButton } from '../../parts/Button.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { Notice } from '../../parts/Notice.js'
import { INBOX, PEN, SEARCH } from '../../parts/outlines.js'
import { Skeleton } from '../../parts/Skeleton.js'
import { useI18n, useSection, useStyle, useText, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { useDeskParts } from '../deskParts.js'
import { LazyPart } from '../LazyPart.js'
import { LoadFailed } from '../LoadFailed.js'
import { Screen } from '../Screen.js'
import rowCss from '../TicketRow.css?inline'
import { LazyListTools } from './LazyListTools.js'
import { isNarrowed, USUAL } from './listChoices.js'
import { columnsOf } from './listColumns.js'
import { NoneYet } from './NoneYet.js'
import { sectionsOf } from './sectionsOf.js'
import { TicketCards } from './TicketCards.js'
import css from './TicketList.css?inline'
import type { RowsProps } from './TicketTable.js'
import { createTicketListModel, type TicketListModel } from './ticketListModel.js'
import { type FoundTickets, type ListTickets, useFoundTickets } from './useFoundTickets.js'
import { useIsWide } from './useIsWide.js'

/** With fewer tickets than this there is nothing to search in. */
const FEW = 5

export type TicketListProps = {
  /** Of the core. Handed in: it is in the core's back rooms, which are there before any list is. */
  readonly listTickets: ListTickets
}

/** All requests of a person: search, filters, and page by page what came before. */
export function TicketList({ listTickets }: TicketListProps) {
  useStyle(rowCss)
  useStyle(css)
  const { client, navigation, layout, extend } = useWidget()
  const words = useSection('ticketList', english)
  const text = useText()
  const model = extend(createTicketListModel)
  const desk = useStore(client.desk).description?.desk
  if (desk) model.follow(desk.list)
  const isPage = useStore(layout) === 'page'
  const groups = desk?.list.groups ?? []
  const title = (groups.length === 1 && groups[0]?.label) || words.title
  const write = () => navigation.go({ name: 'new' })
  const found = useFoundTickets(model, desk?.list ?? USUAL, listTickets)
  const isNone = useIsNone(found, model)

  return (
    <Screen
      title={text(title)}
      actions={
        isNone ? null : isPage ? (
          <Button variant="primary" part="write-button" icon={PEN} onPress={write}>
            {words.write}
          </Button>
        ) : (
          <IconButton icon={PEN} label={words.write} onPress={write} />
        )
      }
    >
      {isNone ? (
        <NoneYet onWrite={write} model={model} desk={desk} />
      ) : (
        <Body model={model} desk={desk} found={found} />
      )}
    </Screen>
  )
}

type BodyProps = {
  readonly model: TicketListModel
  readonly desk: DeskConfig | undefined
  readonly found: FoundTickets
}

function Body({ model, desk, found }: BodyProps) {
  const { client } = useWidget()
  const words = useSection('ticketList', english)
  const { common } = useI18n().messages
  const isNarrow = isNarrowed(useStore(model.choices), model.first())
  const { state } = found
  const isFailed = state.status === 'failed'
  const isLoading = isOnTheWay(found)
  return (
    <>
      {!isFailed && <Notices />}
      <Found
        {...{ found, model, desk, isNarrow }}
        instead={
          isLoading ? (
            <Skeleton lines={5} label={common.loading} />
          ) : (
            isFailed && (
              <LoadFailed error={state.error} onRetry={client.tickets.refresh}>
                {words.failed}
              </LoadFailed>
            )
          )
        }
      />
    </>
  )
}

function isOnTheWay({ state, tickets, isAsking }: FoundTickets): boolean {
  return tickets.length === 0 && state.status !== 'failed' && (isAsking || state.status !== 'ready')
}

/** Is it known that there is no request at all? */
function useIsNone(found: FoundTickets, model: TicketListModel): boolean {
  const isNarrow = isNarrowed(useStore(model.choices), model.first())
  const known = useStore(useWidget().client.tickets.list).tickets.length + found.tickets.length
  return known === 0 && !isNarrow && !isOnTheWay(found) && found.state.status !== 'failed'
}

type FoundProps = {
  readonly found: FoundTickets
  readonly model: TicketListModel
  readonly desk: DeskConfig | undefined
  readonly isNarrow: boolean
  /** Stands in place of rows, or below those that are known. */
  readonly instead: ComponentChildren
}

function Found({ found, model, desk, isNarrow, instead }: FoundProps) {
  const { client, alerts } = useWidget()
  const words = useSection('ticketList', english)
  const more = useSection('listing', listing)
  const place = useRef<HTMLDivElement>(null)
  const isWide = useIsWide(place)
  const { from, to } = useStore(model.rows)
  const { groupId } = useStore(model.choices)
  const base = useStore(client.tickets.list)
  const { tickets, isAsking, state } = found
  const list = desk?.list ?? USUAL
  const isMuch = base.tickets.length >= FEW || base.hasMore || list.groups.length > 1
  const hasTools = isNarrow || isMuch || list.views.length > 1
  const columns = columnsOf(list.columns)
  const sections = sectionsOf(tickets.slice(from, to), list, groupId)
  const word = isAsking ? more.searching : state.hasMore ? '' : words.found(tickets.length)
  return (
    <div class="list" ref={place}>
      {hasTools && desk && <LazyListTools {...{ model, desk, isWide }} />}
      <p class={isNarrow && word ? 'small muted' : 'hidden'} role="status">
        {isNarrow ? word : ''}
      </p>
      {from > 0 && <Button onPress={model.showEarlier}>{more.earlier}</Button>}
      {tickets.length > 0 &&
        (isWide ? (
          <Table {...{ sections, columns, model }} />
        ) : (
          <TicketCards {...{ sections, columns }} />
        ))}
      {instead || (tickets.length === 0 && <NoneFound model={model} isNarrow={isNarrow} />)}
      <More found={found} model={model} />
      {desk && hasExplanations(desk) && <Explained desk={desk} />}
      {alerts && <Alerts />}
    </div>
  )
}

/** A table only where there is room for one; a panel at the corner never fetches it. */
function Table(props: RowsProps) {
  const { ticketTable } = useDeskParts()
  const { common } = useI18n().messages
  return (
    <LazyPart
      chunk={ticketTable}
      props={props}
      placeholder={<Skeleton lines={5} label={common.loading} />}
    />
  )
}

function Explained({ desk }: { readonly desk: DeskConfig }) {
  const { listLegend } = useDeskParts()
  return <LazyPart chunk={listLegend} props={{ desk }} isQuiet />
}

function hasExplanations({ statuses }: DeskConfig): boolean {
  return Object.values(statuses).some((status) => status?.explanation)
}

/** How to be told of answers, where the host offers it. */
function Alerts() {
  const { alertSettings } = useDeskParts()
  return <LazyPart chunk={alertSettings} props={{}} isQuiet />
}

function NoneFound({ model, isNarrow }: Pick<FoundProps, 'model' | 'isNarrow'>) {
  const words = useSection('ticketList', english)
  const more = useSection('listing', listing)
  const hasWords = useStore(model.choices).q.trim() !== ''
  return (
    <EmptyState
      icon={hasWords ? SEARCH : INBOX}
      title={hasWords ? words.noResults : more.noneHere}
      action={isNarrow && <Button onPress={model.clear}>{words.showAll}</Button>}
    >
      {hasWords ? words.noResultsText : isNarrow && more.noneHereText}
    </EmptyState>
  )
}

function More({ found, model }: Pick<FoundProps, 'found' | 'model'>) {
  const words = useSection('ticketList', english)
  const moreFailed = useStore(model.moreFailed)
  const { to } = useStore(model.rows)
  const { state, tickets, isAsking } = found
  if (isAsking || (tickets.length <= to && !state.hasMore)) return null
  return (
    <div class="list-more">
      {moreFailed && <Notice tone="error">{words.moreFailed}</Notice>}
      <Button
        wide
        busy={state.loadingMore}
        onPress={() => model.showMore(tickets.length, found.loadMore)}
      >
        {words.more}
      </Button>
    </div>
  )
}
