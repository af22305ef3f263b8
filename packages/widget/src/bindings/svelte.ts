import type { Action } from 'svelte/action'
import type { HelpWidget } from '../launcher/contract.js'
import { type FollowedHelp, followHelp } from './followHelp.js'
import type { HelpProps } from './helpProps.js'

export type { HelpProps }

/** `onWidget` gets the widget, and each one that takes its place. */
export type HelpActionProps = HelpProps & { readonly onWidget?: (help: HelpWidget) => void }

/**
 * Puts help behind an element, or fills it where `inline`, for Svelte 4 and 5.
 *
 * @example
 * <button use:help={{ endpoint: 'https://support.example.com', getToken, user }}>Help</button>
 */
export const help: Action<HTMLElement, HelpActionProps> = (place, options) =>
  start(
    followHelp(place, () => [place]),
    options,
  )

/** As `help`, for an element around entries: each of its children opens help. */
export const helpBehind: Action<HTMLElement, HelpActionProps> = (place, options) =>
  start(followHelp(place), options)

function start(followed: FollowedHelp, options: HelpActionProps) {
  let widget: HelpWidget | undefined
  function update({ onWidget, ...props }: HelpActionProps): void {
    const standing = followed.follow(props)
    if (standing !== widget) onWidget?.(standing)
    widget = standing
  }
  update(options)
  return { update, destroy: followed.leave }
}
