import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { fakeClock } from '@deskside/core/testing'
import { afterEach, expect, test } from 'vitest'
import { PortTakenError } from '../node/PortTakenError.js'
import { openServer } from './openServer.js'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A server whose answers wait until the test gives them. */
async function waitingServer() {
  const answers: (() => void)[] = []
  const server = createServer((_request, response) => {
    answers.push(() => response.end('answered'))
  })
  const clock = fakeClock()
  const { port, close } = await openServer(server, { host: '127.0.0.1', port: 0, clock })
  ends.push(() => server.closeAllConnections())
  ends.push(() => server.close())
  return { answers, clock, close, port, server }
}

async function line(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  ends.push(() => socket.destroy())
  return socket
}

/** Sends a request on a line that stays open, and waits until the server has it. */
async function asked(port: number, server: Server): Promise<Socket> {
  const socket = await line(port)
  const heard = once(server, 'request')
  socket.write('GET / HTTP/1.1\r\nHost: relay\r\n\r\n')
  await heard
  return socket
}

async function heard(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', (piece) => {
    text += String(piece)
  })
  await once(socket, 'close')
  return text
}

test('a port that is taken is told by a kind of its own, any other fault as it is', async () => {
  const { port } = await waitingServer()
  const at = (host: string, port: number) =>
    openServer(createServer(), { host, port, clock: fakeClock() })
  await expect(at('127.0.0.1', port)).rejects.toThrow(PortTakenError)
  await expect(at('203.0.113.1', 0)).rejects.toThrow(/EADDRNOTAVAIL/)
})

test('a request that runs is answered, its line and those that idle are closed, no new one is taken', async () => {
  const { answers, clock, close, port, server } = await waitingServer()
  const idle = await line(port)
  const running = await asked(port, server)
  const idleEnd = heard(idle)
  const runningEnd = heard(running)
  const closing = close(10_000)
  const late = connect(port, '127.0.0.1')
  expect(await once(late, 'error')).toMatchObject([{ code: 'ECONNREFUSED' }])
  expect(await idleEnd).toBe('')
  answers[0]?.()
  // Kept open by HTTP after its answer: the server has to look again.
  const moving = setInterval(() => void clock.advance(50), 1)
  expect(await closing).toBe(true)
  clearInterval(moving)
  expect(await runningEnd).toContain('answered')
  expect(clock.pending()).toBe(0)
})

test('what is not answered in time is cut, and that is said', async () => {
  const { clock, close, port, server } = await waitingServer()
  const running = heard(await asked(port, server))
  const closing = close(10_000)
  let isOver = false
  void closing.then(() => {
    isOver = true
  })
  await clock.advance(9_999)
  expect(isOver).toBe(false)
  await clock.advance(1)
  expect(await closing).toBe(false)
  expect(await running).toBe('')
  expect(clock.pending()).toBe(0)
})
