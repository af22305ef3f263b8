import type { IncomingMessage } from 'node:http'

const LOOPBACK_ADDRESS = /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/u
const LOOPBACK_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/iu

/**
 * Did this request come from a person or test on this machine? Not from another machine, not
 * through a proxy that stands here, not from a page of another origin in this machine's browser,
 * and not by a foreign name that was made to point here (DNS rebinding).
 */
export function isFromThisMachine(request: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  const { headers, socket } = request
  const { host = '', origin } = headers
  if (!LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '') || !LOOPBACK_HOST.test(host)) return false
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false
  if (headers['sec-fetch-site'] === 'cross-site') return false
  return origin === undefined || origin === `http://${host}`
}
