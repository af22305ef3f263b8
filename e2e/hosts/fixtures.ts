import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test as base, expect } from '../fixtures.js'
import { type HostAnswer, type HostServer, startHostServer } from '../hostServer.js'
import { SECRET } from '../secret.js'

export { expect }

const PAGES = fileURLToPath(new URL('../pages', import.meta.url))

/** What is wrong with a page. */
export type Hostility = {
  /** Scripts of e2e/pages/hostile, which run before everything else of the page. */
  readonly scripts?: readonly string[]
  /** Goes along with every answer of the host's server. */
  readonly headers?: Readonly<Record<string, string>>
  readonly answers?: Readonly<Record<string, HostAnswer>>
  readonly query?: Readonly<Record<string, string>>
  readonly path?: string
  /** The name by which the page is visited. */
  readonly host?: string
}

export type HostFixtures = {
  /** Opens a page of a host that is like this. */
  visitHost: (hostility: Hostility) => Promise<HostServer>
  /** What reached the page's own error handlers, and what the widget told its host. */
  heard: () => Promise<{ readonly errors: readonly string[]; readonly reported: readonly string[] }>
}

export const test = base.extend<HostFixtures>({
  visitHost: async ({ page, desk }, use) => {
    const servers: HostServer[] = []
    await use(async ({ scripts = [], headers = {}, answers = {}, query = {}, path, host }) => {
      const body = scripts.map(readScript).join('\n')
      const server = await startHostServer({
        secret: SECRET,
        headers,
        answers: { '/hostile.js': { body }, ...answers },
      })
      servers.push(server)
      const search = new URLSearchParams({ endpoint: desk.url, ...query })
      const origin = host ? server.url.replace('127.0.0.1', host) : server.url
      await page.goto(`${origin}${path ?? '/hostile.html'}?${search}`)
      return server
    })
    for (const server of servers) await server.close()
  },
  heard: async ({ page }, use, info) => {
    const thrown: string[] = []
    page.on('pageerror', (error) => thrown.push(error.stack ?? error.message))
    const hear = async () => {
      const [errors, reported] = await readLists(page)
      return { errors: [...thrown, ...errors], reported }
    }
    await use(hear)
    if (info.status === info.expectedStatus) return
    info.annotations.push({ type: 'heard', description: JSON.stringify(await hear()) })
  },
})

function readScript(name: string): string {
  return readFileSync(`${PAGES}/hostile/${name}.js`, 'utf8')
}

/** As text: on a hostile page, lists do not survive the way of an evaluation. */
async function readLists(page: {
  evaluate(script: string): Promise<unknown>
}): Promise<readonly [readonly string[], readonly string[]]> {
  const read = async (name: string): Promise<readonly string[]> => {
    const text = String(await page.evaluate(`(window.${name} || []).join('\\n')`))
    return text === '' ? [] : text.split('\n')
  }
  return [await read('hostErrors'), await read('reported')]
}
