import type { ComponentChildren } from 'preact'

type Props<K extends string> = {
  readonly label: string
  readonly options: Readonly<Record<K, string>>
  readonly value: K
  readonly onChoose: (key: K) => void
  readonly children: ComponentChildren
}

/** Tabs by the pattern of the ARIA guide: arrows, Home and End go from one to the next. */
export function Tabs<K extends string>({ label, options, value, onChoose, children }: Props<K>) {
  const keys = Object.keys(options) as K[]
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keys[nextIndex(event.key, keys.indexOf(value), keys.length)]
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
    document.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`tab-${key}`}
            aria-selected={key === value}
            aria-controls="tab-panel"
            tabIndex={key === value ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {options[key]}
          </button>
        ))}
      </div>
      <div class="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${value}`}>
        {children}
      </div>
    </>
  )
}

/** -1: the key is none of ours. */
export function nextIndex(key: string, index: number, count: number): number {
  if (key === 'ArrowRight') return (index + 1) % count
  if (key === 'ArrowLeft') return (index - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : -1
}
