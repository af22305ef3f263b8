import * as React from 'react'
import type { HelpWidget } from '../launcher/contract.js'
import { type FollowedHelp, followHelp } from './followHelp.js'
import type { HelpProps } from './helpProps.js'

export type { HelpProps }

/**
 * Puts help behind its children (an `inline` one has none), for React 18 or later; `ref` is the widget.
 * @example
 * <DesksideHelp endpoint="https://support.example.com" getToken={getToken} user={user}>
 *   <button type="button">Help</button>
 * </DesksideHelp>
 */
export const DesksideHelp = React.forwardRef<
  HelpWidget | null,
  HelpProps & { readonly children?: React.ReactNode }
>(function DesksideHelp({ children, ...props }, ref) {
  const place = React.useRef<HTMLSpanElement>(null)
  const followed = React.useRef<FollowedHelp | null>(null)
  const [help, setHelp] = React.useState<HelpWidget | null>(null)
  React.useEffect(() => {
    followed.current = place.current && followHelp(place.current)
    return () => followed.current?.leave()
  }, [])
  React.useEffect(() => setHelp(followed.current?.follow(props) ?? null))
  React.useImperativeHandle<HelpWidget | null, HelpWidget | null>(ref, () => help, [help])
  return React.createElement('span', { ref: place, style: { display: 'contents' } }, children)
})
