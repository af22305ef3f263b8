/** @jsxImportSource react */
import type { MouseEvent, ReactNode } from 'react'
import { place } from '../place.js'

export type LinkProps = {
  readonly to: string
  readonly className?: string
  readonly isCurrent?: boolean
  readonly children: ReactNode
}

/** An ordinary link that needs no page load where the app can do without. */
export function Link({ to, className, isCurrent = false, children }: LinkProps) {
  function follow(event: MouseEvent): void {
    const { button, metaKey, ctrlKey, shiftKey, altKey } = event
    if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
    event.preventDefault()
    place.go(to)
  }
  return (
    <a
      href={to}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  )
}
