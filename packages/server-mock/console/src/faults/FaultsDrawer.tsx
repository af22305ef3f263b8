import { Drawer, type DrawerRef } from '../parts/Drawer.js'
import { useConsole } from '../state/context.js'
import { FaultForm } from './FaultForm.js'
import { faultWords, PRESETS } from './presets.js'

/** Things that go wrong on purpose, to see how the widget takes them. */
export function FaultsDrawer({ dialog }: { readonly dialog: DrawerRef }) {
  const { state } = useConsole()
  return (
    <Drawer dialog={dialog} name="faults" title="Faults" closeLabel="Close faults">
      <p class="quiet">They meet the customer's side alone; this console always works.</p>
      <ActiveFaults />
      <h3>One click</h3>
      <ul class="presets">
        {PRESETS.map(({ title, text, fault }) => (
          <li key={title}>
            <button type="button" class="preset" onClick={() => void state.addFault(fault)}>
              <b>{title}</b>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ul>
      <h3>Your own</h3>
      <FaultForm onAdd={(fault) => void state.addFault(fault)} />
    </Drawer>
  )
}

function ActiveFaults() {
  const { state } = useConsole()
  const faults = state.faults.value
  return (
    <div class="active-faults" role="status">
      {faults.length === 0 && <p class="quiet">Nothing goes wrong at the moment.</p>}
      {faults.length > 0 && (
        <>
          <ul>
            {faults.map((fault, index) => (
              <li key={index}>
                <code>{fault.route}</code> {faultWords(fault)}
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={() => void state.clearFaults()}>
            Clear all
          </button>
        </>
      )}
    </div>
  )
}
