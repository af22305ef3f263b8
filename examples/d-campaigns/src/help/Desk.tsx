/** @jsxImportSource react */
import type { HelpEvents, HelpWidget } from '@deskside/widget'
import { DesksideHelp } from '@deskside/widget/react'
import type { Ref } from 'react'
import type { TidecastPerson } from '../people.js'
import { supportToken } from '../session.js'
import type { Settings } from '../settings.js'
import { helpRouter } from './helpRoutes.js'

export const HELP_MAIL = 'help@tidecast.example'

export type DeskProps = {
  readonly supportUrl: string
  readonly person: TidecastPerson
  readonly settings: Settings
  /** For signing out. */
  readonly help: Ref<HelpWidget | null>
  readonly onUnread: (count: number) => void
}

type PlacedDeskProps = DeskProps & {
  /** The desk on the Help page; elsewhere nothing is shown, and unread answers are counted. */
  readonly isInline: boolean
  readonly onError?: (event: HelpEvents['error']) => void
}

/** Everything that Tidecast does to have a support desk. */
export function Desk({ supportUrl, person, settings, help, isInline, ...hears }: PlacedDeskProps) {
  const { onUnread, onError } = hears
  return (
    <DesksideHelp
      key={String(isInline)}
      ref={help}
      endpoint={supportUrl}
      getToken={supportToken}
      user={person}
      theme={settings.theme}
      locale={settings.locale}
      source="help-page"
      fallback={{ email: HELP_MAIL }}
      on={{ unread: ({ count }) => onUnread(count), error: onError }}
      hasTickets
      {...(isInline && { inline: true, router: helpRouter })}
    />
  )
}
