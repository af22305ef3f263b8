import type { Ref } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { FieldWiring } from './Field.js'

type TextProps = Partial<FieldWiring> & {
  readonly value: string
  readonly onValue: (value: string) => void
  readonly name?: string
  readonly placeholder?: string
  readonly maxLength?: number
  readonly readOnly?: boolean
}

export type TextFieldProps = TextProps & {
  readonly type?: 'text' | 'email' | 'url' | 'date' | 'password'
  readonly inputMode?: 'decimal'
  readonly autocomplete?:
    | 'email'
    | 'url'
    | 'name'
    | 'username'
    | 'current-password'
    | 'new-password'
}

export function TextField({ value, onValue, type = 'text', ...rest }: TextFieldProps) {
  return (
    <input
      class="input"
      part="input"
      autocomplete="off"
      {...rest}
      // One at a time is what the types know.
      type={type as 'text'}
      value={value}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  )
}

export type TextAreaProps = TextProps & {
  readonly rows?: number
  readonly controlRef?: Ref<HTMLTextAreaElement>
  readonly 'aria-label'?: string
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** Grows with its text; its greatest height is in the style. */
export function TextArea({ value, onValue, rows = 4, controlRef, ...rest }: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const area = own.current
    // Browsers with `field-sizing: content` do it in the style.
    if (!area || globalThis.CSS?.supports?.('field-sizing', 'content')) return
    area.style.blockSize = 'auto'
    area.style.blockSize = `${area.scrollHeight + 2}px`
  }, [value])
  return (
    <textarea
      {...rest}
      class="input area"
      part="input"
      rows={rows}
      value={value}
      ref={(element) => {
        own.current = element
        if (typeof controlRef === 'function') controlRef(element)
        else if (controlRef) controlRef.current = element
      }}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  )
}
