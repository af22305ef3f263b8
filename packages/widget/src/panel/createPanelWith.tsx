import { type Clock, isDraftEmpty, type SupportClient, SupportError } from '@deskside/core'
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
import { createExtensions } from './extensions.js'
import { forwardEvents } from './forwardEvents.js'
import { createLayout } from './layout.js'
import { keepPropsOwn } from './ownProps.js'
import { createPrefill } from './prefill.js'
import { createScreenChunks } from './screenChunks.js'
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

/** Without a person every request fails: said where the developer who forgot it looks. */
function remindOfPerson(client: SupportClient): void {
  if (client.session.get().status !== 'signed_out') return
  console.error('Deskside: nobody is named. Pass user: { id }, the sub of your tokens.')
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
      guardAgainstPage()
      if (ownsClient && !accounts) remindOfPerson(client)
      render(<App widget={widget} chunks={chunks} hasWords={hasWords} news={news} />, frame)
      host.emit('open', { view: viewOf(navigation.screen.peek()) })
      host.emit('view', { view: viewOf(navigation.screen.peek()) })
      begin()
    }
    if (!quietScreen) bringFocus()
  }

  /** Where the focus cannot be brought, something of the host has made us inert. */
  function bringFocus(): void {
    if (surface.focused()) return
    panel.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    if (!surface.focused() && panel.querySelector('h1')) reportBlocked()
  }

  function reportBlocked(): void {
    const message = 'A modal dialog of the page keeps the panel from being used'
    report(new SupportError('blocked_by_host_modal', message))
  }

  /** At each opening: a script of the page may have come since. */
  function guardAgainstPage(): void {
    const polluted = keepPropsOwn()
    if (polluted.length === 0 || isPollutionTold) return
    isPollutionTold = true
    const error = new Error(`The page has put on Object.prototype: ${polluted}`)
    report(Object.assign(error, { code: 'host_polluted' }))
  }

  /** The page takes away whatever we put there. */
  function onLost(): void {
    reportBlocked()
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
    effect(() => {
      root.lang = i18n.value.language
      // The words have their own direction; where the panel stands is the host’s.
      surface.frame.dir = /^(ar|fa|he|ur)\b/.test(root.lang) ? 'rtl' : 'ltr'
      panel.setAttribute('aria-label', i18n.value.messages.common.help)
    }),
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
    if (!ownsClient) return
    client.destroy()
    if (!gate) return
    const { mode, keys, close: letGo } = gate.storage
    // What was typed last is on its way to the device; where nothing was, nothing is opened.
    if (mode.get() === 'unknown') letGo()
    else void keys('').finally(letGo)
  }

  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || target) return
    // Kept from a dialog of the host that we may stand in: only the topmost closes.
    event.preventDefault()
    close()
  })
  // The way back of a phone, and Escape where a browser sends no key.
  panel.addEventListener('cancel', (event) => {
    if (event.target !== panel) return
    event.preventDefault()
    close()
  })

  return {
    open,
    close,
    isOpen: () => isOpen,
    prefill: prefill.fill,
    identify(user) {
      if (!isDestroyed) client.identify(user)
      navigation.reset([])
    },
    setLocale(next) {
      speak(next)
    },
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
      if (!ownsClient || !gate) {
        await client.eraseLocalData()
        end()
        return
      }
      isDestroyed = true
      surface.destroy()
      client.destroy()
      gate.marker.set(false)
      const erased = gate.storage.erase?.()
      // At once: what the client still had to write would make a new database.
      gate.storage.close()
      await erased
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

function findTarget(target: Element | string | undefined): Element | null {
  if (target === undefined) return null
  return typeof target === 'string' ? document.querySelector(target) : target
}

/** The page's nonce, for browsers that cannot adopt a style sheet. */
function findNonce(): string | undefined {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce || undefined
}
