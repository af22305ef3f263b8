/** Presses what a selector finds, as soon as it is there. */
export async function press(shadow: ShadowRoot, selector: string): Promise<void> {
  const button = await find<HTMLElement>(shadow, selector)
  button.click()
}

/** Types into what a selector finds, as soon as it is there. */
export async function type(shadow: ShadowRoot, selector: string, text: string): Promise<void> {
  const field = await find<HTMLInputElement | HTMLTextAreaElement>(shadow, selector)
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
}

/** Waits up to three seconds; a scene whose words do not come true is an error on the page. */
async function find<E extends Element>(shadow: ShadowRoot, selector: string): Promise<E> {
  const until = performance.now() + 3_000
  for (;;) {
    const found = shadow.querySelector<E>(selector)
    if (found) return found
    if (performance.now() > until) throw new Error(`Nothing here is «${selector}»`)
    await new Promise((resolve) => setTimeout(resolve, 16))
  }
}
