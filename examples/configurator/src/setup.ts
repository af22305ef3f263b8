import { DESKS, type DeskName, deskText } from './desk/desks.js'
import { DEFAULT_LOOK, isColour, isFont, type Look } from './look.js'

export const LOCALES = {
  en: 'English',
  ru: 'Русский',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  ja: '日本語',
  ar: 'العربية',
} as const

export const TABS = { look: 'Look', desk: 'Desk', words: 'Words', json: 'JSON', install: 'Install' }
export const VIEWS = { home: 'Home', new: 'New request', tickets: 'List' } as const
export const SCREENS = { both: 'Both', phone: 'Phone', desktop: 'Desktop' } as const

export type Locale = keyof typeof LOCALES
export type Tab = keyof typeof TABS
export type View = keyof typeof VIEWS
export type Screens = keyof typeof SCREENS

/** Everything that somebody has chosen here. */
export type Setup = {
  readonly desk: DeskName
  /** What was written, by the desk begun with: going to another one loses nothing. */
  readonly written: Readonly<Partial<Record<DeskName, string>>>
  /** The last of it without a mistake: the preview shows it. */
  readonly good: Readonly<Partial<Record<DeskName, string>>>
  readonly look: Look
  readonly locale: Locale
  readonly tab: Tab
  readonly view: View
  readonly screens: Screens
}

export const FIRST_SETUP: Setup = {
  desk: 'b-shop-builder',
  written: {},
  good: {},
  look: DEFAULT_LOOK,
  locale: 'en',
  tab: 'look',
  view: 'home',
  screens: 'both',
}

export function textOf({ desk, written }: Setup): string {
  return written[desk] ?? deskText(desk)
}

export function goodTextOf({ desk, good }: Setup): string {
  return good[desk] ?? deskText(desk)
}

/** Other words for the desk that is open. */
export function withText(setup: Setup, text: string, isGood: boolean): Setup {
  const { desk, written, good } = setup
  return {
    ...setup,
    written: { ...written, [desk]: text },
    ...(isGood && { good: { ...good, [desk]: text } }),
  }
}

/** What was kept, each part for itself: one that means nothing (any more) is as at first. */
export function readSetup(kept: unknown): Setup {
  const from = toRecord(kept)
  const look = toRecord(from.look)
  const first = FIRST_SETUP
  return {
    desk: keyOf(DESKS, from.desk) ?? first.desk,
    written: textsOf(from.written),
    good: textsOf(from.good),
    look: {
      theme: keyOf({ auto: 1, light: 1, dark: 1 }, look.theme) ?? DEFAULT_LOOK.theme,
      accent:
        typeof look.accent === 'string' && isColour(look.accent)
          ? look.accent
          : DEFAULT_LOOK.accent,
      radius: within(look.radius, 0, 24) ?? DEFAULT_LOOK.radius,
      density: within(look.density, 0.75, 1.25) ?? DEFAULT_LOOK.density,
      font: typeof look.font === 'string' && isFont(look.font) ? look.font : DEFAULT_LOOK.font,
      frame: keyOf({ floating: 1, drawer: 1 }, look.frame) ?? DEFAULT_LOOK.frame,
      launcher: look.launcher === true,
    },
    locale: keyOf(LOCALES, from.locale) ?? first.locale,
    tab: keyOf(TABS, from.tab) ?? first.tab,
    view: keyOf(VIEWS, from.view) ?? first.view,
    screens: keyOf(SCREENS, from.screens) ?? first.screens,
  }
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function keyOf<T extends object>(table: T, value: unknown): keyof T | null {
  return typeof value === 'string' && Object.hasOwn(table, value) ? (value as keyof T) : null
}

function within(value: unknown, min: number, max: number): number | null {
  return typeof value === 'number' && value >= min && value <= max ? value : null
}

function textsOf(value: unknown): Setup['written'] {
  return Object.fromEntries(
    Object.entries(toRecord(value)).filter(
      ([name, text]) => keyOf(DESKS, name) !== null && typeof text === 'string',
    ),
  )
}
