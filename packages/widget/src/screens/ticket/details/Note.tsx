import type { Ticket } from '@deskside/core'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { details as english } from '../../../i18n/en/details.js'
import { Button } from '../../../parts/Button.js'
import { Field, FieldError } from '../../../parts/Field.js'
import { TextArea } from '../../../parts/TextField.js'
import { useSection, useWidget } from '../../../state/context.js'
import { useDeed } from '../useDeed.js'

export type NoteProps = {
  readonly ticket: Ticket
  /** Is it kept on this device alone? */
  readonly isLocal: boolean
}

/** D14: the person's own word on a request. Saved by the button, and when one goes on elsewhere. */
export function Note({ ticket, isLocal }: NoteProps) {
  const { client, announce, report } = useWidget()
  const words = useSection('details', english)
  const deed = useDeed()
  const saved = ticket.note ?? ''
  // `null`: untouched, so that a note of another device shows.
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? saved
  const isChanged = text.trim() !== saved.trim()
  const unsaved = useRef<string | null>(null)
  unsaved.current = isChanged ? text : null

  // Whoever goes back without a press has not thrown the words away.
  useLayoutEffect(
    () => () => {
      const left = unsaved.current
      if (left !== null) client.tickets.setNote(ticket.id, left).catch(report)
    },
    [client, ticket.id],
  )

  async function save(): Promise<void> {
    if (!isChanged) return
    const isDone = await deed.run(() => client.tickets.setNote(ticket.id, text.trim() || null))
    if (isDone) announce(words.noteSaved)
  }

  return (
    <section class="detail" aria-label={words.note}>
      <Field label={words.note} hint={isLocal ? words.noteHere : words.noteHint}>
        {(wiring) => <TextArea {...wiring} rows={2} value={text} onValue={setTyped} />}
      </Field>
      {deed.error !== null && <FieldError>{deed.error}</FieldError>}
      {(isChanged || deed.isBusy) && (
        <div class="detail-actions">
          <Button busy={deed.isBusy} onPress={save}>
            {words.noteSave}
          </Button>
          <span class="small muted">{words.noteChanged}</span>
        </div>
      )}
      {typed !== null && !isChanged && <p class="small muted">{words.noteSaved}</p>}
    </section>
  )
}
