import { useMemo, useState } from 'preact/hooks'
import { checkDesk, type DeskMistake } from '../desk/checkDesk.js'
import { DESKS, type DeskName, deskText } from '../desk/desks.js'
import { goodTextOf, type Setup, TABS, textOf, withText } from '../setup.js'
import { scriptSnippet } from '../snippet.js'
import { CopyButton } from './CopyButton.js'
import { DeskPart } from './DeskPart.js'
import { Install } from './Install.js'
import { JsonPart } from './JsonPart.js'
import { useKeptSetup } from './keptSetup.js'
import { LookPart } from './LookPart.js'
import { Select } from './Select.js'
import { Stage } from './Stage.js'
import { StateLine } from './StateLine.js'
import { Tabs } from './Tabs.js'
import { Words } from './Words.js'

/** What every part of the editor gets. */
export type EditorProps = {
  readonly setup: Setup
  readonly change: ReturnType<typeof useKeptSetup>[1]
  /** What the JSON says; `undefined`: it is none now. */
  readonly desk: unknown
  readonly mistakes: readonly DeskMistake[]
  /** Other JSON for the desk. */
  readonly write: (text: string) => void
  /** A mistake to go to in the JSON. */
  readonly sought: DeskMistake | null
}

export function App() {
  const [setup, change] = useKeptSetup()
  const [sought, setSought] = useState<DeskMistake | null>(null)
  const text = textOf(setup)
  const { value, mistakes } = useMemo(() => checkDesk(text), [text])
  const write = (next: string) =>
    change((now) => withText(now, next, checkDesk(next).desk !== null))
  const seek = (mistake: DeskMistake) => {
    change({ tab: 'json' })
    setSought({ ...mistake })
  }
  const props: EditorProps = { setup, change, desk: value, mistakes, write, sought }
  const good = useGoodDesk(setup)
  return (
    <div class="page">
      <Bar {...props} />
      <main>
        <section class="editor" aria-label="Editor">
          <Tabs
            label="What to edit"
            options={TABS}
            value={setup.tab}
            onChoose={(tab) => change({ tab })}
          >
            <Part {...props} />
          </Tabs>
          <StateLine mistakes={mistakes} isEdited={text !== deskText(setup.desk)} seek={seek} />
        </section>
        {good && <Stage setup={setup} change={change} {...good} isBehind={mistakes.length > 0} />}
      </main>
    </div>
  )
}

/** The last desk without a mistake; where even that one means nothing any more, the example. */
function useGoodDesk(setup: Setup) {
  const kept = goodTextOf(setup)
  const example = deskText(setup.desk)
  return useMemo(() => {
    for (const text of [kept, example]) {
      const { desk } = checkDesk(text)
      if (desk) return { desk, deskText: text }
    }
    return null
  }, [kept, example])
}

function Bar({ setup, change, mistakes }: EditorProps) {
  return (
    <header class="bar">
      <h1>
        <span class="mark" aria-hidden="true" /> Deskside <span class="faint">configurator</span>
      </h1>
      <Select
        label="Start from"
        isInline
        options={DESKS}
        value={setup.desk}
        onChoose={(desk: DeskName) => change({ desk })}
      />
      <span class="room" />
      <CopyButton text={scriptSnippet(setup)} label="Copy snippet" />
      <CopyButton
        text={textOf(setup)}
        label="Copy JSON"
        isMain
        refusal={mistakes.length > 0 ? 'There are problems in it. Mend them first.' : null}
      />
    </header>
  )
}

function Part(props: EditorProps) {
  switch (props.setup.tab) {
    case 'look':
      return <LookPart {...props} />
    case 'desk':
      return <DeskPart {...props} />
    case 'words':
      return <Words {...props} />
    case 'json':
      return <JsonPart {...props} />
    case 'install':
      return <Install {...props} />
  }
}
