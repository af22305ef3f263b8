import { expect, it, onTestFinished } from 'vitest'
import type { TestProject } from 'vitest/node'
import { openDoor } from './zendeskDoor.js'
import setup, { type DeskOrder } from './zendeskDoorSetup.js'

/** The account and its staff, behind real sockets, as browser tests are given them. */
async function opened() {
  const provided: Record<string, { url: string; staffUrl: string }> = {}
  const project = {
    provide: (name: string, value: { url: string; staffUrl: string }) => {
      provided[name] = value
    },
  }
  onTestFinished(await setup(project as unknown as TestProject))
  const door = provided.zendeskDoor
  if (door === undefined) throw new Error('No door was provided')
  const order = async (asked: DeskOrder) => {
    const answer = await fetch(door.staffUrl, { method: 'POST', body: JSON.stringify(asked) })
    return answer.json()
  }
  const ask = (token: string, method = 'GET', path = '/requests', body?: object) =>
    fetch(`${door.url}/api/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
  return { order, ask, staffUrl: door.staffUrl }
}

const SAID = { request: { subject: 'Export is empty', comment: { body: 'No rows.' } } }

it('a page orders tokens and answers of the emulated helpdesk, and looks at what has arrived', async () => {
  const { order, ask } = await opened()
  const token = await order({ verb: 'token', person: 'alice' })
  const made = await (await ask(token, 'POST', '/requests', SAID)).json()
  const ticketId = String(made.request.id)
  await order({ verb: 'answer', ticketId, body: 'We look into it.' })
  expect(await order({ verb: 'ticket', ticketId })).toEqual({
    subject: 'Export is empty',
    comments: [
      { body: 'No rows.', files: [] },
      { body: 'We look into it.', files: [] },
    ],
  })
})

it('a token that is revoked and refusals that are ordered meet whoever asks', async () => {
  const { order, ask } = await opened()
  const token = await order({ verb: 'token', person: 'carol' })
  await order({ verb: 'refuse', status: 503, times: 2 })
  expect([(await ask(token)).status, (await ask(token)).status]).toEqual([503, 503])
  expect((await ask(token)).status).toBe(200)
  expect(await order({ verb: 'revoke', token })).toBeNull()
  expect((await ask(token)).status).toBe(401)
})

it('each test starts at an account of its own', async () => {
  const { order, ask, staffUrl } = await opened()
  const before = await order({ verb: 'token', person: 'alice' })
  await ask(before, 'POST', '/requests', SAID)
  expect(await (await fetch(staffUrl)).json()).toBeNull()
  await order({ verb: 'start' })
  expect((await ask(before)).status).toBe(401)
  const token = await order({ verb: 'token', person: 'alice' })
  expect((await (await ask(token)).json()).requests).toEqual([])
})

it('a line that breaks, and a handler that fails, end the connection without an answer', async () => {
  for (const handler of [async () => Response.error(), () => Promise.reject(new Error('no'))]) {
    const door = await openDoor(() => handler)
    onTestFinished(() => door.close())
    await expect(fetch(door.url)).rejects.toThrow(TypeError)
  }
})
