import type { Ticket } from '@deskside/core'
import { useState } from 'preact/hooks'
import { Icon } from '../parts/Icon.js'
import { Time } from '../parts/Time.js'
import { useConsole } from '../state/context.js'

/** C7: while the customer lets support in, the project can be entered; each visit is written down. */
export function ProjectAccess({ ticket }: { readonly ticket: Ticket }) {
  const { state } = useConsole()
  const [isIn, setIsIn] = useState(false)
  const { access, project } = ticket
  if (access === null || project === null) return null
  return (
    <section class="access" aria-label="Access to the project">
      <Icon name="key" />
      <p>
        <b>{project.name}</b> is open to you{' '}
        {access.until === null ? (
          'while this ticket is open'
        ) : (
          <>
            until <Time at={access.until} full />
          </>
        )}
        .{' '}
        <span role="status">
          {isIn ? 'You are in. Your visit stands in the conversation.' : ''}
        </span>
        {!isIn && <span class="access-hint">The customer reads when somebody enters.</span>}
      </p>
      <button
        type="button"
        class="button"
        onClick={async () => setIsIn(await state.enterProject(ticket.id))}
      >
        {isIn ? 'Enter again' : 'Enter project'}
      </button>
    </section>
  )
}
