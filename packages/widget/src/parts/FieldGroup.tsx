import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { FieldError, type FieldProps } from './Field.js'

export type FieldGroupProps = Omit<FieldProps, 'required' | 'children'> & {
  readonly children: ComponentChildren
}

/** Several controls that answer one question. */
export function FieldGroup({ label, hint, error, note, children }: FieldGroupProps) {
  const id = useId()
  const words = [hint && `${id}h`, error && `${id}e`].filter(Boolean).join(' ')
  return (
    <fieldset
      class="field"
      aria-describedby={words || undefined}
      aria-invalid={error ? true : undefined}
    >
      <legend class="label">
        {label}
        {note && <span class="note"> {note}</span>}
      </legend>
      {children}
      {error && <FieldError id={`${id}e`}>{error}</FieldError>}
      {hint && (
        <p class="hint" id={`${id}h`}>
          {hint}
        </p>
      )}
    </fieldset>
  )
}
