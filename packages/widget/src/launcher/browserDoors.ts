import type { LauncherDoors } from './createLauncher.js'

export const browserDoors: LauncherDoors = {
  loadPanel: () => import('../panel/panelDoor.js').then((chunk) => chunk.panelDoor),
  loadBadge: () => import('../badge/badge.js'),
  loadButton: () => import('./button.js'),
  loadRouter: () => import('./router.js'),
  leaveTo({ href, target }) {
    const page = target && window.open(href, target)
    if (page) page.opener = null
    else location.href = href
  },
  marker(verb) {
    try {
      return localStorage[verb]('deskside:tickets')
    } catch {
      // Storage is blocked: then nobody knows of tickets but the host.
      return undefined
    }
  },
}
