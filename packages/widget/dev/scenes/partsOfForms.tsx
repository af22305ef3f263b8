import { useState } from 'preact/hooks'
import { Button } from '../../src/parts/Button.js'
import { CheckField } from '../../src/parts/CheckField.js'
import { FileButton } from '../../src/parts/Dropzone.js'
import { EmptyState } from '../../src/parts/EmptyState.js'
import { Field } from '../../src/parts/Field.js'
import { FieldGroup } from '../../src/parts/FieldGroup.js'
import { Notice } from '../../src/parts/Notice.js'
import { INBOX } from '../../src/parts/outlines.js'
import { RadioCards } from '../../src/parts/RadioCards.js'
import { SearchField } from '../../src/parts/SearchField.js'
import { Select } from '../../src/parts/Select.js'
import { TextArea, TextField } from '../../src/parts/TextField.js'
import { type SampleWords, wordsIn } from '../material/sampleWords.js'
import type { PartScene } from './scene.js'

const nothing = () => {}
const states = ['rest', 'hint', 'error'] as const

const optionsOf = (say: SampleWords) => [
  { value: 'low', label: say.low, explanation: say.lowHint },
  { value: 'high', label: say.high, explanation: say.highHint },
  { value: 'long', label: `${say.value}, ${say.lowHint}` },
]

function Cards({ say, shape }: { readonly say: SampleWords; readonly shape: 'cards' | 'row' }) {
  const [value, setValue] = useState<string | null>(shape === 'row' ? 'high' : null)
  // Side by side there is room for words that explain themselves.
  const inRow = optionsOf(say)
    .slice(0, 2)
    .map(({ value, label }) => ({ value, label }))
  const choices = shape === 'row' ? inRow : optionsOf(say)
  return (
    <RadioCards
      legend={say.label}
      choices={choices}
      value={value}
      onValue={setValue}
      shape={shape}
      error={value === null ? say.error : undefined}
    />
  )
}

export const scenes: readonly PartScene[] = [
  {
    name: 'part-fields',
    title: 'Fields: empty, with a hint, wrong',
    part: (language) => {
      const say = wordsIn(language)
      return states.map((state) => (
        <Field
          key={state}
          label={say.label}
          note={state === 'hint' ? say.low : undefined}
          hint={state === 'hint' ? say.hint : undefined}
          error={state === 'error' ? say.error : undefined}
        >
          {(wiring) => (
            <TextField
              {...wiring}
              value={state === 'hint' ? say.value : ''}
              onValue={nothing}
              placeholder={say.value}
            />
          )}
        </Field>
      ))
    },
  },
  {
    name: 'part-areas',
    title: 'Text of several lines',
    part: (language) => {
      const say = wordsIn(language)
      return states.map((state) => (
        <Field
          key={state}
          label={say.label}
          hint={say.hint}
          error={state === 'error' ? say.error : undefined}
        >
          {(wiring) => (
            <TextArea
              {...wiring}
              value={state === 'hint' ? `${say.notice}\n\n`.repeat(4) : ''}
              onValue={nothing}
            />
          )}
        </Field>
      ))
    },
  },
  {
    name: 'part-selects',
    title: 'Selects and a search field',
    part: (language) => {
      const say = wordsIn(language)
      const options = optionsOf(say)
      return (
        <>
          <Field label={say.label}>
            {(wiring) => (
              <Select
                {...wiring}
                value=""
                placeholder={say.empty}
                options={options}
                onValue={nothing}
              />
            )}
          </Field>
          <Field label={say.label} error={say.error}>
            {(wiring) => <Select {...wiring} value="long" options={options} onValue={nothing} />}
          </Field>
          <SearchField label={say.label} clearLabel={say.cancel} value="" onValue={nothing} />
          <SearchField
            label={say.label}
            clearLabel={say.cancel}
            value={say.value}
            onValue={nothing}
          />
        </>
      )
    },
  },
  {
    name: 'part-checks',
    title: 'Things to tick',
    part: (language) => {
      const say = wordsIn(language)
      const words = { label: say.value, onChecked: nothing }
      return (
        <FieldGroup label={say.label} hint={say.hint}>
          <CheckField {...words} isChecked={false} />
          <CheckField {...words} isChecked hint={say.lowHint} />
          <CheckField {...words} isChecked={false} error={say.error} />
        </FieldGroup>
      )
    },
  },
  {
    name: 'part-cards',
    title: 'One of a few',
    part: (language) => (
      <>
        <Cards say={wordsIn(language)} shape="cards" />
        <Cards say={wordsIn(language)} shape="row" />
      </>
    ),
  },
  {
    name: 'part-notices',
    title: 'Notices of every tone',
    part: (language) => {
      const say = wordsIn(language)
      return (['info', 'warning', 'error', 'success'] as const).map((tone) => (
        <Notice key={tone} tone={tone} action={<Button>{say.retry}</Button>}>
          {say.notice}
        </Notice>
      ))
    },
  },
  {
    name: 'part-empty',
    title: 'Nothing to show',
    part: (language) => {
      const say = wordsIn(language)
      return (
        <EmptyState
          icon={INBOX}
          title={say.empty}
          action={<Button variant="primary">{say.send}</Button>}
        >
          {say.emptyHint}
        </EmptyState>
      )
    },
  },
  {
    name: 'part-file-button',
    title: 'Choosing files',
    part: (language) => <FileButton onFiles={nothing}>{wordsIn(language).send}</FileButton>,
  },
]
