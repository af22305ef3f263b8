import type { Clock } from '@deskside/core'

const KEPT_MS = 60_000

/**
 * Hands bytes to the browser as a download.
 *
 * They are never opened in the page's own origin, whatever they hold: the type says «bytes», and
 * `download` says «save».
 */
export function saveFile(bytes: Blob, name: string, clock: Clock): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Safari reads the address some time after the click.
  clock.setTimer(() => URL.revokeObjectURL(url), KEPT_MS)
}
