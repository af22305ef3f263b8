import { useId } from 'preact/hooks'
import { Icon } from './Icon.js'
import { STAR } from './outlines.js'

export type StarsProps = {
  readonly legend: string
  /** 1 to 5; `null` before a choice. */
  readonly value: number | null
  readonly onValue: (value: number) => void
  /** What a number of stars is called: `4 of 5`. */
  readonly labelOf: (value: number) => string
  /** Beside the stars, for the eye: what the value means. */
  readonly word?: string | undefined
  readonly disabled?: boolean
}

const VALUES = [1, 2, 3, 4, 5]

/** One to five stars as radio buttons. */
export function Stars({ legend, value, onValue, labelOf, word, disabled = false }: StarsProps) {
  const name = useId()
  return (
    <fieldset class="field" disabled={disabled}>
      <legend class="label">{legend}</legend>
      <div class="stars">
        {VALUES.map((star) => (
          <label key={star} class={star <= (value ?? 0) ? 'star lit' : 'star'}>
            <input
              type="radio"
              name={name}
              value={star}
              checked={star === value}
              onChange={() => onValue(star)}
            />
            <Icon name={STAR} />
            <span class="hidden">{labelOf(star)}</span>
          </label>
        ))}
        {word && (
          <span class="small muted" aria-hidden="true">
            {word}
          </span>
        )}
      </div>
    </fieldset>
  )
}
