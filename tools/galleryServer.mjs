import { join } from 'node:path'
import { createServer } from 'vite'
import { root } from './steps.mjs'

/** Vite over packages/widget/dev: scenes of every screen and part. `port` 0 takes any free one. */
export async function startGallery({ port = 0, watch = true } = {}) {
  const server = await createServer({
    configFile: join(root, 'packages/widget/dev/vite.config.ts'),
    logLevel: 'warn',
    server: {
      port,
      // A check takes one state of the sources: what changes meanwhile would load the page anew.
      ...(watch ? {} : { watch: null }),
    },
  })
  await server.listen()
  const { port: taken } = server.httpServer.address()
  return { url: `http://localhost:${taken}`, close: () => server.close() }
}
