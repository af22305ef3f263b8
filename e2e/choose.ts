import { expect, type Locator } from '@playwright/test'

/**
 * Takes a choice that is drawn: its input lies under its card, so it is pressed wherever it is at
 * the moment. A form that still grows (parts of it come in chunks of their own) may move it away
 * under the pointer: then it is pressed once more, as a person does.
 */
export async function choose(choice: Locator): Promise<void> {
  await choice.waitFor({ state: 'attached' })
  await expect(() => choice.check({ force: true, timeout: 2_000 })).toPass({ timeout: 10_000 })
}
