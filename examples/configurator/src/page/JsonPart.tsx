import { useEffect, useRef, useState } from 'preact/hooks'
import { deskText } from '../desk/desks.js'
import { textOf } from '../setup.js'
import type { EditorProps } from './App.js'

const LINE_PX = 20

/** The desk as JSON, with numbers of lines; goes to a mistake that was chosen. */
export function JsonPart({ setup, write, sought, mistakes }: EditorProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const numbers = useRef<HTMLPreElement>(null)
  const [before, setBefore] = useState<string | null>(null)
  const text = textOf(setup)
  const original = deskText(setup.desk)
  const wrongLines = new Set(mistakes.map(({ line }) => line))
  useEffect(() => {
    if (!sought || !area.current) return
    area.current.focus()
    area.current.setSelectionRange(sought.from, sought.to)
    area.current.scrollTop = Math.max(0, (sought.line - 4) * LINE_PX)
  }, [sought])
  const replace = (next: string, kept: string | null) => {
    setBefore(kept)
    write(next)
  }
  return (
    <div class="json">
      <div class="code">
        <pre ref={numbers} aria-hidden="true">
          {text.split('\n').map((_, index) => (
            <span key={index} class={wrongLines.has(index + 1) ? 'wrong' : undefined}>
              {index + 1}
              {'\n'}
            </span>
          ))}
        </pre>
        <textarea
          ref={area}
          aria-label="Desk configuration as JSON"
          aria-invalid={mistakes.length > 0}
          spellcheck={false}
          autocapitalize="off"
          wrap="off"
          value={text}
          onInput={(event) => replace(event.currentTarget.value, null)}
          onScroll={(event) => {
            if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop
          }}
        />
      </div>
      <div class="below">
        {before === null ? (
          <button
            type="button"
            class="button quiet"
            disabled={text === original}
            onClick={() => replace(original, text)}
          >
            Back to the example
          </button>
        ) : (
          <button type="button" class="button quiet" onClick={() => replace(before, null)}>
            Undo: take my version again
          </button>
        )}
      </div>
    </div>
  )
}
