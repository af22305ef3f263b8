import { useId } from 'preact/hooks'
import { FieldError } from './Field.js'

export type Choice = {
  readonly value: string
  readonly label: string
  readonly explanation?: string | undefined
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
        {choices.map((choice, index) => (
          <label key={choice.value} class="choice">
            <input
              type="radio"
              name={id}
              data-field={props.name}
              value={choice.value}
              checked={choice.value === value}
              aria-labelledby={`${id}-${index}l`}
              aria-describedby={choice.explanation ? `${id}-${index}` : undefined}
              onChange={() => props.onValue(choice.value)}
            />
            <span class="choice-label" id={`${id}-${index}l`}>
              {choice.label}
            </span>
            {choice.explanation && (
              <span class="hint" id={`${id}-${index}`}>
                {choice.explanation}
              </span>
            )}
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}e`}>{error}</FieldError>}
    </div>
  )
}
