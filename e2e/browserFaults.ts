import type { Page } from '@playwright/test'
import { chromiumArgs } from '../tools/ensureChromium.mjs'

const executablePath = process.env.CHROMIUM_PATH

/** For `test.use`: Playwright switches the back/forward cache off; persons have it. */
export const withPageCache = {
  launchOptions: {
    args: chromiumArgs,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    ...(executablePath ? { executablePath } : {}),
  },
}

/** Ends the page's renderer as a crash does, and closes what is left of the tab. */
export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  const debug = await page.context().newCDPSession(page)
  // It never answers: there is nobody left who could.
  debug.send('Page.crash').catch(() => {})
  await crashed
  await page.close()
}
