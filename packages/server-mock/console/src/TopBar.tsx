import { useRef } from 'preact/hooks'
import { FaultsDrawer } from './faults/FaultsDrawer.js'
import { Icon } from './parts/Icon.js'
import { useConsole } from './state/context.js'

const NAMES = ['Anna Berg', 'Luis Ortega', 'Agnes Holm']

export function TopBar() {
  const { state } = useConsole()
  const faults = useRef<HTMLDialogElement>(null)
  const count = state.faults.value.length
  return (
    <header class="top">
      <img class="mark" src="./icon.svg" alt="" width={28} height={28} />
      <h1>Agent console</h1>
      <span class={state.isLive.value ? 'live' : 'live off'} role="status">
        {state.isLive.value ? 'Live' : 'Connecting …'}
      </span>
      <span class="space" />
      <button
        type="button"
        class={count > 0 ? 'button faults-button on' : 'button faults-button'}
        aria-haspopup="dialog"
        onClick={() => faults.current?.showModal()}
      >
        <Icon name="bolt" /> Faults{count > 0 ? ` (${count})` : ''}
      </button>
      <label class="agent">
        <span class="agent-label">You are</span>
        <input
          list="agent-names"
          value={state.agent.value}
          maxLength={80}
          onChange={(event) => {
            const name = event.currentTarget.value.trim()
            if (name === '') event.currentTarget.value = state.agent.value
            else state.agent.value = name
          }}
        />
        <datalist id="agent-names">
          {NAMES.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      <FaultsDrawer dialog={faults} />
    </header>
  )
}
