import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Message } from '@deskside/core'
import { type MockServer, startMockServer } from '@deskside/server-mock/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HostServer, startHostServer, strictPolicy } from '../hostServer.js'
import { Agent } from '../models/Agent.js'
import { SECRET } from '../secret.js'
import type { Engine } from './engine.js'
import { openFirefox } from './firefox.js'
import { openWebKit } from './webkit.js'

/** What tools/testEngines.mjs found on this machine. */
type Browsers = {
  readonly firefox: string
  readonly webkit: { readonly driver: string; readonly browser: string }
}

const browsers = JSON.parse(process.env.DESKSIDE_ENGINES ?? '{}') as Browsers

let folder: string
let desk: MockServer
let host: HostServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskside-engines-'))
  desk = await startMockServer({ port: 0, seed: 'empty', secret: SECRET, control: true })
  host = await startHostServer({ secret: SECRET, contentSecurityPolicy: strictPolicy(desk.url) })
})

afterAll(async () => {
  await host?.close()
  await desk?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

const ENGINES: readonly [string, () => Promise<Engine>][] = [
  ['Firefox', () => openFirefox(browsers.firefox)],
  ['WebKit', () => openWebKit(browsers.webkit)],
]

describe.each(ENGINES)('%s', (name, open) => {
  let engine: Engine
  // One person an engine: they share a desk.
  const address = (query: Record<string, string> = {}) =>
    `${host.url}/app.html?${new URLSearchParams({ endpoint: desk.url, user: name.toLowerCase(), ...query })}`
  const problems = () =>
    engine.ask<readonly string[]>('[...window.hostErrors, ...window.policyReports]')

  beforeAll(async () => {
    engine = await open()
    process.stdout.write(`  ${engine.version}\n`)
  })

  afterAll(() => engine?.quit())

  test('X12 a ticket with a file is sent under the strictest policy, answered, replied to, closed with stars', async () => {
    const agent = new Agent(desk.url)
    const file = join(folder, `${name}.bin`)
    await writeFile(file, Buffer.alloc(300_000, 7))
    const subject = `Charts stay empty in ${name}`

    await engine.open(address())
    await engine.click('link', 'Help')
    await engine.click('button', 'Write a message')
    await engine.type('Subject', subject)
    await engine.type('Message', 'Since this morning.')
    await engine.attach(file)
    await engine.see('Saved on this device')
    await engine.see(`${name}.bin`)
    await engine.click('button', 'Send')
    await engine.see('Sent. Thank you.')

    const [ticket] = await agent.ticketsCalled(subject)
    expect(ticket).toBeDefined()
    const id = ticket?.id ?? ''
    const { messages } = await agent.read(id)
    const [attached] = messages.flatMap((one) => (one.kind === 'message' ? one.attachments : []))
    expect((await agent.bytesOf(attached?.id ?? '')).equals(Buffer.alloc(300_000, 7))).toBe(true)

    await agent.reply(id, 'Please **reload** the page.', { format: 'markdown' })
    await engine.see('Please reload the page.')
    await engine.type('Your reply', 'Now it is there.')
    await engine.click('button', 'Send')
    await expect
      .poll(async () => bodyOf((await agent.read(id)).messages.at(-1)), { timeout: 20_000 })
      .toBe('Now it is there.')
    await engine.click('button', 'Close request')
    await engine.click('radio', '5')
    await engine.click('button', 'Close request')
    await expect
      .poll(async () => (await agent.read(id)).ticket.rating?.score, { timeout: 20_000 })
      .toBe(5)
    expect(await problems()).toEqual([])
  })

  test('X1 what was typed is there after a reload', async () => {
    await engine.open(address())
    await engine.click('link', 'Help')
    await engine.click('button', 'Write a message')
    await engine.type('Message', 'Typed before the reload')
    await engine.see('Saved on this device')
    await engine.open(address({ again: 'yes' }))
    await engine.click('link', 'Help')
    await engine.click('button', 'Go on with your message')
    await expect
      .poll(() => engine.ask<string>(FIELD_VALUE), { timeout: 10_000 })
      .toBe('Typed before the reload')
    expect(await problems()).toEqual([])
  })

  test('X8 Arabic stands from right to left, and the panel inside the window', async () => {
    await engine.open(address({ locale: 'ar', theme: 'dark' }))
    await engine.click('link', 'Help')
    await engine.see('كيف يمكننا مساعدتك؟')
    const { direction, isInside } = await engine.ask<{ direction: string; isInside: boolean }>(
      PANEL_PLACE,
    )
    expect({ direction, isInside }).toEqual({ direction: 'rtl', isInside: true })
    expect(await problems()).toEqual([])
  })
})

const bodyOf = (said: Message | undefined) => (said?.kind === 'message' ? said.body : null)

const ROOT = "document.querySelector('deskside-panel').shadowRoot"

const FIELD_VALUE = `${ROOT}.querySelector('textarea')?.value ?? ''`

const PANEL_PLACE = `(() => {
  const heading = ${ROOT}.querySelector('h1')
  const { left, right, top, bottom, width } = heading.getBoundingClientRect()
  return {
    direction: getComputedStyle(heading).direction,
    isInside: width > 0 && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
  }
})()`
