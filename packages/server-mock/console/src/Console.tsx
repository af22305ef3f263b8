import { useEffect } from 'preact/hooks'
import { Inbox } from './inbox/Inbox.js'
import { useConsole } from './state/context.js'
import { TopBar } from './TopBar.js'
import { TicketPane } from './ticket/TicketPane.js'

export function Console() {
  const { state } = useConsole()
  useEffect(() => state.start(), [state])
  useEffect(() => {
    const follow = (): void => void state.select(ticketIdIn(location.hash))
    addEventListener('hashchange', follow)
    follow()
    return () => removeEventListener('hashchange', follow)
  }, [state])
  const unread = state.unreadCount.value
  const { name } = state.words.value
  useEffect(() => {
    const title = name === null ? 'Agent console' : `${name} · Agent console`
    document.title = unread > 0 ? `(${unread}) ${title}` : title
  }, [unread, name])
  return (
    <div class={state.selectedId.value === null ? 'console' : 'console has-ticket'}>
      <TopBar />
      {state.problem.value !== null && (
        <p class="problem banner" role="alert">
          {state.problem.value}
        </p>
      )}
      <main class="work">
        <Inbox />
        <TicketPane />
      </main>
    </div>
  )
}

/** `#/tickets/<id>` */
export function ticketIdIn(hash: string): string | null {
  const found = /^#\/tickets\/(.+)$/.exec(hash)?.[1]
  return found === undefined ? null : decodeURIComponent(found)
}
