import { type ElementHandle, launch } from 'puppeteer-core'
import { type Engine, FINDER, READER, type Role, until } from './engine.js'

/** Firefox by WebDriver BiDi, without a window. */
export async function openFirefox(executablePath: string): Promise<Engine> {
  const browser = await launch({ browser: 'firefox', executablePath, headless: true })
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 800 })

  const find = (role: Role | 'field' | 'file', name: string) =>
    until(async () => {
      const handle = await page.evaluateHandle(
        `(${FINDER})(${JSON.stringify(role)}, ${JSON.stringify(name)})`,
      )
      return handle.asElement() as ElementHandle<HTMLElement> | null
    }, `${role} «${name}»`)

  return {
    version: (await browser.version()).replace('/', ' '),
    async open(url) {
      await page.goto(url)
    },
    async click(role, name) {
      const element = await find(role, name)
      // A radio of ours lies unseen under the card that is its label.
      if (role === 'radio') await element.evaluate((radio) => radio.click())
      else await element.click()
    },
    async type(name, text) {
      const field = await find('field', name)
      await field.click()
      await field.type(text)
    },
    async attach(path) {
      const field = (await find('file', '')) as unknown as ElementHandle<HTMLInputElement>
      await field.uploadFile(path)
    },
    async see(text) {
      await until(
        () => page.evaluate(`(${READER})(${JSON.stringify(text)})`) as Promise<boolean>,
        `text «${text}»`,
      )
    },
    ask: (expression) => page.evaluate(expression) as Promise<never>,
    async screenshot(path) {
      await page.screenshot({ path: path as `${string}.png` })
    },
    quit: () => browser.close(),
  }
}
