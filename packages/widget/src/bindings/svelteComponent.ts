import type { SvelteComponent } from 'svelte'
import Component from './DesksideHelp.svelte'
import type { HelpActionProps } from './svelte.js'

export { type HelpActionProps, type HelpProps, help, helpBehind } from './svelte.js'

/**
 * Puts help behind its children (an `inline` one has none), for Svelte 4 and 5. Only for who compiles
 * Svelte: it travels as source. `onWidget` gets the widget.
 * @example
 * <DesksideHelp endpoint="https://support.example.com" {getToken} {user}>
 *   <button type="button">Help</button>
 * </DesksideHelp>
 */
export const DesksideHelp = Component as unknown as typeof SvelteComponent<HelpActionProps>
