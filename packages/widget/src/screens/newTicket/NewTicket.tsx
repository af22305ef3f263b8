import type { DeskConfig, Ticket } from '@deskside/core'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { Button } from '../../parts/Button.js'
import { Dropzone } from '../../parts/Dropzone.js'
import { useI18n, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import type { Chunk } from '../chunk.js'
import { DraftStatus } from '../DraftStatus.js'
import { useDeskParts } from '../deskParts.js'
import { useFormParts } from '../formParts.js'
import { LazyPart } from '../LazyPart.js'
import { LazyScreen } from '../LazyScreen.js'
import { Screen } from '../Screen.js'
import { saysWhen } from '../saysWhen.js'
import { Fields } from './Fields.js'
import { createNewTicketModel, type NewTicketModel } from './newTicketModel.js'
import type { WaitingProps } from './Waiting.js'

/** What is chosen already is no question any more. */
const UNANSWERED =
  '.choices:not(:has(:checked)) input, select:has([disabled]:checked), input[type=text], textarea'

export type NewTicketProps = { readonly waiting: Chunk<WaitingProps> }

/** The form for a new ticket. What is typed is saved as it is typed. */
export function NewTicket({ waiting }: NewTicketProps) {
  const { client } = useWidget()
  const { newTicket } = useI18n().messages
  const model = useNewTicketModel()
  const form = useRef<HTMLFormElement>(null)
  const state = useStore(client.drafts.open('new'))
  const phase = useStore(model.phase)
  const parts = useFormParts()
  const { replyPromise } = useDeskParts()
  const desk = useStore(client.desk).description?.desk
  useErrorFocus(model, form)

  if (phase.status === 'waiting') {
    return <LazyScreen chunk={waiting} props={{ submission: phase.submission, model }} />
  }
  const isSending = phase.status === 'sending'
  return (
    <Dropzone
      class="frame"
      label={newTicket.dropNow}
      onFiles={model.files.add}
      disabled={isSending}
    >
      <Screen
        title={newTicket.title}
        firstField={() => firstField(desk, form.current)}
        footer={
          <div class="stack">
            {phase.status === 'editing' && phase.failure && (
              <LazyPart chunk={parts.failed} props={{ error: phase.failure, draft: state.draft }} />
            )}
            {desk && saysWhen(desk) && (
              <LazyPart
                chunk={replyPromise}
                props={{ priority: state.draft.priority, isShort: true }}
                isQuiet
              />
            )}
            <div class="row">
              <DraftStatus state={state} />
              <Button variant="primary" icon="send" busy={isSending} onPress={model.send}>
                {isSending ? newTicket.sending : newTicket.send}
              </Button>
            </div>
          </div>
        }
      >
        <LazyPart chunk={parts.notices} props={{ state, model, locked: isSending }} isQuiet />
        <form
          ref={form}
          noValidate
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={(event) => onKeyDown(event, model)}
        >
          <Fields draft={isSending ? phase.draft : state.draft} model={model} locked={isSending} />
        </form>
      </Screen>
    </Dropzone>
  )
}

/**
 * The first that asks for an answer. A desk that is not known yet may have no subject, and choices
 * that have not come yet stand above it: the focus would be lost, or past a question.
 */
function firstField(desk: DeskConfig | undefined, form: HTMLElement | null) {
  // A radio below the text is no topic but a priority.
  const top = form?.querySelector('[type=radio], textarea')
  const isThere = desk && (!desk.form.categories[0] || top?.matches('input'))
  return isThere ? form?.querySelector<HTMLElement>(UNANSWERED) : null
}

function useNewTicketModel(): NewTicketModel {
  const { client, navigation, announce, report, accounts } = useWidget()
  const i18n = useI18n()
  const model = useMemo(() => {
    function onSent(ticket: Ticket, files: readonly string[]): void {
      const desk = client.desk.get().description?.desk
      announce(i18n.messages.newTicket.sent)
      navigation.replace(
        desk?.afterSending === 'sent'
          ? { name: 'sent', ticketId: ticket.id, number: ticket.number, files }
          : { name: 'ticket', ticketId: ticket.id },
      )
    }
    const enter = accounts ? () => accounts.enter(client) : undefined
    return createNewTicketModel({ client, onSent, enter, onError: report })
  }, [client])
  useEffect(() => model.stop, [model])
  return model
}

/** Puts the focus on the first field that a refused «Send» complains about. */
function useErrorFocus(model: NewTicketModel, form: { readonly current: HTMLElement | null }) {
  const refusals = useStore(model.refusals)
  useEffect(() => {
    if (refusals === 0) return
    const wrong = form.current?.querySelector<HTMLElement>('[data-gate], [aria-invalid]')
    const control = wrong?.querySelector<HTMLElement>('input') ?? wrong
    control?.focus()
  }, [refusals])
}

/** Ctrl or Cmd with Enter sends; Enter alone never does, and nothing does while an IME composes. */
function onKeyDown(event: KeyboardEvent, model: NewTicketModel): void {
  // 229 is what Safari says of the Enter that ends a composition.
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return
  const sends = event.ctrlKey || event.metaKey
  if (!sends && !(event.target as HTMLElement).matches('input[type=text]')) return
  event.preventDefault()
  if (sends) model.send()
}
