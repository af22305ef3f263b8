import type { ReadonlySignal } from '@preact/signals'
import { Button } from '../parts/Button.js'
import { Notice } from '../parts/Notice.js'
import { Skeleton } from '../parts/Skeleton.js'
import { Home } from '../screens/home/Home.js'
import { NewTicket } from '../screens/newTicket/NewTicket.js'
import { Screen } from '../screens/Screen.js'
import { Sent } from '../screens/sent/Sent.js'
import { useI18n, useWidget, type Widget, WidgetContext } from '../state/context.js'
import { Boundary } from './Boundary.js'
import { LazyScreen } from './LazyScreen.js'
import { screenChunks } from './screenChunks.js'

export type AppProps = {
  readonly widget: Widget
  /** Are the words there? Another language than English is a chunk. */
  readonly hasWords: ReadonlySignal<boolean>
}

export function App({ widget, hasWords }: AppProps) {
  if (!hasWords.value) return <Skeleton lines={6} label="" />
  return (
    <WidgetContext.Provider value={widget}>
      <Boundary
        onError={widget.report}
        fallback={(startAgain) => (
          <Crashed
            onStartAgain={() => {
              widget.navigation.reset([])
              startAgain()
            }}
          />
        )}
      >
        <CurrentScreen />
      </Boundary>
    </WidgetContext.Provider>
  )
}

function CurrentScreen() {
  const { navigation } = useWidget()
  const screen = navigation.screen.value
  switch (screen.name) {
    case 'home':
      return <Home key="home" />
    case 'new':
      return <NewTicket key="new" />
    case 'sent':
      return <Sent key="sent" ticketId={screen.ticketId} number={screen.number} />
    case 'tickets':
      return <LazyScreen key="tickets" load={screenChunks.tickets} props={{}} />
    case 'ticket': {
      const { ticketId } = screen
      return (
        <LazyScreen key={`ticket ${ticketId}`} load={screenChunks.ticket} props={{ ticketId }} />
      )
    }
    case 'close': {
      const { ticketId } = screen
      return <LazyScreen key={`close ${ticketId}`} load={screenChunks.close} props={{ ticketId }} />
    }
  }
}

function Crashed({ onStartAgain }: { readonly onStartAgain: () => void }) {
  const { common } = useI18n().messages
  return (
    <Screen title={common.help}>
      <Notice tone="error" action={<Button onPress={onStartAgain}>{common.startAgain}</Button>}>
        {common.crashed}
      </Notice>
    </Screen>
  )
}
