import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { FIRST_PORTS } from './firstPorts.js'
import type { HostApp } from './hostApp.js'
import { hosts } from './hosts.js'
import { startHost } from './startHost.js'
import { type ListedHost, startIndex } from './startIndex.js'

const { values } = parseArgs({
  // `npm start` hands its own arguments on; one that this server does not know is not its business.
  strict: false,
  options: {
    port: { type: 'string', default: process.env.PORT ?? String(FIRST_PORTS.index) },
    'support-port': {
      type: 'string',
      default: process.env.SUPPORT_PORT ?? String(FIRST_PORTS.support),
    },
    data: { type: 'string' },
    only: { type: 'string' },
  },
})
const dataDir = typeof values.data === 'string' ? values.data : null
const examples = fileURLToPath(new URL('../../', import.meta.url))

const running = await startAll(chosenHosts(), Number(values.port), Number(values['support-port']))
process.stdout.write(addresses(running.indexUrl, running.listed))
endCleanly(running.close)

function chosenHosts(): readonly HostApp[] {
  const { only } = values
  if (typeof only !== 'string') return hosts
  const chosen = hosts.filter(({ name }) => only.split(',').includes(name))
  if (chosen.length > 0) return chosen
  process.stderr.write(`--only ${only}: there are ${hosts.map(({ name }) => name).join(', ')}\n`)
  process.exit(2)
}

/** The index has the first port, every example the next one that is free. */
async function startAll(chosen: readonly HostApp[], port: number, supportPort: number) {
  const listed: ListedHost[] = []
  const index = await startIndex({ port, listed: () => listed })
  const closes = [index.close]
  const next = (first: number, offset: number) => (first === 0 ? 0 : first + offset)
  for (const [offset, host] of chosen.entries()) {
    const started = await startHost(host, {
      hostFolder: join(examples, host.name, 'dist/host'),
      port: next(port, offset + 1),
      supportPort: next(supportPort, offset),
      ...(dataDir === null ? {} : { dataDir: join(dataDir, host.name) }),
      ...(process.env.DESKSIDE_SECRET ? { secret: process.env.DESKSIDE_SECRET } : {}),
    })
    listed.push({ host, url: started.url, supportUrl: started.supportUrl })
    closes.push(started.close)
  }
  return {
    indexUrl: index.url,
    listed,
    close: () => Promise.all(closes.map((close) => close())),
  }
}

function addresses(indexUrl: string, listed: readonly ListedHost[]): string {
  const keeps = dataDir === null ? 'in memory' : `kept in ${dataDir}`
  const line = ({ host, url, supportUrl }: ListedHost) =>
    `    ${host.brand.padEnd(14)}${`${url}/`.padEnd(26)}${supportUrl}/agent/`
  return `
  All examples      ${indexUrl}/

    ${''.padEnd(14)}${'the app'.padEnd(26)}its agent console: answer tickets, break the network
${listed.map(line).join('\n')}

  Write a message from Help, answer it in the agent console, see it arrive. Tickets are ${keeps}.
  Ctrl+C ends everything.

`
}

/** The first signal ends cleanly; a second one does not wait. */
function endCleanly(close: () => Promise<unknown>): void {
  let ending = false
  const end = (): void => {
    if (ending) process.exit(1)
    ending = true
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
