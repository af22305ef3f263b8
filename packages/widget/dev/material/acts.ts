/** Presses what a selector finds, as soon as it is there. */
export async function press(shadow: ShadowRoot, selector: string): Promise<void> {
  const button = await find<HTMLElement>(shadow, selector)
  button.click()
}

/** Presses what comes only where it is near: a thread goes to its end by itself, and is held back. */
export async function pressNear(shadow: ShadowRoot, place: string, selector: string) {
  const near = await find(shadow, place)
  const button = await find<HTMLElement>(shadow, selector, () =>
    near.scrollIntoView({ block: 'center' }),
  )
  button.click()
}

/** Types into what a selector finds, as soon as it is there. */
export async function type(shadow: ShadowRoot, selector: string, text: string): Promise<void> {
  const field = await find<HTMLInputElement | HTMLTextAreaElement>(shadow, selector)
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
}

/** Waits up to three seconds; a scene whose words do not come true is an error on the page. */
async function find<E extends Element>(
  shadow: ShadowRoot,
  selector: string,
  meanwhile = () => {},
): Promise<E> {
  const until = performance.now() + 3_000
  for (;;) {
    const found = shadow.querySelector<E>(selector)
    if (found) return found
    meanwhile()
    if (performance.now() > until) throw new Error(`Nothing here is «${selector}»`)
    await new Promise((resolve) => setTimeout(resolve, 16))
  }
}
