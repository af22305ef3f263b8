import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from './Icon.js'

/** What a control puts on its element, so that label, hint and error belong to it. */
export type FieldWiring = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
}

export type FieldProps = {
  readonly label: string
  readonly hint?: string | undefined
  /** A sentence; shown and read out with the control. */
  readonly error?: string | undefined
  readonly required?: boolean
  /** A word beside the label: «optional». */
  readonly note?: string | undefined
  readonly children: (wiring: FieldWiring) => ComponentChildren
}

export function Field({ label, hint, error, required, note, children }: FieldProps) {
  const id = useId()
  const words = [hint && `${id}h`, error && `${id}e`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
        {note && <span class="note"> {note}</span>}
      </label>
      {children({
        id,
        'aria-describedby': words || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
      {error && <FieldError id={`${id}e`}>{error}</FieldError>}
      {hint && (
        <p class="hint" id={`${id}h`}>
          {hint}
        </p>
      )}
    </div>
  )
}

export function FieldError(props: { readonly id?: string; readonly children: string }) {
  return (
    <p class="field-error" id={props.id}>
      <Icon name="alert" />
      <span>{props.children}</span>
    </p>
  )
}
