import type { Ticket } from '@deskside/core'
import { access as english } from '../../i18n/en/access.js'
import { Button } from '../../parts/Button.js'
import { FieldError } from '../../parts/Field.js'
import { Notice } from '../../parts/Notice.js'
import { useI18n, useSection, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { useDeed } from './useDeed.js'

/** A key. */
const KEY =
  'M12.5 11.5a4 4 0 1 0-3.8-2.8L3 14.4V17h2.6v-2h2v-2h1.6l1.1-1.1a4 4 0 0 0 2.2-.4ZM13.3 6.7v.1'

/** Under the text of a request about a project: support may look into it, or may not any more. */
export function AccessBanner({ ticket }: { readonly ticket: Ticket }) {
  const { client, announce } = useWidget()
  const i18n = useI18n()
  const words = useSection('access', english)
  const deed = useDeed()
  const explanation = useStore(client.desk).description?.desk.access?.explanation
  const mayGrant = ticket.actions.includes('grant_access')
  const { access, project, id } = ticket
  if (project === null || !(mayGrant || ticket.actions.includes('withdraw_access'))) return null
  const name = project.name || project.id

  async function change(): Promise<void> {
    const { grantAccess, withdrawAccess } = client.tickets
    const isDone = await deed.run(() => (mayGrant ? grantAccess(id) : withdrawAccess(id)))
    if (isDone) announce(mayGrant ? words.nowGranted : words.nowWithdrawn)
  }

  return (
    <section class="access" aria-label={words.title}>
      <Notice
        tone={mayGrant ? 'info' : 'success'}
        icon={KEY}
        action={
          <Button busy={deed.isBusy} onPress={change}>
            {mayGrant ? words.grant : words.withdraw}
          </Button>
        }
      >
        <p>
          <b>{mayGrant ? words.question(name) : words.granted(name)}</b>
        </p>
        <p>{mayGrant ? (explanation ? i18n.text(explanation) : words.text) : whenText()}</p>
        {deed.error !== null && <FieldError>{deed.error}</FieldError>}
      </Notice>
    </section>
  )

  function whenText(): string {
    if (!access) return ''
    return access.until === null
      ? words.since(i18n.dateTime(access.grantedAt))
      : words.until(i18n.dateTime(access.until))
  }
}
