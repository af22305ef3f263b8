import { systemClock } from '@deskside/core'
import type { HelpOptions, HelpView } from '../src/launcher/contract.js'
import { createPanelWith } from '../src/panel/createPanelWith.js'
import { createScriptedClient, describeDesk } from '../src/testing/scriptedClient.js'
import { desk } from './material/desk.js'
import type { Scene } from './scenes/scene.js'

export type StageSettings = {
  readonly theme: 'light' | 'dark'
  readonly locale: string
  readonly layout: 'floating' | 'drawer' | 'page'
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
    fallback,
    ...(target ? { target } : { frame: layout === 'drawer' ? 'drawer' : 'floating' }),
  }
}
