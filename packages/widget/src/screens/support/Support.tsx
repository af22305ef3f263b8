import type { DeskConfig } from '@deskside/core'
import { support as english } from '../../i18n/en/support.js'
import { Icon } from '../../parts/Icon.js'
import { useSection, useStyle, useText, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { Sentences } from '../Sentences.js'
import { Channels } from './Channels.js'
import { StateLine, Week } from './Hours.js'
import { promiseText } from './hoursModel.js'
import { LOCK } from './outlines.js'
import css from './Support.css?inline'
import { useDeskHours } from './useDeskHours.js'

/** On home: when support answers, how soon, what delays it, and the other ways to it. */
export function Support() {
  useStyle(css)
  const { client } = useWidget()
  const desk = useStore(client.desk).description?.desk
  // A channel may depend on who asks, and from where.
  const channels = client.drafts.form('new')?.channels ?? []
  if (!desk) return null
  return (
    <div class="support">
      <When desk={desk} />
      <Channels channels={channels} />
    </div>
  )
}

function When({ desk }: { readonly desk: DeskConfig }) {
  const words = useSection('support', english)
  const text = useText()
  const known = useDeskHours()
  const { promise: said, confidentiality } = desk.support
  const { hours = null, state = null, promise = null, now = 0 } = known ?? {}
  const { delayReasons } = desk.form
  if (!(hours || promise || said || confidentiality || delayReasons.length > 0)) return null
  return (
    <section class="when" aria-label={words.hours}>
      <h2 class="section-title">{words.hours}</h2>
      <div class="card">
        {hours && state && <StateLine hours={hours} state={state} now={now} />}
        {hours && <Week hours={hours} now={now} />}
        {(promise || said) && (
          <div class="promise">
            {promise && <p class="promise-title">{promiseText(promise, words.within)}</p>}
            {said && (
              <p class="small muted" dir="auto">
                {text(said)}
              </p>
            )}
          </div>
        )}
        <Confidential desk={desk} />
        <Sentences title={words.delays} sentences={delayReasons} />
      </div>
    </section>
  )
}

/** What is promised of what somebody writes. */
export function Confidential({ desk }: { readonly desk: DeskConfig }) {
  const text = useText()
  const { confidentiality } = desk.support
  if (!confidentiality) return null
  return (
    <p class="confidential small">
      <Icon name={LOCK} />
      <span dir="auto">{text(confidentiality)}</span>
    </p>
  )
}
