import { useEffect, useState } from 'preact/hooks'
import { news as english } from '../i18n/en/news.js'
import checkCss from '../parts/CheckField.css?inline'
import { CheckField } from '../parts/CheckField.js'
import { useSection, useStyle, useWidget } from '../state/context.js'
import { useStore } from '../state/useStore.js'
import { createAlertMemory } from './alertChoices.js'
import { type AlertDoors, browserAlertDoors } from './alertDoors.js'

export type AlertSettingsProps = { readonly doors?: AlertDoors }

/** How to be told of answers while one does not look: only what the host offers, off at first. */
export function AlertSettings({ doors = browserAlertDoors }: AlertSettingsProps) {
  useStyle(checkCss)
  const { alerts, extend } = useWidget()
  const words = useSection('news', english)
  const memory = extend(createAlertMemory)
  const { sound, system } = useStore(memory.choices)
  const [isDenied, setDenied] = useState(false)
  useEffect(() => void memory.known(), [memory])

  async function chooseSystem(isWanted: boolean): Promise<void> {
    const isAllowed = !isWanted || (await doors.request()) === 'granted'
    setDenied(!isAllowed)
    memory.choose({ system: isWanted && isAllowed })
  }

  return (
    <fieldset class="stack">
      <legend class="small muted">{words.alerts}</legend>
      {alerts?.sound && (
        <CheckField
          label={words.sound}
          isChecked={sound}
          onChecked={(isWanted) => {
            memory.choose({ sound: isWanted })
            // So that one knows what to listen for.
            if (isWanted) doors.beep()
          }}
        />
      )}
      {alerts?.system && doors.permission() !== null && (
        <CheckField
          label={words.system}
          error={isDenied ? words.denied : undefined}
          isChecked={system}
          onChecked={chooseSystem}
        />
      )}
    </fieldset>
  )
}
