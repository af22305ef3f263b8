import type { HelpView } from '../src/launcher/contract.js'
import { liveScene } from './liveScene.js'
import { scenes } from './scenes/all.js'
import { readSettings, showScene } from './stage.js'

/** One state of the panel on a host page: `?scene=form&theme=dark&locale=ru&layout=page`. */
const query = new URLSearchParams(location.search)
const name = query.get('scene') ?? 'home'
const settings = readSettings(query)
document.documentElement.classList.toggle('dark', settings.theme === 'dark')

for (const each of [...scenes.keys(), 'live']) {
  const link = document.createElement('a')
  link.textContent = each
  const address = new URLSearchParams(query)
  address.set('scene', each)
  link.href = `?${address}`
  document.querySelector('#scenes')?.append(link)
}

const scene = name === 'live' ? await liveScene(query) : scenes.get(name)
if (!scene || 'part' in scene) throw new Error(`There is no scene «${name}»`)
const view = query.get('view')
const shown = showScene(scene, settings, view === null ? scene.view : ({ name: view } as HelpView))
Object.assign(window, shown)
