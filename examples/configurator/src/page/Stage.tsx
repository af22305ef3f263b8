import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Shown } from '../preview/message.js'
import { SCREENS, VIEWS } from '../setup.js'
import type { EditorProps } from './App.js'
import { PreviewFrame } from './PreviewFrame.js'
import { Segments } from './Segments.js'

type Props = Pick<EditorProps, 'setup' | 'change'> &
  Pick<Shown, 'desk' | 'deskText'> & {
    /** What is shown is older than what is written. */
    readonly isBehind: boolean
  }

/** A pause in typing; each change of the desk makes the widget anew. */
const PAUSE_MS = 300

/** The widget in a phone and in a desktop window. */
export function Stage({ setup, change, desk, deskText, isBehind }: Props) {
  const { look, locale, view, screens } = setup
  const now = useMemo(
    () => ({ desk, deskText, look, locale, view }),
    [desk, deskText, look, locale, view],
  )
  const shown = usePaused(now, now.deskText)
  return (
    <section class="stage" aria-label="Preview">
      <div class="stage-bar">
        <Segments
          isQuiet
          label="Screen"
          options={VIEWS}
          value={view}
          onChoose={(next) => change({ view: next })}
        />
        <span class={isBehind ? 'behind' : 'behind gone'}>Last good version</span>
        <Segments
          isQuiet
          label="Frames"
          options={SCREENS}
          value={screens}
          onChoose={(next) => change({ screens: next })}
        />
      </div>
      <div class={`frames show-${screens}`}>
        <PreviewFrame
          kind="desktop"
          title="Desktop preview"
          width={1024}
          height={720}
          shown={shown}
        />
        <PreviewFrame kind="phone" title="Phone preview" width={390} height={780} shown={shown} />
      </div>
    </section>
  )
}

/** Follows at once, but a change of `slow` only after a pause. */
function usePaused<T>(value: T, slow: unknown): T {
  const [paused, setPaused] = useState({ value, slow })
  useEffect(() => {
    const timer = setTimeout(() => setPaused({ value, slow }), paused.slow === slow ? 0 : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value, slow])
  return paused.value
}
