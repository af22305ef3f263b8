import { systemClock } from '@deskside/core'
import type { HelpOptions, HelpView } from '../src/launcher/contract.js'
import { createPanelWith } from '../src/panel/createPanelWith.js'
import { pseudoLanguage } from '../src/testing/pseudoLanguage.js'
import { createScriptedClient, describeDesk } from '../src/testing/scriptedClient.js'
import { desk } from './material/desk.js'
import type { Scene } from './scenes/scene.js'

export type StageSettings = {
  readonly theme: 'light' | 'dark'
  readonly locale: string
  readonly layout: 'floating' | 'drawer' | 'page'
  /** `--deskside-accent`, `--deskside-density`, `--deskside-radius`, as a host sets them. */
  readonly accent?: string | undefined
  readonly density?: string | undefined
  readonly radius?: string | undefined
}

/** Settings from an address: `?theme=dark&locale=ar&layout=page&density=0.8&accent=%23ffcc00`. */
export function readSettings(query: URLSearchParams): StageSettings {
  const word = query.get('layout')
  const of = (name: string) => query.get(name) ?? undefined
  return {
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    locale: query.get('locale') ?? 'en-GB',
    layout: query.has('inline') ? 'page' : word === 'page' || word === 'drawer' ? word : 'floating',
    accent: of('accent'),
    density: of('density'),
    radius: of('radius'),
  }
}

export const fallback = { email: 'help@example.com', href: 'https://example.com/contact' }

/** Shows a scene in a panel of its own; returns what is there, and the way out. */
export function showScene(scene: Scene, settings: StageSettings, view: HelpView = scene.view) {
  const script = createScriptedClient()
  script.stores.desk.set({ status: 'ready', error: null, description: describeDesk(desk) })
  scene.arrange?.(script)
  const before = new Set(document.querySelectorAll('deskside-panel'))
  const panel = createPanelWith({
    client: scene.client?.() ?? script.client,
    ownsClient: true,
    clock: systemClock(),
    accounts: scene.accounts?.() ?? null,
    host: {
      options: toOptions(settings),
      emit: (event, payload) => console.info(event, JSON.stringify(payload), payload),
    },
  })
  panel.open(view)
  const node = [...document.querySelectorAll('deskside-panel')].find((each) => !before.has(each))
  const shadow = node?.shadowRoot
  if (!shadow) throw new Error('The panel did not open')
  return { panel, script, shadow, acted: Promise.resolve(scene.act?.(shadow)) }
}

function toOptions({ theme, locale, layout }: StageSettings): HelpOptions {
  const target = layout === 'page' && document.querySelector('#inline')
  return {
    endpoint: 'https://support.example.com',
    theme,
    locale,
    languages: { 'en-XA': async () => pseudoLanguage() },
    fallback,
    ...(target ? { target } : { frame: layout === 'drawer' ? 'drawer' : 'floating' }),
  }
}
