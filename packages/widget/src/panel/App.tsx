import type { ReadonlySignal } from '@preact/signals'
import { Button } from '../parts/Button.js'
import { Notice } from '../parts/Notice.js'
import { Skeleton } from '../parts/Skeleton.js'
import { FormPartsContext } from '../screens/formParts.js'
import { LazyScreen } from '../screens/LazyScreen.js'
import { NewTicket } from '../screens/newTicket/NewTicket.js'
import { Screen } from '../screens/Screen.js'
import { useI18n, useWidget, type Widget, WidgetContext } from '../state/context.js'
import { useStore } from '../state/useStore.js'
import { Boundary } from './Boundary.js'
import type { ScreenChunks } from './screenChunks.js'

export type AppProps = {
  readonly widget: Widget
  readonly chunks: ScreenChunks
  /** Are the words there? Another language than English is a chunk. */
  readonly hasWords: ReadonlySignal<boolean>
}

export function App({ widget, chunks, hasWords }: AppProps) {
  if (!useStore(hasWords)) return <Skeleton lines={6} label="" />
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
        <FormPartsContext.Provider value={chunks.parts}>
          <CurrentScreen chunks={chunks} />
        </FormPartsContext.Provider>
      </Boundary>
    </WidgetContext.Provider>
  )
}

function CurrentScreen({ chunks }: { readonly chunks: ScreenChunks }) {
  const { navigation } = useWidget()
  const screen = useStore(navigation.screen)
  switch (screen.name) {
    case 'home':
      return <LazyScreen key="home" chunk={chunks.home} props={{}} />
    case 'new':
      return <NewTicket key="new" waiting={chunks.waiting} />
    case 'sent': {
      const { ticketId, number } = screen
      return <LazyScreen key="sent" chunk={chunks.sent} props={{ ticketId, number }} />
    }
    case 'tickets':
      return <LazyScreen key="tickets" chunk={chunks.tickets} props={{}} />
    case 'ticket': {
      const { ticketId } = screen
      return <LazyScreen key={`ticket ${ticketId}`} chunk={chunks.ticket} props={{ ticketId }} />
    }
    case 'close': {
      const { ticketId } = screen
      return <LazyScreen key={`close ${ticketId}`} chunk={chunks.close} props={{ ticketId }} />
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
