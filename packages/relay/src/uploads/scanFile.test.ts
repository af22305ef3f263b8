import { expect, it } from 'vitest'
import { sha256 } from '../http/sha256.js'
import { createRelay, newTicket, type TestRelayOptions } from '../testing/createRelay.js'
import { tusClient } from '../testing/tusClient.js'
import type { ScanFile, ScannedFile } from './scanFile.js'

/** Finds the one word that no file may hold, in bytes that it reads itself. */
const VIRUS = 'EICAR-LIKE'
const looks: ScanFile = async ({ size, read }) =>
  new TextDecoder().decode(await read(0, size)).includes(VIRUS) ? 'infected' : 'clean'

async function rig(scan: ScanFile, options: TestRelayOptions = {}) {
  const brought: string[] = []
  const relay = createRelay({
    scan,
    wrap: (backend) => ({
      ...backend,
      upload: async (source, call) => {
        brought.push(source.name)
        return backend.upload(source, call)
      },
    }),
    ...options,
  })
  const ann = tusClient(relay, 'ann')
  const upload = async (name: string, text: string) => {
    const bytes = new TextEncoder().encode(text)
    const id = ann.idOf(await ann.create(bytes.length, { filename: name, filetype: 'text/plain' }))
    await ann.patch(id, 0, bytes)
    return id
  }
  const send = (uploadIds: readonly string[], key = 'key-1') =>
    relay.ask('ann', 'POST', '/v1/tickets', {
      key,
      body: newTicket({ uploadIds, submissionId: 's' }),
    })
  return { relay, ann, brought, upload, send }
}

it('a file with a virus is refused by its place, and of its message nothing reaches the helpdesk', async () => {
  const { relay, ann, brought, upload, send } = await rig(looks)
  const clean = await upload('log.txt', 'all well')
  const bad = await upload('bill.txt', `X ${VIRUS} X`)
  const refused = await send([clean, bad])
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({
    code: 'invalid',
    detail: 'A virus was found in a file. It was deleted, and nothing was filed.',
    errors: [{ pointer: '/uploadIds/1', code: 'infected' }],
  })
  expect([brought, relay.world.agent.list()]).toEqual([[], []])
  expect((await ann.head(bad)).status).toBe(404)
  // The rest is as it was: without that file the message goes.
  expect((await send([clean], 'key-2')).status).toBe(201)
  expect(brought).toEqual(['log.txt'])
  expect(relay.errors).toEqual([])
})

it('the scanner gets name, type, digest and every byte, before anything was handed over', async () => {
  const seen: ScannedFile[] = []
  const { brought, upload, send } = await rig(async (file) => {
    seen.push(file)
    expect(brought).toEqual([])
    return 'clean'
  })
  const ids = [await upload('a.txt', 'first'), await upload('b.txt', 'second')]
  expect((await send(ids)).status).toBe(201)
  const digest = await sha256(new TextEncoder().encode('first'))
  expect(seen[0]).toMatchObject({ name: 'a.txt', type: 'text/plain', size: 5, sha256: digest })
  expect(seen.map(({ name }) => name)).toEqual(['a.txt', 'b.txt'])
  expect(brought).toEqual(['a.txt', 'b.txt'])
})

it('what was not looked at goes nowhere, and goes on under its key once it was', async () => {
  let isDown = true
  const { relay, brought, upload, send } = await rig(async (file) => {
    if (isDown) throw new Error('clamd: connection refused')
    return looks(file)
  })
  const id = await upload('log.txt', 'all well')
  const early = await send([id])
  expect([early.status, (await early.json()).code]).toEqual([503, 'unavailable'])
  expect(brought).toEqual([])
  expect(relay.errors).toMatchObject([{ cause: { message: 'clamd: connection refused' } }])
  isDown = false
  expect((await send([id])).status).toBe(201)
  expect(relay.world.agent.list()).toHaveLength(1)
})

it('a file that is at the helpdesk already is not looked at again', async () => {
  let scans = 0
  let fails = 1
  const { upload, send } = await rig(
    async () => {
      scans += 1
      return 'clean'
    },
    {
      wrap: (backend) => ({
        ...backend,
        createTicket: async (...given) => {
          if (fails-- > 0) throw new Error('down')
          return backend.createTicket(...given)
        },
      }),
    },
  )
  const id = await upload('log.txt', 'all well')
  expect((await send([id])).status).toBe(500)
  expect((await send([id])).status).toBe(201)
  expect(scans).toBe(1)
})

it('the files of a reply and of an answer to an ask are looked at too', async () => {
  const { relay, upload, send } = await rig(looks)
  const { id } = await (await send([])).json()
  const bad = await upload('bill.txt', VIRUS)
  const reply = await relay.ask('ann', 'POST', `/v1/tickets/${id}/messages`, {
    body: { body: 'See', submissionId: 's-2', uploadIds: [bad] },
  })
  expect([reply.status, (await reply.json()).errors]).toEqual([
    422,
    [{ pointer: '/uploadIds/0', code: 'infected' }],
  ])
  const asked = relay.world.agent.reply(id, {
    body: 'Please',
    asks: [{ kind: 'file', label: 'Log' }],
  })
  const ask = asked.kind === 'message' ? asked.asks[0]?.id : undefined
  const again = await upload('bill.txt', VIRUS)
  const answer = await relay.ask('ann', 'POST', `/v1/tickets/${id}/asks`, {
    body: { messageId: asked.id, askId: ask, submissionId: 's-3', uploadIds: [again] },
  })
  expect([answer.status, (await answer.json()).errors]).toEqual([
    422,
    [{ pointer: '/uploadIds/0', code: 'infected' }],
  ])
})
