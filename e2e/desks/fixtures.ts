import { fileURLToPath } from 'node:url'
import type { HostApp } from '../../examples/host/hostApp.js'
import { type RunningHost, startHost } from '../../examples/host/startHost.js'
import { changedHostFolder, type Without } from '../../examples/host/without/readWithout.js'
import { seedWithout } from '../../examples/host/without/seedWithout.js'
import { test as base, expect } from '../fixtures.js'
import { AgentConsole } from '../models/AgentConsole.js'

export type DeskFixtures = {
  /** What is taken away from the example, for a test to notice: `npm run test:without`. */
  without: Without | null
  /** The example as `npm start` runs it, with a support desk of its own. */
  app: RunningHost
  agentConsole: AgentConsole
}

/**
 * A test of one example; whatever it is about, the example's page reports no error.
 *
 * @param meant answers of the desk that are no failure, though Chromium calls them one: what it
 *   says, a space, and the address
 */
export function testOf(host: HostApp, meant: readonly RegExp[] = []) {
  return base.extend<DeskFixtures>({
    without: [null, { option: true }],
    app: async ({ without }, use) => {
      const built = new URL(`../../examples/${host.name}/dist/host/`, import.meta.url)
      const isChanged = without !== null && 'page' in without
      const running = await startHost(host, {
        hostFolder: fileURLToPath(isChanged ? changedHostFolder(without) : built),
        port: 0,
        supportPort: 0,
        ...(without !== null && 'change' in without ? { seed: seedWithout(host, without) } : {}),
      })
      await use(running)
      await running.close()
    },
    // The example ends after its page has been asked: a poll into nothing would be a problem of it.
    page: async ({ page, app: _ }, use) => {
      const problems: string[] = []
      page.on('pageerror', (error) => problems.push(error.message))
      page.on('console', (message) => {
        const said = `${message.text()} ${message.location().url}`
        if (message.type() !== 'error' || meant.some((one) => one.test(said))) return
        problems.push(message.text())
      })
      await use(page)
      expect(problems).toEqual([])
    },
    agentConsole: async ({ context, app }, use) => {
      await use(new AgentConsole(await context.newPage(), app.supportUrl))
    },
  })
}

export { expect } from '../fixtures.js'
