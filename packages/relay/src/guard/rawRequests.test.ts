import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { createNodeServer } from '../node/createNodeServer.js'
import { createRelay } from '../testing/createRelay.js'
import { type OpenDoor, openDoor } from '../testing/slowSockets.js'

let door: OpenDoor | undefined
afterEach(() => door?.close())

/** What comes back for these very bytes, until the line ends. */
async function answerTo(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (piece) => {
    answer += piece
  })
  socket.on('error', () => {})
  socket.end(Buffer.from(text, 'latin1'))
  await once(socket, 'close')
  return answer
}

const GET = 'GET /v1/changes HTTP/1.1\r\n'
const HOST = 'Host: 127.0.0.1\r\n'
const END = 'Connection: close\r\n\r\n'
const NONSENSE: readonly string[] = [
  '',
  '\r\n\r\n',
  'hello\r\n\r\n',
  'GET\r\n\r\n',
  `GET /v1/changes\r\n${HOST}${END}`,
  `GET /v1/changes HTTP/9.9\r\n${HOST}${END}`,
  `G\u0000T /v1/changes HTTP/1.1\r\n${HOST}${END}`,
  `GET /v1/changes\u0000 HTTP/1.1\r\n${HOST}${END}`,
  `GET /v1/\u00ff\u00fe HTTP/1.1\r\n${HOST}${END}`,
  `GET \\v1\\changes HTTP/1.1\r\n${HOST}${END}`,
  `GET /v1\\..\\changes HTTP/1.1\r\n${HOST}${END}`,
  `GET //evil.example/v1/changes HTTP/1.1\r\n${HOST}${END}`,
  `GET http://evil.example/v1/changes HTTP/1.1\r\n${HOST}${END}`,
  `GET ftp://evil.example/v1/changes HTTP/1.1\r\n${HOST}${END}`,
  `GET http://[ HTTP/1.1\r\n${HOST}${END}`,
  `GET * HTTP/1.1\r\n${HOST}${END}`,
  `OPTIONS * HTTP/1.1\r\n${HOST}${END}`,
  `CONNECT evil.example:443 HTTP/1.1\r\n${HOST}${END}`,
  `TRACE /v1/changes HTTP/1.1\r\n${HOST}${END}`,
  `${GET}${END}`,
  `${GET}Host: \r\n${END}`,
  `${GET}Host: a b\r\n${END}`,
  `${GET}Host: evil.example/path\r\n${END}`,
  `${GET}Host: user@evil.example\r\n${END}`,
  `${GET}Host: 127.0.0.1:99999\r\n${END}`,
  `${GET}Host: [::1\r\n${END}`,
  `${GET}${HOST}${HOST}${END}`,
  `${GET}${HOST}: empty\r\n${END}`,
  `${GET}${HOST}no colon\r\n${END}`,
  `${GET}${HOST}X: ${'x'.repeat(20_000)}\r\n${END}`,
  `${GET}${HOST}${'X: y\r\n'.repeat(3_000)}${END}`,
  `${GET}${HOST}Authorization: Bearer \u00ff\r\n${END}`,
  `${GET}${HOST}Content-Length: -1\r\n${END}`,
  `${GET}${HOST}Content-Length: 5\r\nContent-Length: 6\r\n${END}hello`,
  `${GET}${HOST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n${END}0\r\n\r\n`,
  `${GET}${HOST}Transfer-Encoding: gzip\r\n${END}`,
  `POST /v1/tickets HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n${END}zz\r\n`,
  `POST /v1/tickets HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n${END}ffffffffffffffffff\r\n`,
  `POST /v1/tickets HTTP/1.1\r\n${HOST}Content-Length: 10\r\n${END}abc`,
  `${GET}${HOST}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
  `${GET}${HOST}Upgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\nConnection: Upgrade, HTTP2-Settings\r\n\r\n`,
  `${GET}${HOST}Expect: nonsense\r\n${END}`,
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  `\u0016\u0003\u0001\u0002\u0000\u0001\u0000`,
  `${GET}${HOST}\r\n${GET}${HOST}${END}`,
]

it('T-SV7 lines that are no HTTP, or barely, are refused without a word of why, and break nothing', async () => {
  const relay = createRelay()
  door = await openDoor(createNodeServer(relay.handler))
  const { port, url } = door
  for (const text of NONSENSE) {
    const answer = await answerTo(port, text)
    const what = JSON.stringify(text.slice(0, 80))
    expect(answer, what).toMatch(/^$|^HTTP\/1\.1 [2-4]\d\d /)
    expect(answer, what).not.toMatch(/\bat .*[(/].*:\d+|node_modules|Error:|evil\.example/)
  }
  const headers = { Authorization: `Bearer ${await relay.token('ann')}` }
  expect((await fetch(`${url}/v1/changes`, { headers })).status).toBe(200)
  expect(relay.errors).toEqual([])
}, 30_000)
