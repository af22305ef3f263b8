import { useRef } from 'preact/hooks'
import { FaultsDrawer } from './faults/FaultsDrawer.js'
import { MailsDrawer } from './MailsDrawer.js'
import { ManagerDrawer } from './ManagerDrawer.js'
import { NewTicketDialog } from './NewTicketDialog.js'
import { Icon } from './parts/Icon.js'
import { useConsole } from './state/context.js'
import { TimeDrawer } from './TimeDrawer.js'

const NAMES = ['Anna Berg', 'Luis Ortega', 'Agnes Holm']

export function TopBar() {
  const { state } = useConsole()
  const faults = useRef<HTMLDialogElement>(null)
  const manager = useRef<HTMLDialogElement>(null)
  const mails = useRef<HTMLDialogElement>(null)
  const time = useRef<HTMLDialogElement>(null)
  const making = useRef<HTMLDialogElement>(null)
  const count = state.faults.value.length
  const isAhead = (state.time.value?.aheadMs ?? 0) > 1_000
  const words = state.managerMessages.value.length
  const mailCount = state.mails.value.length
  return (
    <header class="top">
      <img class="mark" src="./icon.svg" alt="" width={28} height={28} />
      <h1>
        {state.words.value.name !== null && <span class="desk-name">{state.words.value.name}</span>}{' '}
        <span class="desk-role">Agent console</span>
      </h1>
      <span class={state.isLive.value ? 'live' : 'live off'} role="status">
        {state.isLive.value ? 'Live' : 'Connecting …'}
      </span>
      <span class="space" />
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => making.current?.showModal()}
      >
        New ticket
      </button>
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => manager.current?.showModal()}
      >
        To the manager{words > 0 ? ` (${words})` : ''}
      </button>
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => mails.current?.showModal()}
      >
        Mails{mailCount > 0 ? ` (${mailCount})` : ''}
      </button>
      {state.desk.value?.control === true && (
        <button
          type="button"
          class={isAhead ? 'button faults-button on' : 'button'}
          aria-haspopup="dialog"
          onClick={() => time.current?.showModal()}
        >
          <Icon name="clock" /> Time{isAhead ? ' (ahead)' : ''}
        </button>
      )}
      {state.desk.value?.control === true && (
        <button
          type="button"
          class={count > 0 ? 'button faults-button on' : 'button faults-button'}
          aria-haspopup="dialog"
          onClick={() => faults.current?.showModal()}
        >
          <Icon name="bolt" /> Faults{count > 0 ? ` (${count})` : ''}
        </button>
      )}
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
      <NewTicketDialog dialog={making} />
      <ManagerDrawer dialog={manager} />
      <MailsDrawer dialog={mails} />
      <FaultsDrawer dialog={faults} />
      <TimeDrawer dialog={time} />
    </header>
  )
}
