import { SupportError } from '@deskside/core'
import type { Surface } from './surface.js'

type Report = (error: unknown) => void

/** Where the focus cannot be brought, something of the host has made us inert. */
export function bringFocus(surface: Surface, report: Report): void {
  if (surface.focused()) return
  const heading = surface.panel.querySelector('h1')
  heading?.focus({ preventScroll: true })
  if (heading && !surface.focused()) reportBlocked(report)
}

export function reportBlocked(report: Report): void {
  report(new SupportError('blocked_by_host_modal'))
}
