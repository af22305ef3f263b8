import { expect, it } from 'vitest'
import { createSupportClient } from './client.js'
import { isSupportError } from './errors/SupportError.js'
import type { LogEntry } from './model/log.js'
import type { Lock } from './ports/platform.js'
import { clientRig } from './testing/clientRig.js'
import { fakeClock } from './testing/fakeClock.js'
import { refusal } from './testing/flakyBackend.js'

/** What must never be in a log, an error, a key or the name of a lock. */
const SECRETS = {
  text: 'SECRET-TEXT',
  token: 'SECRET-TOKEN',
  email: 'secret@private.example',
  user: 'SECRET-USER',
  name: 'SECRET-NAME',
  file: 'SECRET-FILE',
}
const PERSON = { id: SECRETS.user, name: SECRETS.name, email: SECRETS.email }
const words = (entries: readonly LogEntry[]) => entries.map(({ code }) => code)

function expectNoSecret(...places: readonly unknown[]): void {
  const text = JSON.stringify(places)
  for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret)
}

it('T-PR4 logs each noteworthy thing in codes, and no word of a person in any name that it gives', async () => {
  const rig = clientRig()
  const entries: LogEntry[] = []
  const locks: string[] = []
  const lock: Lock = {
    hold(name, onHeld) {
      locks.push(name)
      queueMicrotask(onHeld)
      return () => {}
    },
  }
  const tab = rig.open({ user: PERSON, lock, onLog: (entry) => entries.push(entry) })
  const stop = tab.unread.subscribe(() => {})
  const stopList = tab.tickets.list.subscribe(() => {})
  rig.flaky.fail('createTicket', refusal('rate_limited', { status: 429, retryAfterMs: 5_000 }))
  tab.drafts.edit('new', { subject: SECRETS.text, body: SECRETS.text })
  tab.drafts.attach('new', [new File([SECRETS.text], SECRETS.file, { type: 'text/plain' })])
  const sent = tab.submit('new')
  await rig.result(sent)
  await rig.clock.advance(20_000)
  rig.flaky.fail('createTicket', refusal('forbidden', { status: 403 }))
  tab.drafts.edit('new', { subject: SECRETS.text, body: SECRETS.text })
  await rig.result(tab.submit('new'))
  rig.flaky.fail('getChanges', refusal('not_supported', { status: 501 }))
  await rig.clock.advance(60_000)
  tab.identify({ id: `${SECRETS.user}-2` })
  stop()
  stopList()
  const failures = entries.filter(({ code }) => code === 'request_failed')
  expect(failures[0]).toMatchObject({
    level: 'warn',
    facts: { error: 'rate_limited', status: 429, ms: 0 },
  })
  const expected = ['poll_pace', 'outbox_waiting', 'outbox_sent', 'outbox_failed', 'poll_stopped']
  expect(words(entries)).toEqual(expect.arrayContaining([...expected, 'session_switched']))
  expect(entries.find(({ code }) => code === 'outbox_waiting')).toEqual({
    level: 'warn',
    code: 'outbox_waiting',
    facts: { error: 'rate_limited', attempts: 1 },
  })
  const keys = rig.flaky.calls.map(
    ({ given }) => (given.at(-1) as { idempotencyKey?: string }) ?? 0,
  )
  expect(locks).not.toEqual([])
  expectNoSecret(
    entries,
    locks,
    keys.map(({ idempotencyKey }) => idempotencyKey),
    await rig.storage.keys(''),
    rig.tabs.words.map(({ name }) => name),
  )
})

it('T-PR4 keeps token, address and what a server says out of log lines and errors', async () => {
  const clock = fakeClock()
  const entries: LogEntry[] = []
  const answers = [
    Response.json({ code: 'invalid', detail: SECRETS.text, title: SECRETS.email }, { status: 422 }),
    new Response(`<h1>${SECRETS.text}</h1>`, { status: 200 }),
  ]
  const client = createSupportClient({
    endpoint: 'https://support.example.com',
    user: PERSON,
    clock,
    getToken: async () => SECRETS.token,
    fetch: async () => answers.shift() ?? Promise.reject(new TypeError(SECRETS.token)),
    onLog: (entry) => entries.push(entry),
  })
  const stop = client.desk.subscribe(() => {})
  client.drafts.open('new')
  await clock.advance(1_000)
  const { error } = client.desk.get()
  expect(isSupportError(error)).toBe(true)
  const thrown = await client.tickets.close('t1').catch((caught: unknown) => caught)
  client.identify(null)
  await clock.advance(1_000)
  expect(words(entries)).toEqual(expect.arrayContaining(['token_asked', 'request_failed']))
  expectNoSecret(entries, String(error), error, String(thrown), thrown)
  stop()
  client.destroy()
})

it('says why the host was asked for a token, and that it gave none', async () => {
  const clock = fakeClock()
  const entries: LogEntry[] = []
  const client = createSupportClient({
    endpoint: 'https://support.example.com',
    user: PERSON,
    clock,
    getToken: async () => undefined as unknown as string,
    onLog: (entry) => entries.push(entry),
  })
  client.drafts.open('new')
  await clock.advance(100)
  expect(entries).toEqual([
    { level: 'debug', code: 'token_asked', facts: { reason: 'start' } },
    { level: 'warn', code: 'token_refused', facts: { error: 'auth_unavailable' } },
    {
      level: 'warn',
      code: 'request_failed',
      facts: { error: 'auth_unavailable', status: 0, ms: 0 },
    },
    { level: 'info', code: 'session_status', facts: { status: 'auth_unavailable' } },
  ])
  client.destroy()
})

it('logs a file that goes on after its answer got lost', async () => {
  const rig = clientRig()
  const entries: LogEntry[] = []
  const tab = rig.open({ onLog: (entry) => entries.push(entry) })
  rig.flaky.fail('upload', 'lost')
  const created = tab.tickets.create({
    subject: 'Charts',
    body: 'Empty',
    files: [new File(['a,b'], 'export.csv')],
  })
  await rig.until(() => entries.some(({ code }) => code === 'request_failed'))
  await rig.clock.advance(10_000)
  expect(await rig.result(created)).toMatchObject({ number: '1001' })
  expect(entries).toContainEqual({ level: 'info', code: 'upload_resumed', facts: { size: 3 } })
  expect(words(entries)).toContain('outbox_sent')
})
