import { useId } from 'preact/hooks'

type Props<K extends string> = {
  readonly label: string
  readonly options: Readonly<Record<K, string>>
  readonly value: K
  readonly onChoose: (key: K) => void
  /** Label and list on one line. */
  readonly isInline?: boolean
}

export function Select<K extends string>({ label, options, value, onChoose, isInline }: Props<K>) {
  const id = useId()
  return (
    <div class={isInline ? 'field inline' : 'field'}>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value as K)}>
        {(Object.keys(options) as K[]).map((key) => (
          <option key={key} value={key}>
            {options[key]}
          </option>
        ))}
      </select>
    </div>
  )
}
