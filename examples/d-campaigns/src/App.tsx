/** @jsxImportSource react */
import type { HelpWidget } from '@deskside/widget'
import { useEffect, useRef, useState } from 'react'
import { Desk } from './help/Desk.js'
import { HelpPage } from './help/HelpPage.js'
import { isHelpPath } from './help/helpRoutes.js'
import { Campaigns } from './pages/Campaigns.js'
import { NotFound } from './pages/NotFound.js'
import { Overview } from './pages/Overview.js'
import { Segments } from './pages/Segments.js'
import type { TidecastPerson } from './people.js'
import { place, usePath } from './place.js'
import { type Session, useSession } from './session.js'
import { type Settings, useSettings } from './settings.js'
import { MainMenu } from './shell/MainMenu.js'
import { SignIn } from './shell/SignIn.js'
import { TopPanel } from './shell/TopPanel.js'
import { LocaleContext, type Words, words } from './words/words.js'

export type AppProps = { readonly firstPersonId: string; readonly supportUrl: string }

export function App({ firstPersonId, supportUrl }: AppProps) {
  const settings = useSettings()
  const session = useSession(firstPersonId)
  const { person, isChanging, signIn } = session
  return (
    <LocaleContext value={settings.locale}>
      {person === null && !isChanging && <SignIn onSignIn={signIn} />}
      {person !== null && !isChanging && (
        <Console key={person.id} {...{ person, session, settings, supportUrl }} />
      )}
    </LocaleContext>
  )
}

type ConsoleProps = {
  readonly person: TidecastPerson
  readonly session: Session
  readonly settings: Settings
  readonly supportUrl: string
}

function Console({ person, session, settings, supportUrl }: ConsoleProps) {
  const path = usePath()
  const [unread, setUnread] = useState(0)
  const help = useRef<HelpWidget>(null)
  const title = titleOf(path, words[settings.locale])
  const page = useRef<HTMLElement>(null)
  useTitle(title)
  useStart(path.split('/')[1] ?? '', page)
  const desk = { supportUrl, person, settings, help, onUnread: setUnread }

  function switchTo(personId: string): void {
    // The address may name a ticket of the person before.
    if (isHelpPath(path)) place.go('/help', { replace: true })
    void session.signIn(personId)
  }

  async function signOut(): Promise<void> {
    await help.current?.reset()
    await session.signOut()
  }

  return (
    <div className="console">
      <MainMenu path={path} person={person} unread={unread} />
      <TopPanel
        {...{ title, path, person, settings }}
        onSignIn={switchTo}
        onSignOut={() => void signOut()}
      />
      <main className="page" ref={page} tabIndex={-1}>
        {isHelpPath(path) ? (
          <HelpPage {...desk} path={path} />
        ) : (
          <>
            <Page path={path} person={person} />
            <Desk {...desk} isInline={false} />
          </>
        )}
      </main>
    </div>
  )
}

function Page({ path, person }: { readonly path: string; readonly person: TidecastPerson }) {
  if (path === '/') return <Overview person={person} />
  if (path === '/campaigns') return <Campaigns />
  return path === '/segments' ? <Segments /> : <NotFound />
}

function titleOf(path: string, { menu, notFound }: Words): string {
  if (path === '/') return menu.overview
  if (path === '/campaigns') return menu.campaigns
  if (path === '/segments') return menu.segments
  return isHelpPath(path) ? menu.help : notFound
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Tidecast`
  }, [title])
}

/** A new page: the keyboard and the screen reader begin at its start. */
function useStart(name: string, page: { readonly current: HTMLElement | null }): void {
  const shown = useRef(name)
  useEffect(() => {
    if (shown.current === name) return
    shown.current = name
    page.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [name, page])
}
