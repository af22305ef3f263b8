import { createSupportClient, type SupportUser } from '@deskside/core'
import { useStore } from '@deskside/core/react'
import type { HelpWidget } from '@deskside/widget'
import { DesksideHelp } from '@deskside/widget/react'
import { useRef, useState } from 'react'

const endpoint: string = import.meta.env.VITE_ENDPOINT
const getToken = (): string => import.meta.env.VITE_TOKEN
const user: SupportUser = { id: 'maya', name: 'Maya' }
const client = createSupportClient({ endpoint, getToken, user })

export function App() {
  const [isShown, setShown] = useState(true)
  const [isDark, setDark] = useState(false)
  const [seen, setSeen] = useState('nothing yet')
  const help = useRef<HelpWidget>(null)
  return (
    <main>
      <h1>Fresh React app</h1>
      <Tickets />
      {isShown && (
        <DesksideHelp
          ref={help}
          endpoint={endpoint}
          getToken={getToken}
          user={{ id: 'maya', name: 'Maya' }}
          theme={isDark ? 'dark' : 'light'}
          on={{ view: ({ view }) => setSeen(view.name) }}
        >
          <button type="button">Help</button>
        </DesksideHelp>
      )}
      <button type="button" onClick={() => setDark(!isDark)}>
        Theme
      </button>
      <button type="button" onClick={() => help.current?.open({ name: 'new' })}>
        Write
      </button>
      <button type="button" onClick={() => setShown(!isShown)}>
        Show or hide
      </button>
      <output>{seen}</output>
    </main>
  )
}

function Tickets() {
  const { tickets, status } = useStore(client.tickets.list)
  return (
    <p>
      {status}: {tickets.length} tickets
    </p>
  )
}
