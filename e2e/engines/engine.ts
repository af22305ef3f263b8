/**
 * What a person does in a browser, in the few verbs that every driver has. Things are found by role
 * and name, inside the widget's open shadow root as well.
 */
export interface Engine {
  /** `Firefox 153.7.0`: what the browser says of itself. */
  readonly version: string
  open(url: string): Promise<void>
  /** Waits until it is there, and presses it as a pointer does. */
  click(role: Role, name: string): Promise<void>
  /** Types letter by letter into a field. */
  type(name: string, text: string): Promise<void>
  /** Puts a file of this machine into the field for files. */
  attach(path: string): Promise<void>
  /** Waits until this text stands on the page. */
  see(text: string): Promise<void>
  /** Runs in the page; what it returns travels as JSON. */
  ask<T>(expression: string): Promise<T>
  screenshot(path: string): Promise<void>
  quit(): Promise<void>
}

export type Role = 'button' | 'link' | 'radio'

/** Everything waited for has this long: the first start of a browser is slow on a small machine. */
export const PATIENCE_MS = 20_000

/**
 * Source of a function in the page that finds the last visible element of a role by the beginning of
 * its accessible name; no driver but Playwright has that verb for shadow roots.
 */
export const FINDER = `(role, name) => {
  const roots = [document]
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot)
    }
  }
  const selectors = {
    button: 'button, [role=button]',
    link: 'a[href]',
    radio: 'input[type=radio]',
    field: 'input:not([type=file], [type=radio]), textarea, select',
    file: 'input[type=file]',
  }
  const clean = (text) => (text ?? '').replace(/\\s+/g, ' ').trim()
  const nameOf = (element) =>
    clean(
      element.getAttribute('aria-label') ||
        [...(element.labels ?? [])].map((label) => label.textContent).join(' ') ||
        element.textContent ||
        element.title,
    )
  const isShown = (element) =>
    element.type === 'file' || element.type === 'radio' || element.getClientRects().length > 0
  const all = roots.flatMap((root) => [...root.querySelectorAll(selectors[role])])
  return all.findLast((element) => isShown(element) && nameOf(element).startsWith(name)) ?? null
}`

/** Source of a function in the page: is this text on it, in a shadow root as well? */
export const READER = `(text) => {
  const roots = [document.body]
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot)
    }
  }
  return roots.some((root) => (root.textContent ?? '').includes(text))
}`

/** Asks until it is there. Rejects with what was looked for. */
export async function until<T>(
  look: () => Promise<T | null | undefined | false>,
  what: string,
  deadlineMs = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + deadlineMs
  let last = ''
  for (;;) {
    const found = await look().catch((error: unknown) => {
      last = ` (${error})`
      return null
    })
    if (found) return found
    if (Date.now() > end) {
      throw new Error(`After ${deadlineMs / 1000} s there is still no ${what}${last}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
