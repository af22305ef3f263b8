import { render } from 'preact'
import { panelStyles } from '../src/panel/styles.js'
import { createSurface } from '../src/panel/surface.js'
import { createHostColors } from '../src/theme/hostColors.js'
import { createSheet } from '../src/theme/sheet.js'
import type { PartScene } from './scenes/scene.js'
import type { StageSettings } from './stage.js'

/** Style that screens bring along with the parts that they use. */
const styles = import.meta.glob<string>(
  ['../src/parts/*.css', '../src/screens/*.css', '../src/markdown/*.css'],
  { eager: true, query: '?inline', import: 'default' },
)

/** Shows a part by itself, in a page's frame and with the style of all screens. */
export function showPart(scene: PartScene, { theme, locale }: StageSettings) {
  const surface = createSurface(document, document.querySelector('#inline'))
  createSheet(surface.shadow).add(...panelStyles, ...Object.values(styles))
  surface.root.dataset.layout = 'page'
  surface.root.dataset.theme = theme
  surface.root.lang = locale
  surface.frame.dir = /^ar\b/.test(locale) ? 'rtl' : 'ltr'
  surface.show(false)
  const colors = createHostColors(surface.root)
  colors.look()
  const language = locale.split('-')[0] ?? 'en'
  const body = document.createElement('div')
  body.className = 'body'
  surface.frame.append(body)
  render(scene.part(language), body)
  return {
    shadow: surface.shadow,
    panel: {
      setTheme(next: StageSettings['theme']) {
        surface.root.dataset.theme = next
        colors.look()
      },
      destroy() {
        render(null, body)
        surface.destroy()
      },
    },
  }
}
