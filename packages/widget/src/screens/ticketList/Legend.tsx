import type { DeskConfig } from '@deskside/core'
import { listing } from '../../i18n/en/listing.js'
import { useI18n, useSection, useStyle } from '../../state/context.js'
import css from './ListTools.css?inline'
import { statusWords } from './statusWords.js'

export type LegendProps = { readonly desk: DeskConfig }

/** What the desk's words for statuses mean, for whoever wants to know. */
export function Legend({ desk }: LegendProps) {
  useStyle(css)
  const i18n = useI18n()
  const more = useSection('listing', listing)
  const all = desk.list.groups.flatMap(({ statuses }) => statuses)
  const words = statusWords(desk, all, i18n.messages.status, i18n.text)
  const explained = words.filter(({ explanation }) => explanation)
  if (explained.length === 0) return null
  return (
    <details class="legend small">
      <summary>{more.legend}</summary>
      <dl>
        {explained.map(({ value, label, explanation }) => (
          <div key={value}>
            <dt>{label}</dt>
            <dd class="muted">{explanation}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
