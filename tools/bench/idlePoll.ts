import http2 from 'node:http2'
import { restBackend } from '@deskside/core'
import { type CountingProxy, countingProxy } from './countingProxy.js'
import { deskWith, overHttp1, overHttp2, PAGE, PERSON, tokenOf } from './desk.js'
import type { Row } from './row.js'

/** A word of the server that nothing has changed, on a connection that is open already. */
const MOST_BYTES = 200

type Bytes = { readonly up: number; readonly down: number }

/** What one idle poll costs in bytes, for a person with few and with many tickets. */
export async function idlePoll(): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const count of [1, 100, 10_000]) {
    const { handler } = await deskWith(count)
    const name = `${count.toLocaleString('en')} ${count === 1 ? 'ticket' : 'tickets'}`
    const token = await tokenOf(PERSON)
    const warm = await measured(await overHttp2(handler), (proxy) => pollOverHttp2(proxy, token))
    const plain = await measured(await overHttp1(handler), (proxy) => pollOverHttp1(proxy, token))
    rows.push(
      { what: `${name}, HTTP/2: answer`, value: warm.down, unit: 'bytes', most: MOST_BYTES },
      { what: `${name}, HTTP/2: question`, value: warm.up, unit: 'bytes' },
      { what: `${name}, HTTP/1.1 from Node: answer`, value: plain.down, unit: 'bytes' },
      { what: `${name}, HTTP/1.1 from Node: question`, value: plain.up, unit: 'bytes' },
    )
  }
  return rows
}

async function measured(
  server: { readonly port: number; close(): void },
  poll: (proxy: CountingProxy) => Promise<Bytes>,
): Promise<Bytes> {
  const proxy = await countingProxy(server.port)
  try {
    return await poll(proxy)
  } finally {
    proxy.close()
    server.close()
  }
}

/** The core's own backend, through Node's fetch with a connection that is kept. */
async function pollOverHttp1(proxy: CountingProxy, token: string): Promise<Bytes> {
  const backend = restBackend({
    endpoint: `http://127.0.0.1:${proxy.port}`,
    getToken: async () => token,
  })
  const first = await backend.getChanges()
  if (first.notModified) throw new Error('the first answer has to say something')
  await backend.getChanges({ etag: first.etag })
  proxy.take()
  const { notModified } = await backend.getChanges({ etag: first.etag })
  if (!notModified) throw new Error('nothing has changed')
  return proxy.take()
}

/** With the headers that a browser sends from another origin; compressed, as on any connection. */
async function pollOverHttp2(proxy: CountingProxy, token: string): Promise<Bytes> {
  const session = http2.connect(`http://127.0.0.1:${proxy.port}`)
  const first = await ask(session, token)
  for (let turn = 0; turn < 3; turn++) await ask(session, token, first.etag)
  proxy.take()
  const { status } = await ask(session, token, first.etag)
  if (status !== 304) throw new Error(`nothing has changed, and the answer was ${status}`)
  const bytes = proxy.take()
  session.destroy()
  return bytes
}

function ask(session: http2.ClientHttp2Session, token: string, etag?: string) {
  return new Promise<{ readonly status: number; readonly etag: string }>((resolve, reject) => {
    const request = session.request({
      ':path': '/v1/changes',
      authorization: `Bearer ${token}`,
      accept: '*/*',
      'accept-encoding': 'gzip, deflate, br, zstd',
      'accept-language': 'en-GB,en;q=0.9',
      'cache-control': 'no-cache',
      pragma: 'no-cache',
      origin: PAGE,
      referer: `${PAGE}/`,
      'sec-fetch-dest': 'empty',
      'sec-fetch-mode': 'cors',
      'sec-fetch-site': 'cross-site',
      'user-agent':
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36',
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
    })
    let head = { status: 0, etag: '' }
    request.on('response', (headers) => {
      head = { status: Number(headers[':status']), etag: String(headers.etag ?? '') }
    })
    request.on('error', reject)
    request.on('end', () => resolve(head))
    request.resume()
    request.end()
  })
}
