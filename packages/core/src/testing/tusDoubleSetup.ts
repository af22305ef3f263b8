import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { startTusDouble, type TusFault, type TusMethod } from './tusDouble.js'

/** What the double has seen, as a page can read it. */
export type TusDoubleReport = {
  readonly requests: readonly {
    readonly method: string
    readonly offset: string | undefined
    readonly receivedBytes: number
  }[]
  readonly resources: readonly { readonly size: number; readonly sha256: string }[]
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the double takes uploads, and where a test tells it how to fail. */
    tusDouble: { readonly url: string; readonly controlUrl: string }
  }
}

/** Starts the double beside the browser tests: a page cannot open a server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const double = await startTusDouble()

  const control = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
    response.setHeader('Access-Control-Allow-Origin', '*')
    if (request.method === 'POST') {
      const left = JSON.parse(Buffer.concat(parts).toString()) as [TusMethod, TusFault][]
      double.requests.length = 0
      double.resources.clear()
      double.onRequest = ({ method }) => {
        const next = left.findIndex(([on]) => on === method)
        return next === -1 ? undefined : left.splice(next, 1)[0]?.[1]
      }
    }
    const report: TusDoubleReport = {
      requests: double.requests.map(({ method, headers, receivedBytes }) => ({
        method,
        offset: headers['upload-offset'] as string | undefined,
        receivedBytes,
      })),
      resources: [...double.resources.values()].map(({ bytes }) => ({
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
    }
    response.end(JSON.stringify(report))
  })
  await new Promise<void>((resolve) => control.listen(0, '127.0.0.1', resolve))
  const { port } = control.address() as AddressInfo
  project.provide('tusDouble', { url: double.url, controlUrl: `http://127.0.0.1:${port}` })

  return async () => {
    control.closeAllConnections()
    await Promise.all([double.close(), new Promise((resolve) => control.close(resolve))])
  }
}
