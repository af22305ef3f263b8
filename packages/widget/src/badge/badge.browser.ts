import type { SupportClient } from '@deskside/core'
import { afterEach, expect, test } from 'vitest'
import type { HelpEvents, HelpOptions } from '../launcher/contract.js'
import type { Launcher } from '../launcher/createLauncher.js'
import type { Extra, Said } from '../launcher/extras.js'
import { createExtra } from './badge.js'

const extras: Extra[] = []

afterEach(() => {
  for (const hear of extras.splice(0)) hear('destroy')
  document.body.replaceChildren()
})

/** A client of the host's own whose number is set by the test. */
function countingClient() {
  const listeners = new Set<(count: number) => void>()
  const unread = {
    get: () => 0,
    subscribe(listener: (count: number) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return {
    client: { unread } as unknown as SupportClient,
    set(count: number) {
      for (const listener of listeners) listener(count)
    },
    watched: () => listeners.size,
  }
}

function start(options: Partial<HelpOptions>, said: Said = {}) {
  const entry = document.createElement('a')
  entry.href = '/help'
  entry.textContent = 'Help'
  document.body.append(entry)
  const told: number[] = []
  const hear = createExtra({
    options: { endpoint: 'https://desk.test', locale: 'en', ...options },
    said,
    launcher: {} as Launcher,
    elements: () => [entry],
    emit<E extends keyof HelpEvents>(event: E, payload: HelpEvents[E]) {
      if (event === 'unread') told.push((payload as HelpEvents['unread']).count)
      // As the launcher does: whoever tells hears it too.
      hear(event, payload)
    },
  })
  extras.push(hear)
  const words = () =>
    entry.querySelector('deskside-badge')?.shadowRoot?.querySelector('i')?.textContent?.trim()
  return { hear, told, words }
}

test('watches from rest on, tells each number and shows it (X6)', () => {
  const { client, set, watched } = countingClient()
  const { hear, told, words } = start({ client })
  expect(watched()).toBe(0)
  hear('idle')
  set(2)
  expect([told, words()]).toEqual([[2], '2 unread answers'])
  set(0)
  expect([told, words()]).toEqual([[2, 0], undefined])
})

test('rests once there is a panel, and still shows what the panel’s client hears', () => {
  const { client, watched } = countingClient()
  const { hear, words } = start({ client })
  hear('idle')
  hear('view')
  expect(watched()).toBe(0)
  hear('unread', { count: 1 })
  expect(words()).toBe('1 unread answer')
  hear('identify', { id: 'ben' })
  expect([watched(), words()]).toEqual([0, undefined])
})

test('loaded for the panel’s number, it never watches by itself', () => {
  const { client, watched } = countingClient()
  const { hear, words } = start({ client })
  hear('unread', { count: 1 })
  expect(words()).toBe('1 unread answer')
  hear('identify', { id: 'ben' })
  expect(watched()).toBe(0)
})

test('another person begins with nothing, and nobody is not watched for', () => {
  const { client, set, watched } = countingClient()
  const said: { identify?: { id: string } | null } = {}
  const { hear, words } = start({ client, user: { id: 'ann' } }, said)
  hear('idle')
  set(3)
  said.identify = { id: 'ben' }
  hear('identify', said.identify)
  expect([watched(), words()]).toEqual([1, undefined])
  said.identify = null
  hear('reset')
  expect([watched(), words()]).toEqual([0, undefined])
})

test('speaks the language that the host changes to', () => {
  const { client, set } = countingClient()
  const said: { locale?: string } = {}
  const { hear, words } = start({ client }, said)
  hear('idle')
  set(2)
  said.locale = 'ru'
  hear('locale', 'ru')
  expect(words()).toBe('2 непрочитанных ответа')
})

test('asks the server by itself where the host has no client', async () => {
  const asked: string[] = []
  const real = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    asked.push(`${new Headers(init?.headers).get('authorization')} ${String(input)}`)
    return Response.json(
      { version: '1', unreadCount: 4, ticketCount: 1 },
      { headers: { etag: '"1"' } },
    )
  }
  try {
    const { hear, told } = start({ getToken: () => 'token', user: { id: `solo-${Date.now()}` } })
    hear('idle')
    await expect.poll(() => told, { timeout: 8_000 }).toEqual([4])
    expect(asked[0]).toBe('Bearer token https://desk.test/v1/changes')
  } finally {
    globalThis.fetch = real
  }
})
