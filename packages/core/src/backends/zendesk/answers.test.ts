import { expect, it } from 'vitest'
import { isSupportError } from '../../errors/SupportError.js'
import {
  codeOf,
  file as fileOf,
  newReply,
  someBytes,
  textsOf,
} from '../../testing/backendKit/kit.js'
import { newTicket } from '../../testing/newTicket.js'
import { FIELDS } from '../../testing/zendesk/account.js'
import { json, toTime } from '../../testing/zendesk/emulatorContext.js'
import { zendeskRig } from '../../testing/zendesk/zendeskRig.js'
import { zendeskRelay } from '../../zendesk.js'
import { memories } from './personMemory.js'

/** What the backend makes of answers that say little, or something else than was asked. */

it('a ticket that says next to nothing is shown as an open one of nobody', async () => {
  const { backend, emulator } = zendeskRig()
  const times = { created_at: toTime(0), updated_at: toTime(0) }
  const said = { request: { id: 5, ...times } }
  emulator.faults.answerNext(/GET/, /^\/requests\/5$/, () => json(200, said))
  expect(await backend.getTicket('5')).toMatchObject({
    ...{ id: '5', subject: '', preview: '', status: 'open', statusLabel: '', assignee: null },
    ...{ categoryId: null, priority: null, project: null, submissionId: null, fields: {} },
    requester: { role: 'colleague' },
  })
})

it('a ticket without a subject is called by its first words', async () => {
  const { backend, emulator } = zendeskRig()
  const request = {
    id: 5,
    subject: '',
    description: '\n  No rows.\nSince today.',
    status: 'asleep',
  }
  const times = { created_at: toTime(0), updated_at: toTime(0) }
  emulator.faults.answerNext(/GET/, /^\/requests\/5$/, () =>
    json(200, { request: { ...request, ...times } }),
  )
  const ticket = await backend.getTicket('5')
  expect(ticket).toMatchObject({ subject: 'No rows.', preview: 'No rows.', status: 'open' })
})

it('what is sent without a subject is called by its first words, files alone by a sign', async () => {
  const { backend, emulator, file } = zendeskRig()
  expect(await file({ subject: ' ', body: 'No rows.\nSince today.' })).toMatchObject({
    subject: 'No rows.',
  })
  const upload = await backend.upload(fileOf(someBytes(3)), { id: 'f-1' })
  const bare = { subject: '', body: '', uploadIds: [upload.id] }
  const ticket = await file(bare, backend)
  expect(ticket.subject).toBe('📎')
  expect(emulator.agent.ticket(Number(ticket.id)).comments[0]?.attachments).toHaveLength(1)
  expect(await codeOf(file({ body: ' ' }))).toBe('invalid')
})

it('empty answers to fields are not sent', async () => {
  const { emulator, file } = zendeskRig()
  const { id } = await file({ fields: { [FIELDS.area]: '', 77: null, 78: undefined } })
  expect(emulator.agent.ticket(Number(id)).fields.get(FIELDS.area)).toBeNull()
})

it('a declined ticket stays declined when it is closed; one that nobody has taken is open', async () => {
  const { backend, emulator, file } = zendeskRig()
  const { id } = await file()
  const ticket = emulator.agent.ticket(Number(id))
  ticket.status = 'open'
  expect(await backend.getTicket(id)).toMatchObject({ status: 'open' })
  emulator.agent.decline(Number(id), 'Not ours.')
  emulator.agent.close(Number(id))
  const ended = { status: 'declined', declineReason: 'Not ours.', actions: ['follow_up'] }
  expect(await backend.getTicket(id)).toMatchObject(ended)
})

it('somebody who was deleted is support without a name', async () => {
  const { backend, emulator, file } = zendeskRig({ assignsNewTickets: true })
  const { id } = await file()
  emulator.agent.comment(Number(id), { body: 'Hello.' })
  emulator.account.users.delete(emulator.people.agnes.id)
  expect((await backend.getTicket(id)).assignee).toEqual({ role: 'agent' })
  const [, answer] = textsOf((await backend.listMessages(id, {})).items)
  expect(answer?.author).toEqual({ role: 'agent' })
})

it.each([
  [{}, 'request'],
  [{ request: { id: 'five' } }, 'request.id'],
  [null, ''],
])('an answer of another shape is told with its place (%j)', async (said, place) => {
  const { backend, emulator } = zendeskRig()
  emulator.faults.answerNext(/GET/, /^\/requests\/5$/, () => json(200, said))
  const error = await backend.getTicket('5').catch((thrown: unknown) => thrown)
  expect(isSupportError(error) && [error.code, error.message]).toEqual([
    'bad_response',
    expect.stringContaining(`another at "${place}"`),
  ])
})

it('a page that asks again after a broken line hears what it is answered then', async () => {
  const { pageOf, alice, emulator } = zendeskRig()
  const backend = pageOf(alice)
  await backend.describe()
  emulator.faults.loseNextAnswer(/GET/, /^\/requests\/999$/)
  expect(await codeOf(backend.getTicket('999'))).toBe('not_found')
})

it('a reply that Zendesk took and did not write is «not_applied»', async () => {
  const { backend, emulator, file, key } = zendeskRig()
  const { id } = await file()
  emulator.faults.ignoreNextWrite()
  const idempotencyKey = key()
  const send = () => backend.reply(id, newReply(idempotencyKey), { idempotencyKey })
  expect(await codeOf(send())).toBe('not_applied')
  const { message } = await send()
  expect(message).toMatchObject({ submissionId: idempotencyKey })
  // Staff took it out of the thread, and the same key asks once more.
  emulator.agent.ticket(Number(id)).comments.pop()
  expect(await codeOf(send())).toBe('not_applied')
})

it('X3: a file without a type is sent as bytes, and one that is refused is told why', async () => {
  const { backend, emulator, file } = zendeskRig()
  const source = { ...fileOf(someBytes(3)), type: '' }
  const { id } = await backend.upload(source, { id: 'f-1' })
  const ticket = await file({ uploadIds: [id] }, backend)
  const [message] = textsOf((await backend.listMessages(ticket.id, {})).items)
  expect(message?.attachments[0]?.type).toBe('application/octet-stream')
  const refuse = (status: number, body: unknown = {}) =>
    emulator.faults.answerNext(/POST/, /uploads/, () => json(status, body))
  refuse(413)
  expect(await codeOf(backend.upload(source, { id: 'f-2' }))).toBe('too_large')
  refuse(201, { upload: 'taken' })
  expect(await codeOf(backend.upload(source, { id: 'f-3' }))).toBe('bad_response')
})

it('an upload is let go of once, and nothing is asked for what is none', async () => {
  const { backend, emulator, writes } = zendeskRig()
  const { id } = await backend.upload(fileOf(someBytes(3)), { id: 'f-1' })
  await backend.discardUpload(id)
  await backend.discardUpload(id)
  expect(emulator.account.uploads.size).toBe(0)
  const before = writes().length
  await backend.discardUpload('garbage')
  expect(writes()).toHaveLength(before)
  emulator.faults.answerNext(/DELETE/, /uploads/, () => json(503, {}))
  expect(await codeOf(backend.discardUpload(id))).toBe('unavailable')
  const ticket = newTicket('s-1', { uploadIds: [id] })
  expect(await codeOf(backend.createTicket(ticket, { idempotencyKey: 's-1' }))).toBe(
    'upload_expired',
  )
})

it('a file is found however long its thread is, and not once staff have removed it', async () => {
  const { backend, emulator, file } = zendeskRig()
  const { id } = await file()
  for (let count = 0; count < 120; count += 1) emulator.agent.comment(Number(id), { body: 'Word' })
  const files = [{ name: 'a.txt', type: 'text/plain', bytes: someBytes(3) }]
  const { attachmentIds } = emulator.agent.comment(Number(id), { body: 'Here.', files })
  const attachmentId = `${id}.${attachmentIds[0]}`
  expect((await backend.readAttachment(attachmentId)).bytes.size).toBe(3)
  for (const none of [`${id}.1`, `999.${attachmentIds[0]}`, '../users', '']) {
    expect(await codeOf(backend.readAttachment(none))).toBe('not_found')
  }
  const answer = (patch: object) => {
    const attachment = { id: 7, file_name: 'a.txt', content_url: 'https://files.example', ...patch }
    const comment = { id: 1, created_at: toTime(0), attachments: [attachment] }
    emulator.faults.answerNext(/GET/, /comments/, () => json(200, { comments: [comment] }))
  }
  answer({ deleted: true })
  expect(await codeOf(backend.readAttachment(`${id}.7`))).toBe('not_found')
  answer({ malware_scan_result: 'malware_found' })
  expect(await codeOf(backend.readAttachment(`${id}.7`))).toBe('forbidden')
  // An administrator has looked at it.
  answer({
    malware_scan_result: 'malware_found',
    malware_access_override: true,
    content_url: `${emulator.url}/attachments/none`,
  })
  expect(await codeOf(backend.readAttachment(`${id}.7`))).toBe('not_found')
})

it('a file whose host has it no more is not found; a broken line to it is an outage', async () => {
  const { emulator, alice, clock, file } = zendeskRig()
  const { id } = await file()
  const files = [{ name: 'a.txt', type: 'text/plain', bytes: someBytes(3) }]
  const { attachmentIds } = emulator.agent.comment(Number(id), { body: 'Here.', files })
  const attachmentId = `${id}.${attachmentIds[0]}`
  const admin = emulator.issueToken(emulator.people.root, ['read', 'write', 'impersonate'])
  const relay = zendeskRelay({
    ...{ url: emulator.url, desk: { name: 'Acme' }, clock, getToken: () => admin },
    async fetch(input, init) {
      const response = await emulator.handler(new Request(input, init))
      if (response.type === 'error') throw new TypeError('The line broke')
      return response
    },
  })({ id: 'alice', email: alice.email })
  emulator.faults.answerNext(/GET/, /attachments/, () => new Response(null, { status: 410 }))
  expect(await codeOf(relay.readAttachment(attachmentId))).toBe('not_found')
  emulator.faults.loseNextAnswer(/GET/, /attachments/)
  expect(await codeOf(relay.readAttachment(attachmentId))).toBe('unavailable')
  expect((await relay.readAttachment(attachmentId)).bytes.size).toBe(3)
  expect(() => zendeskRelay({ url: emulator.url, getToken: () => admin })({ id: 'x' })).toThrow(
    'no address',
  )
})

it('what a person was is let go of where a relay has seen too many', () => {
  const memoryOf = memories(2)
  const [alice, bob] = [memoryOf('alice'), memoryOf('bob')]
  expect(memoryOf('alice')).toBe(alice)
  memoryOf('carol')
  expect(memoryOf('alice')).toBe(alice)
  expect(memoryOf('bob')).not.toBe(bob)
})
