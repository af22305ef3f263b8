/** Escape, and the way back of a phone, close the dialog. */
export function closeOnKeys(dialog: HTMLElement, close: () => void): void {
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
    // Kept from a dialog of the host that we may stand in: only the topmost closes.
    event.preventDefault()
    close()
  })
  // The way back of a phone, and Escape where a browser sends no key.
  dialog.addEventListener('cancel', (event) => {
    if (event.target !== dialog) return
    event.preventDefault()
    close()
  })
}
