import type { FieldWiring } from './Field.js'
import { Icon } from './Icon.js'

export type Option = { readonly value: string; readonly label: string }

export type SelectProps = Partial<FieldWiring> & {
  readonly value: string
  readonly options: readonly Option[]
  readonly onValue: (value: string) => void
  readonly name?: string
  /** Stands for «nothing chosen yet»; cannot be chosen again. */
  readonly placeholder?: string
}

/** The platform's own select: right on every phone and for every screen reader. */
export function Select({ value, options, onValue, placeholder, ...rest }: SelectProps) {
  return (
    <div class="select">
      <select
        {...rest}
        class="input"
        part="input"
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {placeholder !== undefined && value === '' && (
          <option value="" disabled hidden selected>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </div>
  )
}
