import type { Page, Route } from '@playwright/test'

type Json = Readonly<Record<string, unknown>>

/** A door of the Support API, and what its answer becomes on the way; `{}` where there was none. */
export type Tampering = {
  /** The path below `/v1/`, whole. */
  readonly path: RegExp
  readonly answer: (real: Json) => unknown
}

/**
 * A helpdesk that means harm, or is broken: the real one answers, and something else arrives. It
 * says what no relay would let through, because another server may.
 */
export async function tamper(page: Page, tamperings: readonly Tampering[]): Promise<void> {
  await page.route(/\/v1\//, async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*?\/v1\//, '')
    const found = tamperings.find((tampering) => tampering.path.test(path))
    if (!found || route.request().method() !== 'GET') return route.continue()
    await answer(route, found)
  })
}

async function answer(route: Route, { answer: change }: Tampering): Promise<void> {
  const headers = { ...route.request().headers() }
  // The real answer, each time: «nothing new» has no body to change.
  delete headers['if-none-match']
  const real = await route.fetch({ headers })
  const changed = change(real.ok() ? ((await real.json()) as Json) : {})
  await route.fulfill({
    response: real,
    status: 200,
    // What is not JSON yet; a text is sent as it is.
    body: typeof changed === 'string' ? changed : JSON.stringify(changed),
  })
}
