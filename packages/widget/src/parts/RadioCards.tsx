import { type ComponentChildren, Fragment } from 'preact'
import { useId } from 'preact/hooks'
import { FieldError } from './Field.js'

export type Choice = {
  readonly value: string
  readonly label: string
  readonly explanation?: string | undefined
  /** What else to know before choosing it; links may stand in it. */
  readonly note?: ComponentChildren
  /** It leads nowhere for this person; those with one id stand together, below why. */
  readonly closed?:
    | { readonly id: string; readonly why: ComponentChildren; readonly mark: ComponentChildren }
    | undefined
}

export type RadioCardsProps = {
  readonly legend: string
  /** The legend is only for screen readers. */
  readonly hidesLegend?: boolean
  readonly choices: readonly Choice[]
  readonly value: string | null
  readonly onValue: (value: string) => void
  readonly error?: string | undefined
  readonly required?: boolean
  /** `row`: short words side by side that explain themselves. @default 'cards' */
  readonly shape?: 'cards' | 'row'
  /** Tells the fields of a form apart: the first that is wrong gets the focus. */
  readonly name?: string
}

/** One of a few, each with what it means. Real radio buttons: arrows move, one tab stop. */
export function RadioCards(props: RadioCardsProps) {
  const { legend, choices, value, error, shape = 'cards' } = props
  const id = useId()
  return (
    <div
      class="field"
      role="radiogroup"
      aria-labelledby={`${id}l`}
      aria-invalid={error ? true : undefined}
      aria-required={props.required || undefined}
      aria-describedby={error ? `${id}e` : undefined}
    >
      <span class={props.hidesLegend ? 'hidden' : 'label'} id={`${id}l`}>
        {legend}
      </span>
      <div class={`choices ${shape}`}>
        {choices.map(({ value: own, label, explanation, note, closed }, index) => {
          const first = closed ? choices.findIndex((one) => one.closed?.id === closed.id) : -1
          const described = [
            explanation && `${id}-${index}`,
            note && `${id}-${index}n`,
            closed && `${id}-${first}w`,
            error && `${id}e`,
          ].filter(Boolean)
          return (
            <Fragment key={own}>
              {first === index && (
                <div class="choices-why" id={`${id}-${index}w`}>
                  {closed?.why}
                </div>
              )}
              <label class={closed ? 'choice closed' : 'choice'}>
                <input
                  type="radio"
                  name={id}
                  data-field={props.name}
                  value={own}
                  checked={own === value}
                  aria-labelledby={`${id}-${index}l`}
                  aria-describedby={described.join(' ') || undefined}
                  onChange={() => props.onValue(own)}
                />
                <span class="choice-label" id={`${id}-${index}l`}>
                  {label}
                </span>
                {closed?.mark}
                {explanation && (
                  <span class="hint" id={`${id}-${index}`}>
                    {explanation}
                  </span>
                )}
                {note && (
                  <span class="hint" id={`${id}-${index}n`}>
                    {note}
                  </span>
                )}
              </label>
            </Fragment>
          )
        })}
      </div>
      {error && <FieldError id={`${id}e`}>{error}</FieldError>}
    </div>
  )
}
