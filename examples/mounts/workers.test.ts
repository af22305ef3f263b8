import { once } from 'node:events'
import { isBuiltin } from 'node:module'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createNodeServer } from '@deskside/relay/node'
import { build, defaultClientConditions, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { SECRET, ticketRoundTrip, WHOLE } from './ticketRoundTrip.js'

/** One file with everything inside, as a Worker is deployed, and what it asks of Node. */
async function bundleWorker() {
  const asked: string[] = []
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'note-node',
        enforce: 'pre',
        resolveId(id) {
          if (isBuiltin(id)) asked.push(id)
        },
      },
    ],
    resolve: { conditions: ['deskside-source', 'worker', ...defaultClientConditions] },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('./workers/worker.ts', import.meta.url)),
        formats: ['es'],
      },
    },
  })
  const outputs = [result].flat() as Rolldown.RolldownOutput[]
  const code = outputs.flatMap(({ output }) => output.map((one) => ('code' in one ? one.code : '')))
  return { asked, code: code.join('\n') }
}

test('a ticket with a file goes through the bundled Worker, which asks nothing of Node', async () => {
  const { asked, code } = await bundleWorker()
  expect(asked).toEqual([])
  expect(code.match(/^.*\b(Buffer|process)\.\w+\(.*$/gm)).toBeNull()
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  const { default: worker } = await import(/* @vite-ignore */ address)
  const refused = await worker.fetch(new Request('https://desk.example.com/v1/config'), {
    JWT_SECRET: SECRET,
  })
  expect(refused.status).toBe(401)
  const server = createNodeServer((request) => worker.fetch(request, { JWT_SECRET: SECRET }))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  try {
    const { port } = server.address() as AddressInfo
    expect(await ticketRoundTrip(`http://127.0.0.1:${port}`)).toEqual(WHOLE)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}, 60_000)
