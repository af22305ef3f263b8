import { readLocalText, writeLocalText } from '../desk/localText.js'
import { removeAt, setAt, valueAt } from '../json/editJson.js'
import { LOCALES, textOf } from '../setup.js'
import type { EditorProps } from './App.js'
import { BrokenJson } from './BrokenJson.js'
import { Segments } from './Segments.js'
import { TextField } from './TextField.js'

const GUESTS = { off: 'No', verify: 'After confirming', open: 'Anybody' } as const
const SUBJECTS = { required: 'Required', optional: 'Optional', hidden: 'Hidden' } as const
const AFTER = { sent: 'A word of thanks', ticket: 'The request' } as const
const YES_NO = { yes: 'Yes', no: 'No' } as const

const TEXTS = [
  { label: 'Name', path: ['name'], isRequired: true },
  { label: 'Greeting', path: ['greeting'], isLong: true },
  { label: 'Label of the text', path: ['form', 'bodyLabel'] },
  { label: 'What the text should say', path: ['form', 'bodyHint'], isLong: true },
  { label: 'Promise, in words', path: ['support', 'promise'], isLong: true },
  { label: 'Said once it is sent', path: ['support', 'receipt'], isLong: true },
] as const

/** The keys of a desk that are changed most, as a form; the rest is JSON. */
export function DeskPart(props: EditorProps) {
  const { desk, write, setup } = props
  const json = textOf(setup)
  if (desk === undefined) return <BrokenJson {...props} />
  return (
    <div class="fields">
      <p class="hint">Texts are those in {LOCALES[setup.locale]}. Everything else is in JSON.</p>
      {TEXTS.map(({ label, path, ...rest }) => (
        <TextField
          key={label}
          label={label}
          isLong={'isLong' in rest}
          value={readLocalText(desk, path, setup.locale)}
          onWrite={(words) =>
            write(
              writeLocalText(
                json,
                desk,
                { path, locale: setup.locale, isRequired: 'isRequired' in rest },
                words,
              ),
            )
          }
        />
      ))}
      <hr />
      <Choice
        {...props}
        label="Subject"
        path={['form', 'subject']}
        options={SUBJECTS}
        usual="required"
      />
      <Choice {...props} label="Guests may write" path={['guests']} options={GUESTS} usual="off" />
      <Choice
        {...props}
        label="After sending"
        path={['afterSending']}
        options={AFTER}
        usual="sent"
      />
      <Segments
        label="Asks for stars at the end"
        options={YES_NO}
        value={valueAt(desk, ['rating']) ? 'yes' : 'no'}
        onChoose={(word) =>
          write(
            word === 'yes'
              ? setAt(json, ['rating'], { comment: true })
              : removeAt(json, ['rating']),
          )
        }
      />
      <Segments
        label="Private notes of a person"
        options={YES_NO}
        value={valueAt(desk, ['notes']) === true ? 'yes' : 'no'}
        onChoose={(word) => write(setAt(json, ['notes'], word === 'yes'))}
      />
    </div>
  )
}

type ChoiceProps<K extends string> = EditorProps & {
  readonly label: string
  readonly path: readonly string[]
  readonly options: Readonly<Record<K, string>>
  /** What holds where the key is left out. */
  readonly usual: K
}

function Choice<K extends string>(props: ChoiceProps<K>) {
  const { label, path, options, usual, desk, write, setup } = props
  return (
    <Segments
      label={label}
      options={options}
      value={(valueAt(desk, path) as K | undefined) ?? usual}
      onChoose={(key) => write(setAt(textOf(setup), path, key))}
    />
  )
}
