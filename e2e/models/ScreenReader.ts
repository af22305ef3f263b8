import type { CDPSession, Page } from '@playwright/test'
import { expect } from '@playwright/test'

type Value = { readonly value?: unknown }
type AXNode = {
  readonly ignored: boolean
  readonly role?: Value
  readonly name?: Value
  readonly value?: Value
  readonly backendDOMNodeId?: number
  readonly properties?: readonly { readonly name: string; readonly value: Value }[]
}

export type Heard = {
  readonly role: string
  readonly name: string
  readonly value: string
  readonly states: Readonly<Record<string, unknown>>
  readonly id: number
}

/**
 * A person who has nothing but the accessibility tree: what has no role and name there does not
 * exist, and a thing is used as assistive technology uses it: focused, pressed, typed into.
 */
export class ScreenReader {
  private constructor(
    private readonly page: Page,
    private readonly cdp: CDPSession,
  ) {}

  static async on(page: Page): Promise<ScreenReader> {
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Accessibility.enable')
    await cdp.send('DOM.enable')
    return new ScreenReader(page, cdp)
  }

  /** Everything that is read aloud now, in reading order. */
  async read(): Promise<readonly Heard[]> {
    const { nodes } = (await this.cdp.send('Accessibility.getFullAXTree')) as {
      nodes: readonly AXNode[]
    }
    return nodes.filter(({ ignored }) => !ignored).map(heard)
  }

  /** Waits until there is exactly this; the last one where several are called alike. */
  async find(role: string, name: string | RegExp): Promise<Heard> {
    let found: Heard | undefined
    await expect
      .poll(
        async () => {
          found = (await this.read()).findLast((one) => one.role === role && fits(one.name, name))
          return found !== undefined
        },
        { message: `${role} «${name}» in the accessibility tree` },
      )
      .toBe(true)
    return found as Heard
  }

  /** Waits until it is in this state: a key is answered a little later. */
  async seeState(role: string, name: string | RegExp, states: Heard['states']): Promise<void> {
    await expect.poll(async () => (await this.find(role, name)).states).toMatchObject(states)
  }

  async press(role: string, name: string | RegExp): Promise<void> {
    const { id } = await this.find(role, name)
    await this.cdp.send('DOM.focus', { backendNodeId: id })
    await this.page.keyboard.press(role === 'radio' ? 'Space' : 'Enter')
  }

  async type(name: string | RegExp, text: string): Promise<void> {
    const { id } = await this.find('textbox', name)
    await this.cdp.send('DOM.focus', { backendNodeId: id })
    await this.page.keyboard.insertText(text)
  }

  /** Text that is read, whichever element holds it. */
  async hear(text: string | RegExp): Promise<void> {
    await expect
      .poll(async () => (await this.read()).some(({ name }) => fits(name, text)), {
        message: `«${text}» in the accessibility tree`,
      })
      .toBe(true)
  }
}

function heard({ role, name, value, properties = [], backendDOMNodeId = 0 }: AXNode): Heard {
  return {
    role: String(role?.value ?? ''),
    name: String(name?.value ?? '').trim(),
    value: String(value?.value ?? ''),
    states: Object.fromEntries(properties.map((one) => [one.name, one.value.value])),
    id: backendDOMNodeId,
  }
}

function fits(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name)
}
