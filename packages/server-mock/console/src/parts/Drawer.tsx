import type { ComponentChildren, RefObject } from 'preact'
import { Icon } from './Icon.js'

export type DrawerRef = RefObject<HTMLDialogElement | null>

type Props = {
  readonly dialog: DrawerRef
  /** For the ids in it: unlike those of other drawers. */
  readonly name: string
  readonly title: string
  /** What the close button says to who cannot see it. */
  readonly closeLabel: string
  readonly children: ComponentChildren
}

/** A dialog along the side of the page, with its title and its way out. */
export function Drawer({ dialog, name, title, closeLabel, children }: Props) {
  return (
    <dialog ref={dialog} class="drawer" aria-labelledby={`${name}-title`}>
      <div class="drawer-head">
        <h2 id={`${name}-title`}>{title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={closeLabel}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  )
}
