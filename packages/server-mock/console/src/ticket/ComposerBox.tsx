import type { Ticket, TicketStatus } from '@deskside/core'
import { useRef } from 'preact/hooks'
import { toByteWords } from '../parts/bytes.js'
import { Icon } from '../parts/Icon.js'
import { addFiles, type Composer, lackOf, lackOfAsks, removeFile } from '../state/composer.js'
import { useConsole } from '../state/context.js'
import { ComposerExtras } from './ComposerExtras.js'

/** Where the agent writes: an answer that the customer sees, or a note that they never see. */
export function ComposerBox({ ticket }: { readonly ticket: Ticket }) {
  const { state } = useConsole()
  const { id: ticketId } = ticket
  const hasProject = ticket.project !== null && (state.desk.value?.desk.access ?? null) !== null
  const composer = state.composerOf(ticketId)
  const isNote = composer.isInternal.value
  const form = useRef<HTMLFormElement>(null)
  const send = (status?: TicketStatus): void => {
    void state.send(ticketId, status)
    if (composer.isTried.value) goToLack(form.current)
  }
  const take = (files: FileList | undefined | null): void => {
    if (files) addFiles(composer, files, () => crypto.randomUUID())
  }
  return (
    <form
      ref={form}
      class={isNote ? 'composer composer-note' : 'composer'}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer?.files)
      }}
      onPaste={(event) => {
        if ((event.clipboardData?.files.length ?? 0) === 0) return
        event.preventDefault()
        take(event.clipboardData?.files)
      }}
    >
      <KindSwitch composer={composer} />
      <textarea
        rows={4}
        aria-label={isNote ? 'Internal note' : 'Answer'}
        aria-describedby="composer-format"
        placeholder={isNote ? 'Only agents see this note' : 'Write an answer; drop or paste files'}
        value={composer.body.value}
        onInput={(event) => {
          composer.body.value = event.currentTarget.value
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          send()
        }}
      />
      <p class="composer-format quiet" id="composer-format">
        <b>**bold**</b>, <code>`code`</code>, - lists
      </p>
      <ChosenFiles composer={composer} />
      <ComposerExtras composer={composer} hasProject={hasProject} />
      {composer.problem.value !== null && (
        <p class="problem" role="alert">
          It was not sent: {composer.problem.value}
        </p>
      )}
      <Lack composer={composer} />
      <ComposerEnd composer={composer} onSend={send} onFiles={take} />
    </form>
  )
}

/** To the first field of what is asked for that is still empty. */
function goToLack(form: HTMLFormElement | null): void {
  const row = form?.querySelector('.ask-lack')?.parentElement
  const fields = row?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  ;[...(fields ?? [])].find(({ value }) => value.trim() === '')?.focus()
}

/** What was missing when it should have gone; of what is asked for it stands beside it. */
function Lack({ composer }: { readonly composer: Composer }) {
  const isSaid = composer.isTried.value && lackOfAsks(composer) === null
  const lack = isSaid ? lackOf(composer) : null
  if (lack === null) return null
  return (
    <p class="problem" role="alert">
      {lack}
    </p>
  )
}

function KindSwitch({ composer }: { readonly composer: Composer }) {
  const option = (isInternal: boolean, label: string) => (
    <label>
      <input
        type="radio"
        name="kind"
        checked={composer.isInternal.value === isInternal}
        onChange={() => {
          composer.isInternal.value = isInternal
        }}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset class="kinds">
      <legend class="visually-hidden">What to write</legend>
      {option(false, 'Answer')}
      {option(true, 'Internal note')}
    </fieldset>
  )
}

function ChosenFiles({ composer }: { readonly composer: Composer }) {
  if (composer.files.value.length === 0) return null
  return (
    <ul class="chosen">
      {composer.files.value.map(({ id, file }) => (
        <li key={id}>
          <Icon name={file.type.startsWith('video/') ? 'video' : 'file'} size={16} />
          <span>{file.name}</span>
          <span class="quiet">{toByteWords(file.size)}</span>
          <button
            type="button"
            class="icon-button small"
            aria-label={`Remove ${file.name}`}
            onClick={() => removeFile(composer, id)}
          >
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
}

type EndProps = {
  readonly composer: Composer
  readonly onSend: (status: TicketStatus) => void
  readonly onFiles: (files: FileList | null) => void
}

function ComposerEnd({ composer, onSend, onFiles }: EndProps) {
  const input = useRef<HTMLInputElement>(null)
  const isSending = composer.status.value === 'sending'
  const send = (status: TicketStatus, label: string) => (
    <button type="button" class="button" disabled={isSending} onClick={() => onSend(status)}>
      {label}
    </button>
  )
  return (
    <div class="composer-end">
      <button
        type="button"
        class="icon-button"
        aria-label="Attach files"
        onClick={() => input.current?.click()}
      >
        <Icon name="clip" />
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to attach"
        onChange={(event) => {
          onFiles(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
      <span class="composer-hint quiet">Ctrl + Enter sends</span>
      {!composer.isInternal.value && send('waiting_on_customer', 'Answer and wait')}
      {!composer.isInternal.value && send('solved', 'Answer and solve')}
      <button type="submit" class="button primary" disabled={isSending}>
        {isSending ? 'Sending …' : composer.isInternal.value ? 'Add note' : 'Send answer'}
      </button>
    </div>
  )
}
