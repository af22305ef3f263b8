import type { DeskConfig } from '@deskside/core'
import { useState } from 'preact/hooks'
import { listing } from '../../i18n/en/listing.js'
import { ticketList as english } from '../../i18n/en/ticketList.js'
import choicesCss from '../../parts/Choices.css?inline'
import { Icon } from '../../parts/Icon.js'
import { FILTER } from '../../parts/outlines.js'
import { RadioCards } from '../../parts/RadioCards.js'
import searchCss from '../../parts/SearchField.css?inline'
import { SearchField } from '../../parts/SearchField.js'
import { useI18n, useSection, useStyle, useText, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { ListFilters } from './ListFilters.js'
import css from './ListTools.css?inline'
import { countFilters, hasAll } from './listChoices.js'
import type { TicketListModel } from './ticketListModel.js'

export type ListToolsProps = {
  readonly model: TicketListModel
  readonly desk: DeskConfig
  /**
   * Is there room for the filters beside each other? Left out where there is nothing to look for
   * yet, and only colleagues may have something.
   */
  readonly isWide?: boolean
}

/** What narrows the list: search, whose they are, the desk's groups, its filters. */
export function ListTools({ model, desk, isWide }: ListToolsProps) {
  useStyle(choicesCss)
  useStyle(css)
  useStyle(searchCss)
  const { client } = useWidget()
  const words = useSection('ticketList', english)
  const { q, scope } = useStore(model.choices)
  const more = useSection('listing', listing)
  const can = useStore(client.desk).description?.can
  const { groups, views } = desk.list
  const [isOpen, setOpen] = useState(false)
  return (
    <search class={isWide ? 'list-tools wide-tools' : 'list-tools'}>
      {views.length > 1 && can?.organization && (
        <RadioCards
          legend={more.scope}
          hidesLegend
          shape="row"
          choices={views.map((value) => ({ value, label: more.scopes[value] }))}
          value={scope}
          onValue={(value) => model.choose({ scope: value as typeof scope })}
        />
      )}
      {isWide !== undefined && (
        <>
          <div class="list-search">
            <SearchField
              label={words.search}
              clearLabel={words.clearSearch}
              value={q}
              onValue={(next) => model.choose({ q: next })}
            />
            {!isWide && <Toggle model={model} isOpen={isOpen} onOpen={setOpen} />}
          </div>
          {groups.length > 1 && <Groups model={model} desk={desk} />}
          {(isWide || isOpen) && <ListFilters {...{ model, desk, isWide }} />}
        </>
      )}
    </search>
  )
}

type ToggleProps = Pick<ListToolsProps, 'model'> & {
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** Where there is little room the filters wait behind it. */
function Toggle({ model, isOpen, onOpen }: ToggleProps) {
  const i18n = useI18n()
  const more = useSection('listing', listing)
  const count = countFilters(useStore(model.choices))
  const label = count > 0 ? more.filtersOn(count) : more.filters
  return (
    <button
      type="button"
      class="icon-button list-toggle"
      aria-expanded={isOpen}
      aria-label={label}
      title={label}
      onClick={() => onOpen(!isOpen)}
    >
      <Icon name={FILTER} />
      {count > 0 && <span class="count">{i18n.number(count)}</span>}
    </button>
  )
}

function Groups({ model, desk }: Omit<ListToolsProps, 'isWide'>) {
  const words = useSection('ticketList', english)
  const text = useText()
  const { groups } = desk.list
  const own: Readonly<Record<string, string>> = words.filters
  const choices = groups.map(({ id, label }) => ({
    value: id,
    label: label ? text(label) : (own[id] ?? id),
  }))
  return (
    <RadioCards
      legend={words.filter}
      hidesLegend
      shape="row"
      choices={hasAll(desk.list) ? [{ value: '', label: words.filters.all }, ...choices] : choices}
      value={useStore(model.choices).groupId ?? ''}
      onValue={(value) => model.choose({ groupId: value || null, status: '' })}
    />
  )
}
