import { useState } from 'preact/hooks'
import type { Fault, FaultKind } from '../state/deskApi.js'
import { ROUTES } from './presets.js'

const KINDS: Readonly<Record<FaultKind, string>> = {
  status: 'Error status',
  delay: 'Delay',
  lost_response: 'Lost answer',
  cut_connection: 'Cut connection',
  cut_body: 'Cut answer',
  garbage: 'Garbage',
  clock_skew: 'Wrong clock',
  expired_upload: 'Expired upload',
}

/** The one number that a kind of fault takes. */
const AMOUNTS: Partial<
  Record<
    FaultKind,
    {
      readonly label: string
      readonly field: 'status' | 'ms' | 'afterBytes'
      readonly start: number
    }
  >
> = {
  status: { label: 'Status', field: 'status', start: 500 },
  delay: { label: 'Milliseconds', field: 'ms', start: 3_000 },
  cut_connection: { label: 'After bytes', field: 'afterBytes', start: 1_000_000 },
  cut_body: { label: 'After bytes', field: 'afterBytes', start: 100 },
  clock_skew: { label: 'Milliseconds ahead', field: 'ms', start: 7_200_000 },
}

export function FaultForm({ onAdd }: { readonly onAdd: (fault: Fault) => void }) {
  const [route, setRoute] = useState<string>('*')
  const [kind, setKind] = useState<FaultKind>('status')
  const [amount, setAmount] = useState(AMOUNTS.status?.start ?? 0)
  const [after, setAfter] = useState(0)
  const [times, setTimes] = useState(1)
  const taken = AMOUNTS[kind]
  return (
    <form
      class="fault-form"
      onSubmit={(event) => {
        event.preventDefault()
        onAdd({
          route,
          kind,
          ...(taken === undefined ? {} : { [taken.field]: amount }),
          ...(after > 0 ? { after } : {}),
          ...(times > 0 ? { times } : {}),
        })
      }}
    >
      <label class="field">
        Route
        <select value={route} onChange={(event) => setRoute(event.currentTarget.value)}>
          {ROUTES.map((name) => (
            <option key={name} value={name}>
              {name === '*' ? 'Every request' : name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        What happens
        <select
          value={kind}
          onChange={(event) => {
            const next = event.currentTarget.value as FaultKind
            setKind(next)
            setAmount(AMOUNTS[next]?.start ?? 0)
          }}
        >
          {Object.entries(KINDS).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {taken !== undefined && (
        <NumberField label={taken.label} value={amount} onValue={setAmount} />
      )}
      <NumberField label="Requests that pass first" value={after} onValue={setAfter} />
      <NumberField label="Times (0: until cleared)" value={times} onValue={setTimes} />
      <button type="submit" class="button primary">
        Add fault
      </button>
    </form>
  )
}

type NumberFieldProps = {
  readonly label: string
  readonly value: number
  readonly onValue: (value: number) => void
}

function NumberField({ label, value, onValue }: NumberFieldProps) {
  return (
    <label class="field">
      {label}
      <input
        type="number"
        min={0}
        value={value}
        onInput={(event) => onValue(event.currentTarget.valueAsNumber || 0)}
      />
    </label>
  )
}
