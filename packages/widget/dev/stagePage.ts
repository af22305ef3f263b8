import { broken } from './checks/broken.js'
import { type CheckKind, checkPanel } from './checks/checkPanel.js'
import { seenTexts } from './checks/seen.js'
import { areas, scenes } from './scenes/all.js'
import { showPart } from './showPart.js'
import { readSettings, type StageSettings, showScene } from './stage.js'

/**
 * One scene and nothing around it: `stage.html?scene=form&theme=dark&locale=ar&layout=page`. The
 * gallery shows it in frames; its check drives it by `window.stage`, without a load in between.
 */
export type Stage = {
  readonly names: readonly string[]
  /** Scenes with one fault each, which the checks must find. */
  readonly broken: readonly { readonly name: string; readonly fault: string }[]
  /** Resolves when everything is there that will come. */
  show(name: string, settings: StageSettings): Promise<void>
  setTheme(theme: StageSettings['theme']): Promise<void>
  check(kinds: readonly CheckKind[]): ReturnType<typeof checkPanel>
}

type Shown = {
  readonly shadow: ShadowRoot
  readonly acted?: Promise<void>
  readonly panel: { setTheme(theme: StageSettings['theme']): void; destroy(): void }
}

const all = new Map([...scenes, ...broken.map((scene) => [scene.name, scene] as const)])
let shown: Shown | undefined

const stage: Stage = {
  names: areas.flatMap((area) => area.scenes.map(({ name }) => name)),
  broken: broken.map(({ name, fault }) => ({ name, fault })),
  async show(name, settings) {
    shown?.panel.destroy()
    dress(settings)
    const scene = all.get(name)
    if (!scene) throw new Error(`There is no scene «${name}»`)
    shown = 'part' in scene ? showPart(scene, settings) : showScene(scene, settings)
    await shown.acted
    await settle(shown.shadow, settings, 'isLoading' in scene && scene.isLoading === true)
  },
  async setTheme(theme) {
    document.documentElement.classList.toggle('dark', theme === 'dark')
    shown?.panel.setTheme(theme)
    await frames(2)
    if (shown) finishAnimations(shown.shadow)
  },
  check(kinds) {
    const panel = shown?.shadow.querySelector('.panel')
    return panel ? checkPanel(panel, kinds) : []
  },
}

/** What a host's own style would say. */
function dress({ theme, accent, density, radius }: StageSettings): void {
  const root = document.documentElement
  root.classList.toggle('dark', theme === 'dark')
  for (const [name, value] of Object.entries({ accent, density, radius })) {
    if (value) root.style.setProperty(`--deskside-${name}`, value)
    else root.style.removeProperty(`--deskside-${name}`)
  }
}

/** Waits for words and chunks, at most five seconds, and ends what moves. */
async function settle(shadow: ShadowRoot, settings: StageSettings, staysEmpty: boolean) {
  const until = performance.now() + 5_000
  const isThere = () =>
    seenTexts(shadow.querySelector('.panel') ?? shadow.host).length > 0 &&
    (staysEmpty || shadow.querySelector('.skeleton') === null) &&
    (!settings.accent ||
      shadow.querySelector<HTMLElement>('.root')?.style.cssText.includes('--fit'))
  await frames(2)
  while (!isThere()) {
    if (performance.now() > until) throw new Error(`Not all has come (${settings.locale})`)
    await frames(1)
  }
  await frames(2)
  finishAnimations(shadow)
}

function finishAnimations(shadow: ShadowRoot): void {
  for (const animation of shadow.getAnimations()) {
    const { iterations } = animation.effect?.getComputedTiming() ?? {}
    if (iterations === Number.POSITIVE_INFINITY) animation.cancel()
    else animation.finish()
  }
}

async function frames(count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

Object.assign(window, { stage })
const query = new URLSearchParams(location.search)
const name = query.get('scene')
if (name) await stage.show(name, readSettings(query))
document.documentElement.dataset.ready = ''
