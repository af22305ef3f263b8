// npm run configurator: desk, theme and words edited beside the live widget, without a server.
// `PORT=5400 npm run configurator` chooses the port.
import { join } from 'node:path'
import { ensureDependencies } from './ensureDependencies.mjs'
import { root } from './steps.mjs'

await ensureDependencies()
const { createServer } = await import('vite')
const server = await createServer({
  configFile: join(root, 'examples/configurator/vite.config.ts'),
  server: { port: Number(process.env.PORT ?? 5400) },
})
await server.listen()
const { port } = server.httpServer.address()
process.stdout.write(`The configurator: http://localhost:${port}/\n`)
