import { expect, type Page } from '@playwright/test'

export type Focused = {
  /** What a screen reader calls it; the text of the page where nothing has the focus. */
  readonly name: string
  readonly tag: string
  readonly role: string
  /** Is it inside the widget? */
  readonly isInside: boolean
}

/** What has the focus now, through shadow roots. */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let active: Element | null = document.activeElement
    const isInside = active?.localName === 'deskside-panel'
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    const labels = [...((active as HTMLInputElement | null)?.labels ?? [])]
    const label = labels.map((one) => one.textContent).join(' ')
    const name = active?.getAttribute('aria-label') || label || active?.textContent || ''
    return {
      name: name.replace(/\s+/g, ' ').trim(),
      tag: active?.localName ?? '',
      role: active?.getAttribute('role') ?? '',
      isInside,
    }
  })
}

/** A focus is moved once what it goes to is there. */
export async function seeFocusInside(page: Page): Promise<void> {
  await expect.poll(async () => (await focused(page)).isInside).toBe(true)
}

/**
 * Presses Tab (or Shift+Tab) until that has the focus, as somebody without a mouse does; the names
 * on the way, in order: none where it has the focus already.
 */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<readonly string[]> {
  const way: string[] = []
  for (let presses = 0; presses <= 40; presses += 1) {
    const at = await focused(page)
    if (presses > 0) way.push(at.name)
    const isThere = typeof name === 'string' ? at.name.startsWith(name) : name.test(at.name)
    if (at.tag !== 'body' && isThere) return way
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never reached ${name}: ${way.join(' → ')}`)
}
