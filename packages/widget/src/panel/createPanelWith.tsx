import { type Clock, isDraftEmpty, type SupportClient } from '@deskside/core'
import type { ConsentGate } from '@deskside/core/consent'
import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import { createLiveRegion } from '../a11y/liveRegion.js'
import type { HelpTheme, HelpView, Panel, PanelHost } from '../launcher/contract.js'
import { createNewsWatch } from '../notices/newsWatch.js'
import type { AccountsDoor } from '../state/accountsDoor.js'
import type { Widget } from '../state/context.js'
import { createNavigation, type Screen } from '../state/navigation.js'
import { watchColorScheme } from '../theme/colorScheme.js'
import { createHostColors } from '../theme/hostColors.js'
import { createSheet } from '../theme/sheet.js'
import { App } from './App.js'
import { bringFocus, reportBlocked } from './bringFocus.js'
import { closeOnKeys } from './closeOnKeys.js'
import { endAndErase, endClient } from './endClient.js'
import { createExtensions } from './extensions.js'
import { forwardEvents } from './forwardEvents.js'
import { guardAgainstPage } from './guardAgainstPage.js'
import { findNonce, findTarget } from './hostPage.js'
import { createLayout } from './layout.js'
import { createPrefill } from './prefill.js'
import { createScreenChunks } from './screenChunks.js'
import { speakOnRoot } from './speakOnRoot.js'
import { panelStyles } from './styles.js'
import { createSurface } from './surface.js'
import { screensFor, viewOf } from './views.js'
import { createWords } from './words.js'

export type PanelDeps = {
  readonly host: PanelHost
  readonly client: SupportClient
  /** Does the client end with the panel? */
  readonly ownsClient: boolean
  readonly clock: Clock
  /** What the client keeps is kept behind it; without one, the host's own client decides. */
  readonly gate?: ConsentGate
  /** `null` where the host says who is here. */
  readonly accounts?: AccountsDoor | null
}

/** The panel over a client: what it shows, where it stands in the page, what it tells the host. */
export function createPanelWith({
  host,
  client,
  ownsClient,
  clock,
  gate,
  accounts = null,
}: PanelDeps): Panel {
  const { options } = host
  const report = (error: unknown) => host.emit('error', { error })
  const target = findTarget(options.target)
  const surface = createSurface(document, target, { clock, onLost })
  const { root, panel, frame } = surface
  const sheet = createSheet(surface.shadow, findNonce())
  sheet.add(...panelStyles)
  root.toggleAttribute('data-launcher', options.launcher === true)

  const colors = createHostColors(root)
  const liveRegion = createLiveRegion(panel, clock)
  const navigation = createNavigation()
  const theme = signal<HelpTheme>(options.theme ?? 'auto')
  const { layout, ...layoutWatch } = createLayout(
    target ? 'page' : (options.frame ?? 'floating'),
    root,
  )
  const { i18n, hasWords, speak, needLater, watchDesk } = createWords(
    options.locale || document.documentElement.lang || navigator.language,
    {
      desk: client.desk,
      texts: options.texts,
      languages: options.languages,
      hasAccounts: !!accounts,
      report,
    },
  )
  const prefill = createPrefill(client)
  const chunks = createScreenChunks()

  let isOpen = false
  let isDestroyed = false
  let isPollutionTold = false
  let hasBegun = false
  let returnFocusTo: HTMLElement | null = null
  /** What an inline page shows as it loads: it leaves the focus where it is. */
  let quietScreen: Screen | null = null

  const widget: Widget = {
    client,
    navigation,
    i18n,
    layout,
    clock,
    accounts,
    fallback: options.fallback,
    source: options.source,
    alerts: options.alerts,
    close: () => close(),
    announce: liveRegion.say,
    enter(heading) {
      if (navigation.screen.peek() === quietScreen) return
      quietScreen = null
      heading.focus({ preventScroll: true })
    },
    addStyle: sheet.add,
    report,
    needLaterWords: needLater,
    extend: createExtensions(client),
  }

  const news = createNewsWatch({
    client,
    clock,
    screen: navigation.screen,
    onNews: (latest) => void chunks.sayNews(latest, widget, open).catch(report),
  })

  // Before the network goes away: what shows «waiting to be sent» must be there by then.
  const { screens, waiting, parts } = chunks
  for (const chunk of [screens.home, waiting, screens.sent, ...Object.values(parts)]) {
    chunk.load().catch(() => {})
  }

  function open(view?: HelpView, from: HTMLElement | null = null): void {
    if (isDestroyed) return
    const wasOpen = isOpen
    if (!wasOpen) returnFocusTo = from
    if (view) navigation.reset(screensFor(view))
    quietScreen = target && !from && !wasOpen ? navigation.screen.peek() : null
    surface.show(layout.peek() === 'phone')
    colors.watch()
    isOpen = true
    if (!wasOpen) {
      // Options are what they were; who is here may have changed.
      chunks.sayMistakes(hasBegun ? {} : options, ownsClient && !accounts ? client : null)
      isPollutionTold = guardAgainstPage(isPollutionTold, report)
      render(<App widget={widget} chunks={chunks} hasWords={hasWords} news={news} />, frame)
      const shown = { view: viewOf(navigation.screen.peek()) }
      host.emit('open', shown)
      host.emit('view', shown)
      begin()
    }
    if (!quietScreen) bringFocus(surface, report)
  }

  /** The page takes away whatever we put there. */
  function onLost(): void {
    reportBlocked(report)
    close()
  }

  function close(): void {
    if (!isOpen) return
    isOpen = false
    const hadFocus = surface.focused() !== null || document.activeElement === document.body
    // Nothing is watched while nobody looks; what was typed is in the draft.
    render(null, frame)
    surface.hide()
    colors.rest()
    if (hadFocus && returnFocusTo?.isConnected) returnFocusTo.focus({ preventScroll: true })
    returnFocusTo = null
    host.emit('close', undefined)
  }

  /** From here on the desk is asked and answers are listened for; before, nobody is asked anything. */
  function begin(): void {
    if (hasBegun) return
    hasBegun = true
    stops.push(watchDesk(), news.start(), forwardEvents(client, host))
    if (accounts) stops.push(accounts.start(client))
  }

  const stops = [
    liveRegion.destroy,
    prefill.stop,
    layoutWatch.destroy,
    watchColorScheme(theme, (scheme) => {
      root.dataset.theme = scheme
      colors.look()
    }),
    effect(() => {
      root.dataset.layout = layout.value
      if (isOpen) surface.show(layout.value === 'phone')
    }),
    speakOnRoot(surface, i18n),
    effect(() => {
      const view = viewOf(navigation.screen.value)
      if (isOpen) host.emit('view', { view })
    }),
  ]

  function leave(): void {
    for (const stop of stops.splice(0)) stop()
  }

  function end(): void {
    if (isDestroyed) return
    isDestroyed = true
    surface.destroy()
    if (ownsClient) endClient(client, gate)
  }

  if (!target) closeOnKeys(panel, close)

  return {
    open,
    close,
    isOpen: () => isOpen,
    prefill: prefill.fill,
    identify(user) {
      if (!isDestroyed) client.identify(user)
      navigation.reset([])
    },
    setLocale: speak,
    setTheme(next) {
      theme.value = next
    },
    async setConsent(next) {
      await gate?.set(next)
      // What stands in the form says at once whether it is kept now.
      if (!isDestroyed && !isDraftEmpty(client.drafts.open('new').get().draft)) {
        client.drafts.edit('new', {})
      }
    },
    async eraseLocalData() {
      close()
      leave()
      if (ownsClient && gate) {
        isDestroyed = true
        surface.destroy()
        await endAndErase(client, gate)
      } else {
        await client.eraseLocalData()
        end()
      }
    },
    async reset() {
      navigation.reset([])
      await accounts?.signOut()
      await client.reset()
    },
    destroy() {
      close()
      leave()
      end()
    },
  }
}
