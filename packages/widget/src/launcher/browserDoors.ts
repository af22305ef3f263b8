import type { LauncherDoors } from './createLauncher.js'

export const browserDoors: LauncherDoors = {
  panel: () => import('../panel/panelDoor.js').then((chunk) => chunk.panelDoor),
  badge: () => import('../badge/badge.js'),
  launcher: () => import('./button.js'),
  router: () => import('./router.js'),
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
