import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { startFaultServer } from './faultServer.js'
import { type DeskReport, openUploadDesk } from './uploadDesk.js'
import type { Schedule } from './uploadSchedule.js'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a desk listens behind a line that breaks, and where a page opens and judges it. */
    faultServer: { readonly url: string; readonly controlUrl: string }
  }
}

/** Starts the server beside the browser tests: a page cannot open one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startFaultServer()
  let report: (() => DeskReport) | undefined

  const control = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
    response.setHeader('Access-Control-Allow-Origin', '*')
    if (request.method === 'POST') {
      report = openUploadDesk(server, JSON.parse(Buffer.concat(parts).toString()) as Schedule)
    }
    response.end(JSON.stringify(report?.() ?? null))
  })
  await new Promise<void>((resolve) => control.listen(0, '127.0.0.1', resolve))
  const { port } = control.address() as AddressInfo
  project.provide('faultServer', { url: server.url, controlUrl: `http://127.0.0.1:${port}` })

  return async () => {
    control.closeAllConnections()
    await Promise.all([server.close(), new Promise((resolve) => control.close(resolve))])
  }
}
