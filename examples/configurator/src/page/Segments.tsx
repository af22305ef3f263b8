import { useId } from 'preact/hooks'

type Props<K extends string> = {
  readonly label: string
  readonly options: Readonly<Record<K, string>>
  readonly value: K
  readonly onChoose: (key: K) => void
  /** The label is heard and not seen. */
  readonly isQuiet?: boolean
}

/** One of a few, all in sight: radio buttons that look like one control. */
export function Segments<K extends string>({ label, options, value, onChoose, isQuiet }: Props<K>) {
  const name = useId()
  return (
    <fieldset class="field segments">
      <legend class={isQuiet ? 'unseen' : undefined}>{label}</legend>
      <div class="track">
        {(Object.keys(options) as K[]).map((key) => (
          <label key={key}>
            <input
              type="radio"
              name={name}
              checked={key === value}
              onChange={() => onChoose(key)}
            />
            <span>{options[key]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
