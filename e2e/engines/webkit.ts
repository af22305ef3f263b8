import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { Builder, Capabilities, type WebElement } from 'selenium-webdriver'
import { freePort } from '../../tools/freePort.mjs'
import { type Engine, FINDER, READER, type Role, until } from './engine.js'

/** WebKitGTK's own test browser by WebDriver, on a screen that nobody sees. It is no Safari. */
export async function openWebKit(paths: {
  readonly driver: string
  readonly browser: string
}): Promise<Engine> {
  const port = await freePort()
  const driver = spawn('xvfb-run', ['-a', paths.driver, `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: {
      ...process.env,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  })
  const ended = once(driver, 'exit')
  const stopDriver = async () => {
    if (driver.pid !== undefined && driver.exitCode === null) process.kill(-driver.pid)
    await ended
  }
  const session = await until(() => startSession(port, paths.browser), 'WebKit').catch(
    async (error) => {
      await stopDriver()
      throw error
    },
  )
  await session.manage().window().setRect({ width: 1280, height: 800 })
  const run = <T>(source: string) => session.executeScript<T>(`return ${source}`)

  const find = (role: Role | 'field' | 'file', name: string) =>
    until(
      () => run<WebElement | null>(`(${FINDER})(${JSON.stringify(role)}, ${JSON.stringify(name)})`),
      `${role} «${name}»`,
    )
  /** As long as something moves over it, the driver refuses. */
  const press = (element: WebElement) =>
    until(() => element.click().then(() => true), 'way to press it')
  const capabilities = await session.getCapabilities()

  return {
    version: `${capabilities.getBrowserName()} ${capabilities.getBrowserVersion()}`,
    open: (url) => session.get(url),
    async click(role, name) {
      const element = await find(role, name)
      if (role === 'radio') await session.executeScript('arguments[0].click()', element)
      else await press(element)
    },
    async type(name, text) {
      const field = await find('field', name)
      // The driver takes an input in a shadow root for covered by its own host.
      await session.executeScript('arguments[0].focus()', field)
      await field.sendKeys(text)
    },
    async attach(path) {
      await (await find('file', '')).sendKeys(path)
    },
    async see(text) {
      await until(() => run<boolean>(`(${READER})(${JSON.stringify(text)})`), `text «${text}»`)
    },
    ask: (expression) => run(`(${expression})`),
    async screenshot(path) {
      await writeFile(path, Buffer.from(await session.takeScreenshot(), 'base64'))
    },
    async quit() {
      await session.quit().catch(() => {})
      await stopDriver()
    },
  }
}

async function startSession(port: number, binary: string) {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  })
  return new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(capabilities)
    .build()
}
