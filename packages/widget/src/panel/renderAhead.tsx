import { type DraftState, emptyDraft, type Store, type SupportClient } from '@deskside/core'
import { options, render } from 'preact'
import { createNavigation } from '../state/navigation.js'
import { App, type AppProps } from './App.js'
import { keepPropsOwn } from './ownProps.js'
import { screensFor } from './views.js'

/** Preact's own switch for what servers render: nothing is listened to, focused or fetched. */
const effects = options as { __s?: boolean }

/**
 * Renders the form where nobody sees it yet: opening has little left to make. Nobody has opened
 * anything, so it has an empty draft, and neither device nor desk is asked; what is rendered over
 * it asks.
 */
export function renderAhead(props: AppProps, frame: Element): void {
  // Whoever opens it hears of what the page has put on all prototypes.
  if (keepPropsOwn()[0]) return
  const navigation = createNavigation()
  navigation.reset(screensFor({ name: 'new' }))
  let isBroken = false
  const report = () => {
    isBroken = true
  }
  const client = stillClient(props.widget.client)
  effects.__s = true
  try {
    render(<App {...props} widget={{ ...props.widget, client, navigation, report }} />, frame)
  } finally {
    effects.__s = false
  }
  if (isBroken) render(null, frame)
}

/** The client's, but that the form of a new ticket finds nothing and starts nothing. */
function stillClient(client: SupportClient): SupportClient {
  const still = <T,>(value: T): Store<T> => ({ get: () => value, subscribe: () => () => {} })
  const draft = still<DraftState>({
    draft: emptyDraft('new', '', 0),
    status: 'loading',
    restored: false,
    saved: 'nothing',
    savedAt: null,
    displaced: null,
  })
  return {
    ...client,
    on: () => () => {},
    drafts: { ...client.drafts, open: () => draft, form: () => null, problems: () => [] },
    outbox: { ...client.outbox, submissions: still([]) },
    uploads: { ...client.uploads, states: still({}) },
  }
}
