import type { EditorProps } from './App.js'

/** Instead of a form over JSON that is none: nothing here could be written into it. */
export function BrokenJson({ change }: EditorProps) {
  return (
    <div class="empty">
      <p>The JSON cannot be read, so there is nothing to fill in here. What you wrote is kept.</p>
      <button type="button" class="button" onClick={() => change({ tab: 'json' })}>
        Go to the JSON
      </button>
    </div>
  )
}
