/** The element that an inline page fills; `null` for a panel that floats. */
export function findTarget(target: Element | string | undefined): Element | null {
  return typeof target === 'string' ? document.querySelector(target) : (target ?? null)
}

/** The page's nonce, for browsers that cannot adopt a style sheet. */
export function findNonce(): string | undefined {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce || undefined
}
