import type { ReadonlySignal } from '@preact/signals'
import type { NewsWatch } from '../notices/newsWatch.js'
import { OtherWays } from '../notices/OtherWays.js'
import type { ToastProps } from '../notices/Toast.js'
import { Button } from '../parts/Button.js'
import { Notice } from '../parts/Notice.js'
import { Skeleton } from '../parts/Skeleton.js'
import type { Chunk } from '../screens/chunk.js'
import { DeskPartsContext } from '../screens/deskParts.js'
import { FormPartsContext } from '../screens/formParts.js'
import { LazyPart } from '../screens/LazyPart.js'
import { LazyScreen } from '../screens/LazyScreen.js'
import { NewTicket } from '../screens/newTicket/NewTicket.js'
import { Screen } from '../screens/Screen.js'
import { useI18n, useWidget, type Widget, WidgetContext } from '../state/context.js'
import { keyOf, type Screen as ScreenName } from '../state/navigation.js'
import { useStore } from '../state/useStore.js'
import { Boundary } from './Boundary.js'
import type { ScreenChunks } from './screenChunks.js'

export type AppProps = {
  readonly widget: Widget
  readonly chunks: ScreenChunks
  /** Are the words there? Another language than English is a chunk. */
  readonly hasWords: ReadonlySignal<boolean>
  readonly news: NewsWatch
}

export function App({ widget, chunks, hasWords, news }: AppProps) {
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
          <DeskPartsContext.Provider value={chunks.deskParts}>
            <CurrentScreen chunks={chunks} />
            <LatestNews watch={news} chunk={chunks.deskParts.toast} />
          </DeskPartsContext.Provider>
        </FormPartsContext.Provider>
      </Boundary>
    </WidgetContext.Provider>
  )
}

type LatestNewsProps = { readonly watch: NewsWatch; readonly chunk: Chunk<ToastProps> }

/** Answers elsewhere, in one word over whatever is shown. */
function LatestNews({ watch, chunk }: LatestNewsProps) {
  const news = useStore(watch.news)
  return news && <LazyPart chunk={chunk} props={{ news, onDismiss: watch.dismiss }} isQuiet />
}

function CurrentScreen({ chunks }: { readonly chunks: ScreenChunks }) {
  const { navigation } = useWidget()
  const screen = useStore(navigation.screen)
  const gate = useGate(screen.name)
  if (gate === 'unknown') return null
  if (gate) {
    const chunk = chunks.screens.account as Chunk<object>
    return <LazyScreen key="gate" chunk={chunk} props={{ isGate: true }} />
  }
  if (screen.name === 'new') return <NewTicket key="new" waiting={chunks.waiting} />
  const { name, ...props } = screen
  // The table pairs each name with a chunk that takes what its screen carries.
  const chunk = chunks.screens[name] as Chunk<object>
  return <LazyScreen key={keyOf(screen)} chunk={chunk} props={props} />
}

/** What only somebody who is known can see; articles too, unless the desk shows them to everybody. */
const PERSONAL = /^(ticket|close|details|article)/

/** Has somebody to sign in first? The screen comes by itself as soon as they have. */
function useGate(name: ScreenName['name']): boolean | 'unknown' {
  const { client, accounts } = useWidget()
  const { status } = useStore(client.session)
  const { description, status: reading } = useStore(client.desk)
  const desk = description?.desk
  if (!accounts || status === 'signed_in' || status === 'auth_unavailable') return false
  if (/^art/.test(name)) {
    // Who is told to sign in, and a moment later not, would not trust either.
    if (!desk && reading !== 'failed') return 'unknown'
    if (desk?.articles?.public) return false
  }
  return (
    PERSONAL.test(name) || (name === 'new' && status === 'signed_out' && desk?.guests === 'off')
  )
}

function Crashed({ onStartAgain }: { readonly onStartAgain: () => void }) {
  const { client } = useWidget()
  const { common } = useI18n().messages
  return (
    <Screen title={common.help}>
      <Notice
        tone="error"
        action={
          <>
            <Button onPress={onStartAgain}>{common.startAgain}</Button>
            <OtherWays {...client.drafts.open('new').get().draft} />
          </>
        }
      >
        {common.crashed}
      </Notice>
    </Screen>
  )
}
