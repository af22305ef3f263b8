import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Demo, startDemo } from './server/startDemo.js'

const { values } = parseArgs({
  // `npm start` hands its own arguments on; one that this server does not know is not its business.
  strict: false,
  options: {
    port: { type: 'string', default: process.env.PORT ?? '5180' },
    'support-port': { type: 'string', default: process.env.SUPPORT_PORT ?? '8787' },
    data: { type: 'string' },
  },
})

const demo = await startDemo({
  hostFolder: fileURLToPath(new URL('./host/', import.meta.url)),
  port: Number(values.port),
  supportPort: Number(values['support-port']),
  ...(typeof values.data === 'string' ? { dataDir: values.data } : {}),
  ...(process.env.DESKSIDE_SECRET ? { secret: process.env.DESKSIDE_SECRET } : {}),
})
process.stdout.write(addresses(demo))
endCleanly(demo)

function addresses({ url, supportUrl }: Demo): string {
  const keeps = typeof values.data === 'string' ? `tickets are kept in ${values.data}` : 'in memory'
  return `
  Lumenboard, with Deskside in its Help menu

    The app            ${url}/
    Its Help page      ${url}/help
    Agent console      ${supportUrl}/agent/    answer tickets, break the network
    Support API        ${supportUrl}/v1    (${keeps})

  Write a message from Help, answer it in the agent console, see it arrive.
  Ctrl+C ends both servers.

`
}

/** The first signal ends cleanly; a second one does not wait. */
function endCleanly(running: Demo): void {
  let ending = false
  const end = (): void => {
    if (ending) process.exit(1)
    ending = true
    running.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
