import type { DraftProblem, FormField } from '@deskside/core'
import { DeskFields } from './DeskFields.js'
import { DeskTopic } from './DeskTopic.js'
import { Advice, Guides } from './DeskWords.js'
import type { FormView } from './formView.js'
import type { NewTicketModel } from './newTicketModel.js'

export type DeskPartProps = {
  /** Where in the form it stands. */
  readonly part: 'topic' | 'above' | 'text' | 'below' | 'end'
  readonly view: FormView
  readonly model: NewTicketModel
  readonly problems: readonly DraftProblem[]
  readonly locked: boolean
}

/** What is ticked or attached comes after the words that it goes with. */
const LATE: ReadonlySet<string> = new Set(['checkbox', 'consent', 'file'])
const isLate = ({ kind }: FormField) => LATE.has(kind)

/** What only some desks have in their form: a chunk of its own, for all its places. */
export function DeskPart({ part, view, ...rest }: DeskPartProps) {
  const { state, form, draft } = view
  const { guides } = state
  switch (part) {
    case 'topic':
      return <DeskTopic view={view} model={rest.model} problems={rest.problems} />
    case 'text':
      return <Guides guides={guides} draft={draft} model={rest.model} />
    case 'end':
      return <Advice form={form} />
    default: {
      const fields = state.fields.filter((field) => isLate(field) === (part === 'below'))
      const { asksFor } = form
      return fields.length > 0 ? <DeskFields {...rest} {...{ asksFor, draft, fields }} /> : null
    }
  }
}
