import type { HelpView } from '@deskside/widget'
import type { Page } from '@playwright/test'

/** Opens a view by the host's own call, once the script has taken the queue's place. */
export async function openView(page: Page, view: HelpView): Promise<void> {
  await page.waitForFunction('!Deskside.q')
  await page.evaluate(`Deskside('open', ${JSON.stringify(view)})`)
}
