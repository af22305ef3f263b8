import type { DeskConfig } from '@deskside/core'
import { listing } from '../../i18n/en/listing.js'
import { ticket } from '../../i18n/en/ticket.js'
import { StatusBadge } from '../../parts/StatusBadge.js'
import { useI18n, useSection, useStyle } from '../../state/context.js'
import { statusOf } from '../ticketWords.js'
import css from './ListTools.css?inline'
import { statusWords } from './statusWords.js'

export type LegendProps = { readonly desk: DeskConfig }

/** What the desk's words for statuses mean, for whoever wants to know. */
export function Legend({ desk }: LegendProps) {
  useStyle(css)
  const i18n = useI18n()
  const more = useSection('listing', listing)
  const { explanations } = useSection('ticket', ticket)
  const all = desk.list.groups.flatMap(({ statuses }) => statuses)
  const words = statusWords(desk, all, i18n.messages.status, i18n.text)
  return (
    <details class="legend small">
      <summary>{more.legend}</summary>
      <dl>
        {words.map(({ value, label, explanation, statuses: [status] }) => (
          <div key={value}>
            <dt>
              <StatusBadge tone={statusOf({ status, statusLabel: '' }, desk, i18n).tone}>
                {label}
              </StatusBadge>
            </dt>
            <dd class="muted">{explanation || explanations[status]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
