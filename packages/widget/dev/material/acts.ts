/** Presses what a selector finds, as soon as it is there. */
export async function press(shadow: ShadowRoot, selector: string): Promise<void> {
  const button = await find<HTMLElement>(shadow, selector)
  button.click()
}

/** Scrolls to the first files, as soon as there are any: pictures come where they are near. */
export async function scrollUp(shadow: ShadowRoot): Promise<void> {
  const files = await find(shadow, '.attachments')
  // The thread goes to its end by itself, once, before anybody can scroll.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  files.scrollIntoView({ block: 'center' })
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
