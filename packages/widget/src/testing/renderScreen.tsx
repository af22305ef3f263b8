import type { SupportClient } from '@deskside/core'
import { type Clock, systemClock } from '@deskside/core'
import { type Signal, signal } from '@preact/signals'
import { cleanup, type RenderResult, render } from '@testing-library/preact'
import type { ComponentChild } from 'preact'
import { englishFor, type I18n } from '../i18n/i18n.js'
import { type Layout, type Widget, WidgetContext } from '../state/context.js'
import { createNavigation } from '../state/navigation.js'

export type ScreenOnTest = RenderResult & {
  readonly widget: Widget
  /** What a screen reader was told. */
  readonly said: readonly string[]
  readonly reported: readonly unknown[]
  readonly i18n: Signal<I18n>
}

/** Puts a screen into the context that the panel gives it. */
export function renderScreen(
  screen: ComponentChild,
  client: SupportClient,
  options: Partial<Pick<Widget, 'fallback' | 'navigation'>> & {
    readonly layout?: Layout
    readonly clock?: Clock
  } = {},
): ScreenOnTest {
  // One screen at a time: what an earlier test left goes.
  cleanup()
  const said: string[] = []
  const reported: unknown[] = []
  const i18n = signal(englishFor('en-GB'))
  const widget: Widget = {
    client,
    navigation: options.navigation ?? createNavigation(),
    i18n,
    layout: signal(options.layout ?? 'floating'),
    clock: options.clock ?? systemClock(),
    fallback: options.fallback,
    close: () => {},
    announce: (text) => void said.push(text),
    enter: (heading) => heading.focus(),
    addStyle: () => {},
    report: (error) => void reported.push(error),
  }
  const result = render(<WidgetContext.Provider value={widget}>{screen}</WidgetContext.Provider>)
  return Object.assign(result, { widget, said, reported, i18n })
}
