import { useMemo } from 'preact/hooks'
import { ticketList as english } from '../../i18n/en/ticketList.js'
import { Notices } from '../../notices/Notices.js'
import { Button, IconButton } from '../../parts/Button.js'
import choicesCss from '../../parts/Choices.css?inline'
import { EmptyState } from '../../parts/EmptyState.js'
import { Notice } from '../../parts/Notice.js'
import { INBOX, PEN, SEARCH } from '../../parts/outlines.js'
import { RadioCards } from '../../parts/RadioCards.js'
import { SearchField } from '../../parts/SearchField.js'
import { Skeleton } from '../../parts/Skeleton.js'
import { useI18n, useSection, useStyle, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { LoadFailed } from '../LoadFailed.js'
import { Screen } from '../Screen.js'
import rowCss from '../TicketRow.css?inline'
import { TicketCards } from './TicketCards.js'
import css from './TicketList.css?inline'
import { TicketTable } from './TicketTable.js'
import { createTicketListModel, type ListView, type TicketListModel } from './ticketListModel.js'

const FILTERS = ['all', 'open', 'closed'] as const

/** All requests of a person: search, filter, and page by page what came before. */
export function TicketList() {
  useStyle(rowCss)
  useStyle(css)
  const { client, navigation, layout } = useWidget()
  const words = useSection('ticketList', english)
  const { common } = useI18n().messages
  const state = useStore(client.tickets.list)
  const model = useMemo(
    () => createTicketListModel({ loadMore: () => client.tickets.loadMore() }),
    [client],
  )
  for (const asked of [model.query, model.filter, model.limit]) useStore<unknown>(asked)
  const view = model.view(state)
  const isPage = useStore(layout) === 'page'
  const write = () => navigation.go({ name: 'new' })

  return (
    <Screen
      title={words.title}
      actions={
        isPage ? (
          <Button variant="primary" icon={PEN} onPress={write}>
            {words.write}
          </Button>
        ) : (
          <IconButton icon={PEN} label={words.write} onPress={write} />
        )
      }
    >
      {view.status !== 'failed' && <Notices />}
      {view.status === 'loading' && <Skeleton lines={5} label={common.loading} />}
      {view.status === 'failed' && (
        <LoadFailed error={state.error} onRetry={client.tickets.refresh}>
          {words.failed}
        </LoadFailed>
      )}
      {view.status === 'empty' && (
        <EmptyState
          icon={INBOX}
          title={words.empty}
          action={
            <Button variant="primary" icon={PEN} onPress={write}>
              {words.write}
            </Button>
          }
        >
          {words.emptyText}
        </EmptyState>
      )}
      {view.status === 'ready' && <Found view={view} model={model} />}
    </Screen>
  )
}

type FoundProps = {
  readonly view: ListView & { readonly status: 'ready' }
  readonly model: TicketListModel
}

function Found({ view, model }: FoundProps) {
  const { layout } = useWidget()
  const words = useSection('ticketList', english)
  const isPage = useStore(layout) === 'page'
  const asks = useStore(model.query) !== '' || useStore(model.filter) !== 'all'
  return (
    <>
      {(view.hasTools || asks) && <Tools model={model} />}
      <p class={asks ? 'small muted' : 'hidden'} role="status">
        {asks ? words.found(view.found) : ''}
      </p>
      {view.rows.length > 0 &&
        (isPage ? <TicketTable tickets={view.rows} /> : <TicketCards tickets={view.rows} />)}
      {view.rows.length === 0 && view.more === null && (
        <EmptyState
          icon={SEARCH}
          title={words.noResults}
          action={<Button onPress={model.showAll}>{words.showAll}</Button>}
        >
          {words.noResultsText}
        </EmptyState>
      )}
      <More view={view} model={model} />
    </>
  )
}

function Tools({ model }: { readonly model: TicketListModel }) {
  useStyle(choicesCss)
  const words = useSection('ticketList', english)
  return (
    <search class="list-tools">
      <SearchField
        label={words.search}
        clearLabel={words.clearSearch}
        value={useStore(model.query)}
        onValue={model.search}
      />
      <RadioCards
        legend={words.filter}
        hidesLegend
        shape="row"
        choices={FILTERS.map((value) => ({ value, label: words.filters[value] }))}
        value={useStore(model.filter)}
        onValue={(value) => {
          const filter = FILTERS.find((each) => each === value)
          if (filter) model.choose(filter)
        }}
      />
    </search>
  )
}

function More({ view, model }: FoundProps) {
  const { client } = useWidget()
  const words = useSection('ticketList', english)
  const state = useStore(client.tickets.list)
  const isSearch = useStore(model.query) !== '' && view.more === 'server'
  const moreFailed = useStore(model.moreFailed)
  if (view.more === null) return null
  return (
    <div class="list-more">
      {moreFailed && <Notice tone="error">{words.moreFailed}</Notice>}
      <Button wide busy={state.loadingMore} onPress={() => model.showMore(state)}>
        {isSearch ? words.searchMore : words.more}
      </Button>
    </div>
  )
}
