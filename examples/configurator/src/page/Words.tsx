import { useState } from 'preact/hooks'
import english from '../../../../docs/texts.en.json'
import { writeOwnWords } from '../desk/localText.js'
import { valueAt } from '../json/editJson.js'
import { LOCALES, textOf } from '../setup.js'
import type { EditorProps } from './App.js'
import { BrokenJson } from './BrokenJson.js'
import { findTexts } from './findTexts.js'
import { TextField } from './TextField.js'

const MOST = 30

/** Own words for any text of the widget, in the language of the preview. */
export function Words(props: EditorProps) {
  const { desk, write, setup } = props
  const [sought, setSought] = useState('')
  if (desk === undefined) return <BrokenJson {...props} />
  const own = valueAt(desk, ['texts', setup.locale])
  const found = findTexts(english, own, sought)
  return (
    <div class="fields">
      <div class="field">
        <label for="texts-search">Find a text</label>
        <input
          id="texts-search"
          type="search"
          placeholder="Send, attachment, newTicket …"
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
        <p class="hint">
          Your own words in {LOCALES[setup.locale]}. Empty: the widget's own. What is counted («1
          new answer») has several forms and is written in JSON.
        </p>
      </div>
      {found.slice(0, MOST).map(({ key, words }) => (
        <TextField
          key={key}
          label={words}
          hint={key}
          placeholder={setup.locale === 'en' ? words : undefined}
          value={ownWords(own, key)}
          onWrite={(next) =>
            write(writeOwnWords(textOf(setup), desk, ['texts', setup.locale, key], next))
          }
        />
      ))}
      <p class="hint" role="status">
        {found.length === 0 && 'No text of the widget has these words.'}
        {found.length > MOST && `${found.length - MOST} more. Search to see them.`}
      </p>
    </div>
  )
}

function ownWords(own: unknown, key: string): string {
  const words = valueAt(own, [key])
  return typeof words === 'string' ? words : ''
}
