import { expect, type Page } from '@playwright/test'

/** The address names this view (`router: 'help'`), or none: it follows what is shown. */
export async function seeView(page: Page, view: string | null): Promise<void> {
  await expect.poll(() => new URL(page.url()).searchParams.get('help')).toBe(view)
}
