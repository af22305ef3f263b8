import { textOf } from '../setup.js'
import { moduleSnippet, scriptSnippet } from '../snippet.js'
import type { EditorProps } from './App.js'
import { CopyButton } from './CopyButton.js'

/** What goes into a host's page and behind it. */
export function Install({ setup, mistakes }: EditorProps) {
  const wrong = mistakes.length > 0
  return (
    <div class="fields">
      <Snippet title="With a script tag" text={scriptSnippet(setup)} />
      <Snippet title="From npm" text={moduleSnippet(setup)} />
      <section class="snippet" aria-label="The desk">
        <div class="head">
          <h2>The desk</h2>
          <CopyButton
            text={textOf(setup)}
            label="Copy"
            refusal={wrong ? 'There are problems in it. Mend them first.' : null}
          />
        </div>
        <p class="hint">
          Keep the JSON beside the relay, whose file names it as <code>helpdesk.desk</code>. The
          widget asks the relay for it: a change needs no release of your page.
        </p>
      </section>
    </div>
  )
}

function Snippet({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section class="snippet" aria-label={title}>
      <div class="head">
        <h2>{title}</h2>
        <CopyButton text={text} label="Copy" />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </section>
  )
}
