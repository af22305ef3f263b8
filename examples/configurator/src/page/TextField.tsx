import { useId } from 'preact/hooks'

type Props = {
  readonly label: string
  readonly value: string
  readonly onWrite: (value: string) => void
  readonly placeholder?: string | undefined
  readonly hint?: string
  readonly isLong?: boolean
  readonly isOff?: boolean
}

export function TextField(props: Props) {
  const { label, value, onWrite, placeholder, hint, isLong = false, isOff = false } = props
  const id = useId()
  const shared = {
    id,
    value,
    placeholder,
    disabled: isOff,
    autocomplete: 'off',
    'aria-describedby': hint ? `${id}-hint` : undefined,
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {isLong ? (
        <textarea rows={2} {...shared} onInput={(event) => onWrite(event.currentTarget.value)} />
      ) : (
        <input type="text" {...shared} onInput={(event) => onWrite(event.currentTarget.value)} />
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
