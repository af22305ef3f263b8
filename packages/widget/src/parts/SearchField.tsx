import { useRef } from 'preact/hooks'
import { IconButton } from './Button.js'
import { Icon } from './Icon.js'
import { SEARCH } from './outlines.js'

export type SearchFieldProps = {
  /** For screen readers, and as the placeholder. */
  readonly label: string
  readonly clearLabel: string
  readonly value: string
  readonly onValue: (value: string) => void
}

/** Searches as one types; Escape empties it before it closes anything else. */
export function SearchField({ label, clearLabel, value, onValue }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null)

  function clear(): void {
    onValue('')
    input.current?.focus()
  }

  return (
    <div class="search-field">
      <Icon name={SEARCH} />
      <input
        ref={input}
        class="input"
        part="input"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '' || event.isComposing) return
          event.preventDefault()
          clear()
        }}
      />
      {value !== '' && <IconButton icon="close" label={clearLabel} onPress={clear} />}
    </div>
  )
}
