import { expect, it } from 'vitest'
import { isSupportError } from '../../errors/SupportError.js'
import { codeOf, file, newReply, someBytes } from '../../testing/backendKit/kit.js'
import { newTicket } from '../../testing/newTicket.js'
import { FORMS } from '../../testing/zendesk/account.js'
import { json } from '../../testing/zendesk/emulatorContext.js'
import { pageFetch } from '../../testing/zendesk/pageFetch.js'
import { PAGE, zendeskRig } from '../../testing/zendesk/zendeskRig.js'
import { zendeskBackend } from '../../zendesk.js'

/** What Zendesk refuses, a page cannot read: no CORS headers with 401, 403, 422, 429. */

it("a stranger's ticket is not found, though a page sees no more than a broken line", async () => {
  const { file: fileTicket, pageOf, emulator, alice, naive } = zendeskRig()
  const { id } = await fileTicket()
  const carol = pageOf(emulator.people.carol)
  const page = pageFetch(emulator.handler, PAGE)
  const bobs = await emulator.issueToken(emulator.people.bob)
  const asBob = page(`${emulator.url}/api/v2/requests/${id}`, {
    headers: { authorization: `Bearer ${bobs}` },
  })
  await expect(asBob).rejects.toThrow(TypeError)
  expect(await codeOf(carol.getTicket(id))).toBe('not_found')
  expect(await codeOf(carol.listMessages(id, {}))).toBe('not_found')
  expect(await codeOf(carol.getTicket('no-such'))).toBe('not_found')
  expect((await pageOf(alice).getTicket(id)).id).toBe(id)
  expect((await naive('GET', `/requests/${id}`)).status).toBe(200)
})

it('a token that ended is renewed, also where a page cannot read that it did', async () => {
  const { pageOf, alice, emulator, clock, key } = zendeskRig({ tokenLifeMs: 10 * 60_000 })
  const asked: string[] = []
  const backend = pageOf(alice, {
    getToken({ reason }) {
      asked.push(reason)
      return emulator.issueToken(alice)
    },
  })
  await backend.listTickets({})
  await clock.advance(11 * 60_000)
  expect(await codeOf(backend.listTickets({}))).toBe('resolved')
  expect(asked).toEqual(['start', 'rejected'])
  await clock.advance(11 * 60_000)
  const ticket = newTicket(key(), { categoryId: String(FORMS.error) })
  await backend.createTicket(ticket, { idempotencyKey: key() })
  expect(emulator.account.tickets.size).toBe(1)
  expect(asked).toEqual(['start', 'rejected', 'rejected'])
})

it('over the limit of the account a page waits, and does not hammer', async () => {
  const { pageOf, alice, emulator } = zendeskRig({ callsAMinute: 8 })
  const backend = pageOf(alice)
  await backend.listTickets({})
  let refusal: unknown
  for (let tries = 0; !refusal && tries < 20; tries++) {
    refusal = await backend.listTickets({}).then(
      () => undefined,
      (error: unknown) => error,
    )
  }
  expect(isSupportError(refusal) && [refusal.code, refusal.retryable]).toEqual([
    'unavailable',
    true,
  ])
  expect(isSupportError(refusal) && refusal.retryAfterMs).toBe(30_000)
  // The refused call, one question what it was, and one with another token.
  expect(emulator.seen.length).toBe(8 + 3)
})

it('a line that broke for a moment is no refusal', async () => {
  const { pageOf, alice, emulator, file: fileTicket } = zendeskRig()
  const { id } = await fileTicket()
  const backend = pageOf(alice)
  await backend.getTicket(id)
  emulator.faults.loseNextAnswer(/GET/, /^\/requests\/\d+$/)
  expect((await backend.getTicket(id)).id).toBe(id)
})

it('a ticket that Zendesk refuses ends as refused, and not as tried for ever', async () => {
  const { pageOf, alice, emulator, clock, key } = zendeskRig()
  const backend = pageOf(alice)
  const idempotencyKey = key()
  const create = () => backend.createTicket(newTicket(idempotencyKey), { idempotencyKey })
  const refuse = () =>
    emulator.faults.answerNext(/POST/, /^\/requests$/, () => json(422, { error: 'RecordInvalid' }))
  const codes: string[] = []
  for (let tries = 0; tries < 6; tries++) {
    refuse()
    codes.push(await codeOf(create()))
    await clock.advance(150_000)
  }
  expect(codes).toEqual([...Array(4).fill('unavailable'), 'invalid', 'invalid'])
  expect(emulator.account.tickets.size).toBe(0)
})

it('a reply whose answer got lost is there once, after any number of tries', async () => {
  const { pageOf, alice, emulator, file: fileTicket, key } = zendeskRig()
  const { id } = await fileTicket()
  const idempotencyKey = key()
  const input = newReply(idempotencyKey)
  emulator.faults.loseNextAnswer(/PUT/)
  const first = pageOf(alice).reply(id, input, { idempotencyKey })
  expect(await codeOf(first)).toBe('unavailable')
  // Another page: the one that asked first is gone.
  const other = pageOf(alice)
  const { message } = await other.reply(id, input, { idempotencyKey })
  await other.reply(id, input, { idempotencyKey })
  const { comments } = emulator.agent.ticket(Number(id))
  expect(comments.map((comment) => String(comment.id)).slice(1)).toEqual([message.id])
})

it('two replies with the same words are two', async () => {
  const { backend, emulator, file: fileTicket, key } = zendeskRig()
  const { id } = await fileTicket()
  for (let count = 0; count < 2; count++) {
    const idempotencyKey = key()
    await backend.reply(id, newReply(idempotencyKey), { idempotencyKey })
  }
  expect(emulator.agent.ticket(Number(id)).comments).toHaveLength(3)
})

it('a ticket whose answer got lost is found by its key, by another page and a day later', async () => {
  const { pageOf, alice, emulator, clock, key } = zendeskRig()
  const idempotencyKey = key()
  const ticket = newTicket(idempotencyKey)
  emulator.faults.loseNextAnswer(/POST/, /^\/requests$/)
  const lost = pageOf(alice).createTicket(ticket, { idempotencyKey })
  expect(await codeOf(lost)).toBe('unavailable')
  await clock.advance(24 * 3_600_000)
  const found = await pageOf(alice).createTicket(ticket, { idempotencyKey })
  expect(found.submissionId).toBe(idempotencyKey)
  const other = pageOf(alice).createTicket({ ...ticket, body: 'Other' }, { idempotencyKey })
  expect(await codeOf(other)).toBe('conflict')
  expect(emulator.account.tickets.size).toBe(1)
})

it('without a field for keys it promises nothing over restarts, and says so', async () => {
  const { pageOf, alice, emulator, key } = zendeskRig()
  const without = { fields: {} }
  expect(pageOf(alice).can.writesOnce).toBe(true)
  expect(pageOf(alice, without).can.writesOnce).toBe(false)
  const idempotencyKey = key()
  emulator.faults.loseNextAnswer(/POST/, /^\/requests$/)
  for (const page of [pageOf(alice, without), pageOf(alice, without)]) {
    await codeOf(page.createTicket(newTicket(idempotencyKey), { idempotencyKey }))
  }
  expect(emulator.account.tickets.size).toBe(2)
})

it('a guest files and reads nothing back before a link in a mail was followed', async () => {
  const { emulator, clock, key } = zendeskRig()
  const backend = zendeskBackend({
    url: emulator.url,
    clock,
    fetch: pageFetch(emulator.handler, PAGE),
    desk: { name: 'Acme', form: { categories: [{ id: String(FORMS.error), label: 'An error' }] } },
    guest: { name: 'Ann', email: 'ann@example.com' },
  })
  const answer = await backend.describe()
  expect(answer.notModified || answer.value.desk.guests).toBe('verify')
  expect(backend.can).toMatchObject({ guests: true, changes: false, close: false })
  const upload = await backend.upload(file(someBytes(5)), { id: 'file-1' })
  const idempotencyKey = key()
  const input = newTicket(idempotencyKey, {
    categoryId: String(FORMS.error),
    uploadIds: [upload.id],
  })
  const ticket = await backend.createTicket(input, { idempotencyKey })
  expect(ticket).toMatchObject({ subject: input.subject, status: 'open', actions: [] })
  const [filed] = [...emulator.account.tickets.values()]
  expect(filed).toMatchObject({ isSuspended: true, formId: FORMS.error })
  expect(filed?.comments[0]?.attachments).toHaveLength(1)
  expect(await codeOf(backend.getTicket(ticket.id))).toBe('not_found')
  expect((await backend.listTickets({})).items).toEqual([])
})

it('a mistake in the setup is told with its name, before it loses anything', async () => {
  const { pageOf, alice, file: fileTicket } = zendeskRig()
  const wrong = pageOf(alice, { fields: { submission: 12_345 } })
  const refusal = await fileTicket({}, wrong).catch((error: unknown) => error)
  expect(isSupportError(refusal) && refusal.fields).toEqual([
    { pointer: '/fields/submission', code: 'unknown_field' },
  ])
  expect(() => zendeskBackend({ url: 'https://acme.zendesk.com' })).toThrow('getToken or guest')
  const misspelt = { url: 'https://acme.zendesk.com', getToken: () => 'x', helpcentre: true }
  expect(() => zendeskBackend(misspelt)).toThrow('unknown helpcentre')
})

it('the same words of another week are another reply, also where the first try was refused', async () => {
  const { backendOf, alice, emulator, clock, file: fileTicket, key } = zendeskRig()
  const { id } = await fileTicket()
  const once = key()
  await backendOf(alice).reply(id, newReply(once), { idempotencyKey: once })
  await clock.advance(7 * 24 * 3_600_000)
  const backend = backendOf(alice)
  const again = key()
  const send = () =>
    backend.reply(id, newReply(again), { idempotencyKey: again, mayHaveHappened: true })
  emulator.faults.answerNext(/PUT/, /./, () => json(429, {}))
  expect(await codeOf(send())).toBe('rate_limited')
  await send()
  expect(emulator.agent.ticket(Number(id)).comments).toHaveLength(3)
})

it('a closing that may have happened is looked for first', async () => {
  const {
    backend,
    emulator,
    file: fileTicket,
    key,
    writes,
  } = zendeskRig({
    assignsNewTickets: true,
  })
  const { id } = await fileTicket()
  emulator.faults.loseNextAnswer(/PUT/)
  const idempotencyKey = key()
  const lost = backend.closeTicket(id, {}, { idempotencyKey })
  expect(await codeOf(lost)).toBe('unavailable')
  const before = writes().length
  const told = { idempotencyKey, mayHaveHappened: true }
  expect(await backend.closeTicket(id, {}, told)).toMatchObject({ status: 'solved' })
  expect(writes()).toHaveLength(before)
  expect(await codeOf(backend.closeTicket(id, {}, { idempotencyKey: key() }))).toBe('conflict')
})
