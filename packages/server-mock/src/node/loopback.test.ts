import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { isFromThisMachine } from './loopback.js'

function ask(remoteAddress: string | undefined, headers: IncomingMessage['headers'] = {}): boolean {
  const socket = { remoteAddress } as IncomingMessage['socket']
  return isFromThisMachine({ socket, headers: { host: '127.0.0.1:8787', ...headers } })
}

test('this machine is let in, by any of its own names', () => {
  for (const address of ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1']) {
    expect(ask(address)).toBe(true)
  }
  expect(ask('::1', { host: '[::1]:8787' })).toBe(true)
  expect(ask('127.0.0.1', { host: 'localhost:8787', origin: 'http://localhost:8787' })).toBe(true)
})

test('other machines are not', () => {
  for (const address of ['10.0.0.7', '192.168.1.2', '::ffff:10.0.0.7', 'fe80::1', '', undefined]) {
    expect(ask(address)).toBe(false)
  }
})

test('a proxy on this machine speaks for another one', () => {
  expect(ask('127.0.0.1', { 'x-forwarded-for': '10.0.0.7' })).toBe(false)
  expect(ask('127.0.0.1', { forwarded: 'for=10.0.0.7' })).toBe(false)
})

test('a page of another origin, or a foreign name that points here, is not let in', () => {
  expect(ask('127.0.0.1', { origin: 'https://evil.example' })).toBe(false)
  expect(ask('127.0.0.1', { origin: 'null' })).toBe(false)
  expect(ask('127.0.0.1', { origin: 'http://127.0.0.1:5180' })).toBe(false)
  expect(ask('127.0.0.1', { 'sec-fetch-site': 'cross-site' })).toBe(false)
  expect(ask('127.0.0.1', { host: 'evil.example:8787' })).toBe(false)
  expect(ask('127.0.0.1', { host: 'localhost.evil.example' })).toBe(false)
})
