import { useId } from 'preact/hooks'
import { FieldError } from './Field.js'

export type CheckFieldProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly required?: boolean
  readonly isChecked: boolean
  readonly onChecked: (isChecked: boolean) => void
}

/** One thing to tick, with what it means. */
export function CheckField({
  label,
  hint,
  error,
  required,
  isChecked,
  onChecked,
}: CheckFieldProps) {
  const id = useId()
  const words = [hint && `${id}h`, error && `${id}e`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          checked={isChecked}
          aria-describedby={words || undefined}
          aria-invalid={error ? true : undefined}
          aria-required={required || undefined}
          onChange={(event) => onChecked(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {error && <FieldError id={`${id}e`}>{error}</FieldError>}
      {hint && (
        <p class="hint" id={`${id}h`}>
          {hint}
        </p>
      )}
    </div>
  )
}
