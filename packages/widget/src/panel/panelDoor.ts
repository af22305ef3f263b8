import type { OpenDoor } from '../launcher/createLauncher.js'
import { createDoor } from './createDoor.js'
import { createPanel } from './panel.js'

/** What the launcher loads: a way to speak to a panel, once the page is parsed. */
export const panelDoor: Promise<OpenDoor> = parsed().then(
  () => (host) => createDoor(host, createPanel),
)

/** A `target` given by a selector may still be on its way. */
function parsed(): Promise<unknown> {
  return new Promise((resolve) => {
    if (globalThis.document?.readyState !== 'loading') resolve(undefined)
    else document.addEventListener('DOMContentLoaded', resolve, { once: true })
  })
}
