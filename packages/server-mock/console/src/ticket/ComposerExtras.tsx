import { Icon } from '../parts/Icon.js'
import { type AskRow, type Composer, lackOfAsk } from '../state/composer.js'

export const ASK_WORDS: Readonly<Record<AskRow['kind'], string>> = {
  text: 'Words',
  file: 'A file',
  choice: 'A choice',
  access: 'Access to the project',
  steps: 'A step to be done',
}

/** What an answer may carry besides words and files: what is asked for, and a recommendation. */
export function ComposerExtras({
  composer,
  hasProject,
}: {
  readonly composer: Composer
  /** Nobody can let support into a project that there is not. */
  readonly hasProject: boolean
}) {
  if (composer.isInternal.value) return null
  const { asks, isSolution } = composer
  const add = (kind: AskRow['kind']): void => {
    asks.value = [...asks.value, { id: crypto.randomUUID(), kind, label: '', options: '' }]
  }
  return (
    <div class="extras">
      {asks.value.length > 0 && (
        <ul class="ask-rows" aria-label="Asked for">
          {asks.value.map((row) => (
            <Row key={row.id} row={row} composer={composer} />
          ))}
        </ul>
      )}
      <div class="extras-line">
        <select
          aria-label="Ask for"
          value=""
          onChange={(event) => {
            add(event.currentTarget.value as AskRow['kind'])
            event.currentTarget.value = ''
          }}
        >
          <option value="">Ask for …</option>
          {Object.entries(ASK_WORDS)
            .filter(([kind]) => kind !== 'access' || hasProject)
            .map(([kind, words]) => (
              <option key={kind} value={kind}>
                {words}
              </option>
            ))}
        </select>
        <label class="extras-solution">
          <input
            type="checkbox"
            checked={isSolution.value}
            onChange={(event) => {
              isSolution.value = event.currentTarget.checked
            }}
          />
          Recommended solution
        </label>
      </div>
    </div>
  )
}

function Row({ row, composer }: { readonly row: AskRow; readonly composer: Composer }) {
  const { asks } = composer
  const change = (patch: Partial<AskRow>): void => {
    asks.value = asks.value.map((each) => (each.id === row.id ? { ...each, ...patch } : each))
  }
  const words = ASK_WORDS[row.kind]
  const lack = lackOfAsk(row)
  const isLabelless = row.label.trim() === ''
  return (
    <li>
      <span class="ask-kind">{words}</span>
      <input
        aria-label={`What is asked for: ${words}`}
        aria-invalid={composer.isTried.value && isLabelless}
        aria-describedby={`lack-${row.id}`}
        placeholder="What the customer reads"
        value={row.label}
        onInput={(event) => change({ label: event.currentTarget.value })}
      />
      {row.kind === 'choice' && (
        <textarea
          rows={3}
          aria-label="Options, one a line"
          aria-invalid={composer.isTried.value && lack !== null && !isLabelless}
          aria-describedby={`lack-${row.id}`}
          placeholder="One option a line"
          value={row.options}
          onInput={(event) => change({ options: event.currentTarget.value })}
        />
      )}
      <button
        type="button"
        class="icon-button small"
        aria-label={`Do not ask for: ${words}`}
        onClick={() => {
          asks.value = asks.value.filter(({ id }) => id !== row.id)
        }}
      >
        <Icon name="close" size={14} />
      </button>
      {lack !== null && (
        <p class={composer.isTried.value ? 'ask-lack is-bad' : 'ask-lack'} id={`lack-${row.id}`}>
          {lack}
        </p>
      )}
    </li>
  )
}
