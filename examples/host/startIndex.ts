import { createServer } from 'node:http'
import type { HostApp } from './hostApp.js'
import styles from './index.css?raw'
import { listen, onFreePort } from './listen.js'
import { renderIndex } from './renderIndex.js'

const LOOPBACK = '127.0.0.1'

export type ListedHost = {
  readonly host: HostApp
  readonly url: string
  readonly supportUrl: string
}

export type IndexOptions = {
  /** First port to try; 0 lets the system choose. */
  readonly port: number
  /** Asked at every visit: examples start one after the other. */
  readonly listed: () => readonly ListedHost[]
}

/** Serves the page that leads to all examples. */
export async function startIndex({ port: firstPort, listed }: IndexOptions) {
  const server = createServer(({ url }, response) => {
    const isStyle = url === '/index.css'
    if (!isStyle && url !== '/') {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'Content-Type': `${isStyle ? 'text/css' : 'text/html'}; charset=utf-8`,
      'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src data:",
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    response.end(isStyle ? styles : renderIndex(listed()))
  })
  const port = await onFreePort(firstPort, (candidate) => listen(server, candidate, LOOPBACK))
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
