import type { DeskConfig } from '@deskside/core'
import { listing } from '../../i18n/en/listing.js'
import { start } from '../../i18n/en/start.js'
import { ticketList as english } from '../../i18n/en/ticketList.js'
import { Button } from '../../parts/Button.js'
import { Field } from '../../parts/Field.js'
import { type Option, Select } from '../../parts/Select.js'
import { TextField } from '../../parts/TextField.js'
import { useI18n, useSection, useStyle, useText } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import css from './ListFilters.css?inline'
import { countFilters, type ListChoices, PERIODS, type Sort } from './listChoices.js'
import { columnsOf, sortOf } from './listColumns.js'
import { statusWords } from './statusWords.js'
import type { TicketListModel } from './ticketListModel.js'

export type ListFiltersProps = {
  readonly model: TicketListModel
  readonly desk: DeskConfig
  /** With a table, its headings sort. */
  readonly isWide: boolean
}

/** The filters that the desk offers, one select each. */
export function ListFilters({ model, desk, isWide }: ListFiltersProps) {
  useStyle(css)
  const more = useSection('listing', listing)
  const now = useStore(model.choices)
  const { filters } = desk.list
  const has = (name: (typeof filters)[number]) => filters.includes(name)
  const part = { model, desk, now }
  return (
    <div class="list-filters">
      {has('status') && <StatusFilter {...part} />}
      {(has('type') || has('category')) && <TopicFilter {...part} />}
      {has('project') && desk.form.projects.length > 0 && <ProjectFilter {...part} />}
      {has('period') && <PeriodFilter {...part} />}
      {!isWide && <SortFilter {...part} />}
      {countFilters(now) > 0 && (
        <Button
          variant="quiet"
          onPress={() =>
            model.choose({ status: '', categoryId: '', typeId: '', projectId: '', period: 'any' })
          }
        >
          {more.clear}
        </Button>
      )}
    </div>
  )
}

type FilterProps = Omit<ListFiltersProps, 'isWide'> & { readonly now: ListChoices }

function StatusFilter({ model, desk, now }: FilterProps) {
  const i18n = useI18n()
  const { columns } = useSection('ticketList', english)
  const group = desk.list.groups.find(({ id }) => id === now.groupId)
  const all = desk.list.groups.flatMap(({ statuses }) => statuses)
  const options = statusWords(desk, group?.statuses ?? all, i18n.messages.status, i18n.text)
  if (options.length < 2) return null
  return (
    <Choice
      label={columns.status}
      value={now.status}
      options={options}
      onValue={(status) => model.choose({ status })}
    />
  )
}

/** Sections and, under those that have them, their types. */
function TopicFilter({ model, desk, now }: FilterProps) {
  const text = useText()
  const { form } = useSection('start', start)
  const { columns } = useSection('listing', listing)
  const hasTypes = desk.list.filters.includes('type')
  const options = desk.form.categories.flatMap(({ id, label, types }) => [
    { value: id, label: text(label) },
    ...types
      .filter(() => hasTypes)
      .map((type) => ({
        value: `${id} ${type.id}`,
        label: `${text(label)}: ${text(type.label)}`,
      })),
  ])
  if (options.length === 0) return null
  return (
    <Choice
      label={hasTypes ? form.type : columns.category}
      value={[now.categoryId, now.typeId].filter(Boolean).join(' ')}
      options={options}
      onValue={(value) => {
        const [categoryId = '', typeId = ''] = value.split(' ')
        model.choose({ categoryId, typeId })
      }}
    />
  )
}

function ProjectFilter({ model, desk, now }: FilterProps) {
  const { columns } = useSection('ticketList', english)
  const options = desk.form.projects.map(({ id, name }) => ({
    value: id,
    label: [id, name].filter(Boolean).join(' · '),
  }))
  return (
    <Choice
      label={columns.project}
      value={now.projectId}
      options={options}
      onValue={(projectId) => model.choose({ projectId })}
    />
  )
}

function PeriodFilter({ model, now }: FilterProps) {
  const more = useSection('listing', listing)
  const date = (name: 'from' | 'to') => (
    <Field label={name === 'from' ? more.fromDate : more.toDate}>
      {(wiring) => (
        <TextField
          {...wiring}
          type="date"
          value={now[name]}
          onValue={(value) => model.choose({ [name]: value })}
        />
      )}
    </Field>
  )
  return (
    <>
      <Field label={more.period}>
        {(wiring) => (
          <Select
            {...wiring}
            value={now.period}
            options={PERIODS.map((value) => ({ value, label: more.periods[value] }))}
            onValue={(value) =>
              model.choose({ period: PERIODS.find((each) => each === value) ?? 'any' })
            }
          />
        )}
      </Field>
      {now.period === 'dates' && (
        <>
          {date('from')}
          {date('to')}
        </>
      )}
    </>
  )
}

/** Where the list is cards, there are no headings to press. */
function SortFilter({ model, desk, now }: FilterProps) {
  const more = useSection('listing', listing)
  const shown = columnsOf(desk.list.columns).all.map(sortOf)
  const sorts = (['activity', 'created', 'number'] as const).filter(
    (sort) => sort === desk.list.sort || shown.includes(sort),
  )
  if (sorts.length < 2) return null
  return (
    <Field label={more.sort}>
      {(wiring) => (
        <Select
          {...wiring}
          value={now.sort}
          options={sorts.map((value) => ({ value, label: more.sorts[value] }))}
          onValue={(sort) => model.choose({ sort: sort as Sort, order: 'desc' })}
        />
      )}
    </Field>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  readonly onValue: (value: string) => void
}

/** One of them, or all. */
function Choice({ label, value, options, onValue }: ChoiceProps) {
  const { any } = useSection('listing', listing)
  return (
    <Field label={label}>
      {(wiring) => (
        <Select
          {...wiring}
          value={value}
          options={[{ value: '', label: any }, ...options]}
          onValue={onValue}
        />
      )}
    </Field>
  )
}
