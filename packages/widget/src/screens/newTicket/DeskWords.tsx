import type { DeskForm, DeskGate, DeskGuide, Draft, ScopeRule, TextLink } from '@deskside/core'
import { useEffect } from 'preact/hooks'
import { deskForm } from '../../i18n/en/deskForm.js'
import type { Sections } from '../../i18n/messages.js'
import { safeUrl } from '../../markdown/safeUrl.js'
import type { IconName } from '../../parts/Icon.js'
import { Icon } from '../../parts/Icon.js'
import { Notice } from '../../parts/Notice.js'
import { useSection, useStyle, useText, useWidget } from '../../state/context.js'
import { Sentences } from '../Sentences.js'
import { LOCK } from '../support/outlines.js'
import css from './DeskWords.css?inline'
import { withOutline, withoutEmptyParts } from './guideOutline.js'
import type { NewTicketModel } from './newTicketModel.js'

function DeskLink({ link }: { readonly link: TextLink | undefined }) {
  const text = useText()
  const url = link && safeUrl(link.url)
  if (!link || !url) return null
  return (
    <a class="link" href={url} target="_blank" rel="noopener noreferrer">
      {text(link.label)}
    </a>
  )
}

/** Why no ticket can be filed like this, and where to turn instead: in place of a dead button. */
export function GateNotice({ gate }: { readonly gate: DeskGate }) {
  const text = useText()
  return (
    <div role="status" tabIndex={-1} data-gate={gate.id}>
      <Notice tone="warning" action={gate.link && <DeskLink link={gate.link} />}>
        {text(gate.reason)}
      </Notice>
    </div>
  )
}

export type WhyProps = {
  readonly gate: DeskGate
  /** It stands in the way of «Send» now, and takes its focus. */
  readonly isNow: boolean
}

/** Above the choices that are closed to this person: nobody has to try them to find out. */
export function Why({ gate, isNow }: WhyProps) {
  const text = useText()
  return (
    <p
      class={`remark${isNow ? ' out_of_scope' : ''}`}
      tabIndex={-1}
      data-gate={isNow ? gate.id : undefined}
    >
      <Icon name={LOCK} />
      <span>
        {text(gate.reason)} <DeskLink link={gate.link} />
      </span>
    </p>
  )
}

const SCOPE_ICONS: Record<ScopeRule['level'], IconName> = {
  in_scope: 'check',
  up_to_limit: 'info',
  limited: 'info',
  out_of_scope: 'alert',
}

export type ScopeLineProps = {
  readonly scope: ScopeRule
  readonly words: Sections['deskForm']
}

/** How far support goes with a topic, before anybody writes a long text about it. */
export function ScopeLine({ scope, words }: ScopeLineProps) {
  const text = useText()
  return (
    <span class={`remark ${scope.level}`}>
      <Icon name={SCOPE_ICONS[scope.level]} />
      <span>
        {scope.text ? text(scope.text) : words.scope[scope.level]} <DeskLink link={scope.link} />
      </span>
    </span>
  )
}

export type GuidesProps = {
  readonly guides: readonly DeskGuide[]
  readonly draft: Draft
  readonly model: NewTicketModel
}

/** One click puts the questions that support would ask into the text; the person answers them there. */
export function Guides({ guides, draft, model }: GuidesProps) {
  useStyle(css)
  const { announce } = useWidget()
  const words = useSection('deskForm', deskForm)
  const text = useText()
  const partsOf = ({ parts }: DeskGuide) =>
    parts.map(({ label, hint }) => [text(label), hint && text(hint)] as const)
  const outlines = guides.map(partsOf)
  // The words of an outline are those of the language that is spoken now.
  useEffect(() => model.tidyWith((body) => withoutEmptyParts(body, outlines)))

  function add(guide: DeskGuide, button: HTMLElement): void {
    model.edit({ body: withOutline(draft.body, partsOf(guide)) })
    announce(words.guideAdded)
    button.closest('form')?.querySelector<HTMLElement>('textarea')?.focus()
  }

  return (
    <div class="guides">
      {guides.map((guide) => (
        <button
          key={guide.id}
          type="button"
          class="link small"
          onClick={(event) => add(guide, event.currentTarget)}
        >
          {guides.length === 1 && !guide.label ? words.guide : text(guide.label)}
        </button>
      ))}
    </div>
  )
}

/** What gets an answer sooner, and what delays it: open at hand, out of the way. */
export function Advice({ form }: { readonly form: Pick<DeskForm, 'advice' | 'delayReasons'> }) {
  useStyle(css)
  const words = useSection('deskForm', deskForm)
  return (
    <div class="advice">
      <Sentences title={words.advice} sentences={form.advice} isOpen />
      <Sentences title={words.delays} sentences={form.delayReasons} />
    </div>
  )
}
