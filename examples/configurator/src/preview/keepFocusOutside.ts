/**
 * The panel takes the focus when it opens, as it must in a host page. Here it is made anew while
 * somebody types beside it: a frame that does not have the focus does not get it.
 */
export function keepFocusOutside(): void {
  const frame = window.frameElement
  // Not `hasFocus()`: browsers that are driven from outside say yes to each frame.
  const isInside = () => frame === null || frame.ownerDocument.activeElement === frame
  const { focus, showPopover } = HTMLElement.prototype
  HTMLElement.prototype.focus = function (options) {
    if (isInside()) focus.call(this, options)
  }
  const { showModal } = HTMLDialogElement.prototype
  HTMLDialogElement.prototype.showModal = function () {
    openQuietly(this, () => showModal.call(this))
  }
  HTMLDialogElement.prototype.showPopover = function (options) {
    openQuietly(this, () => showPopover.call(this, options))
  }

  /** A dialog focuses its first control by itself; what is inert has none. */
  function openQuietly(dialog: HTMLDialogElement, open: () => void): void {
    dialog.inert = !isInside()
    open()
    dialog.inert = false
  }
}
