/** Ctrl or Cmd with Enter; never while an IME composes. */
export function isSendKey(event: KeyboardEvent): boolean {
  // 229 is what Safari says of the Enter that ends a composition.
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return false
  return event.ctrlKey || event.metaKey
}
