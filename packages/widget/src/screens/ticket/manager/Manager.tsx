import type { DraftKey } from '@deskside/core'
import { useEffect, useState } from 'preact/hooks'
import { manager as english } from '../../../i18n/en/manager.js'
import { Button } from '../../../parts/Button.js'
import { EmptyState } from '../../../parts/EmptyState.js'
import { Field } from '../../../parts/Field.js'
import { Notice } from '../../../parts/Notice.js'
import { TextArea } from '../../../parts/TextField.js'
import { useI18n, useSection, useStyle, useWidget } from '../../../state/context.js'
import { useStore } from '../../../state/useStore.js'
import { FormEnd } from '../../FormEnd.js'
import { Screen } from '../../Screen.js'
import { useDeed } from '../useDeed.js'
import css from './Manager.css?inline'

export type ManagerProps = {
  /** `null`: about no ticket. */
  readonly ticketId: string | null
}

/** D10: a word to the manager, past the queue. Kept as it is typed, like every text. */
export function Manager({ ticketId }: ManagerProps) {
  const { client } = useWidget()
  const i18n = useI18n()
  const words = useSection('manager', english)
  const description = useStore(client.desk).description
  const desk = description?.desk.manager
  const [isSent, setSent] = useState(false)
  const title = desk ? i18n.text(desk.label) : words.title
  if (isSent) return <Sent />
  if (description && !(desk && description.can.manager)) {
    return (
      <Screen title={title}>
        <Notice tone="info">{words.notPossible}</Notice>
      </Screen>
    )
  }
  const text = desk?.explanation ? i18n.text(desk.explanation) : words.text
  return <Form ticketId={ticketId} title={title} text={text} onSent={() => setSent(true)} />
}

type FormProps = ManagerProps & {
  readonly title: string
  readonly text: string
  readonly onSent: () => void
}

function Form({ ticketId, title, text, onSent }: FormProps) {
  useStyle(css)
  const { client } = useWidget()
  const { problems } = useI18n().messages
  const words = useSection('manager', english)
  // Never submitted as a reply: it only lends the device's memory to the text.
  const key: DraftKey = `reply:${ticketId ?? ''}?manager`
  const { draft } = useStore(client.drafts.open(key))
  const deed = useDeed()
  const [isTried, setTried] = useState(false)
  const isEmpty = draft.body.trim() === ''

  async function send(): Promise<void> {
    setTried(true)
    if (isEmpty) return
    const isDone = await deed.run(() =>
      client.tickets.contactManager({ ticketId, body: draft.body }),
    )
    if (!isDone) return
    await client.drafts.discard(key)
    onSent()
  }

  return (
    <Screen
      title={title}
      subtitle={ticketId !== null && <About ticketId={ticketId} />}
      footer={
        <FormEnd busy={deed.isBusy} onPress={send}>
          {words.send}
        </FormEnd>
      }
    >
      <p class="muted">{text}</p>
      <div class="to-fill">
        <Field
          label={words.message}
          required
          error={isTried && isEmpty ? problems.required : undefined}
        >
          {(wiring) => (
            <TextArea
              {...wiring}
              rows={6}
              value={draft.body}
              readOnly={deed.isBusy}
              onValue={(body) => client.drafts.edit(key, { body })}
            />
          )}
        </Field>
      </div>
      {deed.error !== null && <Notice tone="error">{deed.error}</Notice>}
    </Screen>
  )
}

function About({ ticketId }: { readonly ticketId: string }) {
  const words = useSection('manager', english)
  const { ticket } = useStore(useWidget().client.tickets.open(ticketId))
  return <>{ticket && words.about(ticket.number)}</>
}

function Sent() {
  const { navigation, announce } = useWidget()
  const words = useSection('manager', english)
  useEffect(() => announce(words.sent), [])
  return (
    <Screen title={words.sent} plain>
      <EmptyState
        icon="check"
        title={words.sent}
        action={
          <Button variant="primary" onPress={navigation.back}>
            {words.done}
          </Button>
        }
      >
        {words.sentText}
      </EmptyState>
    </Screen>
  )
}
