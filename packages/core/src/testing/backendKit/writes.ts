import { isSupportError } from '../../errors/SupportError.js'
import type { Backend } from '../../ports/Backend.js'
import type { Ticket } from '../../wire/index.js'
import { allMessages, type Bench, codeOf, fileTicket, type Kit, newReply, textsOf } from './kit.js'

const EVERY_SCRIPT = 'Ünïcode «Экспорт» 输出 مرحبا 👩🏽‍💻 e\u0301 — <b>&amp;</b> "q" \\n'

export function checkWrites(kit: Kit): void {
  const { check, expect } = kit

  check('X14: a new ticket comes back with what was written', async (bench) => {
    const key = bench.key()
    const input = bench.newTicket(key, {
      subject: EVERY_SCRIPT,
      body: `${EVERY_SCRIPT}\n\n${EVERY_SCRIPT}`,
    })
    const ticket = await bench.alice.createTicket(input, { idempotencyKey: key })
    expect(ticket).toMatchObject({ subject: EVERY_SCRIPT, submissionId: key, status: 'open' })
    expect(ticket.number).not.toBe('')
    expect(await bench.alice.getTicket(ticket.id)).toEqual(ticket)
    const [first] = textsOf(await allMessages(bench.alice, ticket.id))
    expect(first).toMatchObject({ body: input.body, author: { role: 'me' } })
  })

  check('X2: the same key gives the same ticket, once', async (bench) => {
    const key = bench.key()
    const first = await bench.alice.createTicket(bench.newTicket(key), { idempotencyKey: key })
    const second = await bench.alice.createTicket(bench.newTicket(key), { idempotencyKey: key })
    expect(second).toEqual(first)
    await bench.settle()
    expect(await sentUnder(bench.alice, key)).toHaveLength(1)
  })

  check('X2: the same key with other words is refused', async (bench) => {
    bench.needsTrait('payload_of_keys')
    const key = bench.key()
    await bench.alice.createTicket(bench.newTicket(key), { idempotencyKey: key })
    const other = bench.newTicket(key, { body: 'Something else.' })
    expect(await codeOf(bench.alice.createTicket(other, { idempotencyKey: key }))).toBe('conflict')
    await bench.settle()
    expect(await sentUnder(bench.alice, key)).toHaveLength(1)
  })

  check('X2: a key pressed twice at once makes one ticket', async (bench) => {
    bench.needsTrait('keys_at_once')
    const key = bench.key()
    const send = () => bench.alice.createTicket(bench.newTicket(key), { idempotencyKey: key })
    const outcomes = await Promise.allSettled([send(), send(), send()])
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    for (const { reason } of refused) {
      expect(isSupportError(reason) && reason.code).toBe('in_progress')
    }
    await bench.settle()
    expect(await sentUnder(bench.alice, key)).toHaveLength(1)
  })

  check('X2: a key belongs to its person', async (bench) => {
    const key = bench.key()
    const hers = await bench.alice.createTicket(bench.newTicket(key), { idempotencyKey: key })
    const others = await bench.carol.createTicket(bench.newTicket(key), { idempotencyKey: key })
    expect(others.id).not.toBe(hers.id)
  })

  check('X2: the same key gives the same reply, once', async (bench) => {
    const ticket = await fileTicket(bench, bench.alice)
    const key = bench.key()
    const send = () => bench.alice.reply(ticket.id, newReply(key), { idempotencyKey: key })
    const first = await send()
    const second = await send()
    expect(second.message).toEqual(first.message)
    const replies = textsOf(await allMessages(bench.alice, ticket.id))
    expect(replies.filter(({ submissionId }) => submissionId === key)).toHaveLength(1)
  })

  check('X2: after a lost answer the same key leads to the ticket that exists', lostAnswer(kit))
  check('X2: after a lost answer the same key leads to the reply that exists', lostReply(kit))

  check('X2: what a process began that died is found by the next one', deadProcess(kit))

  check('X14: a refused form names the field that breaks the rule', async (bench) => {
    const key = bench.key()
    const input = bench.newTicket(key, { body: '  \n ' })
    const refusal = await bench.alice
      .createTicket(input, { idempotencyKey: key })
      .catch((error: unknown) => error)
    expect(isSupportError(refusal) && refusal.code).toBe('invalid')
    expect(isSupportError(refusal) && refusal.fields.map(({ pointer }) => pointer)).toContain(
      '/body',
    )
    expect(await sentUnder(bench.alice, key)).toHaveLength(0)
  })
}

function lostAnswer({ expect }: Kit): (bench: Bench) => Promise<void> {
  return async (bench) => {
    bench.needs(bench.loseNextAnswer !== undefined, 'way to lose an answer')
    const key = bench.key()
    bench.loseNextAnswer?.()
    const lost = bench.alice.createTicket(bench.newTicket(key), { idempotencyKey: key })
    expect(await codeOf(lost)).not.toBe('resolved')
    const again = await bench.alice.createTicket(bench.newTicket(key), { idempotencyKey: key })
    await bench.settle()
    const sent = await sentUnder(bench.alice, key)
    expect(sent.map(({ id }) => id)).toEqual([again.id])
  }
}

function deadProcess({ expect }: Kit): (bench: Bench) => Promise<void> {
  return async (bench) => {
    bench.needs(bench.alice.can.writesOnce === true, 'promise to write once')
    bench.needs(bench.aliceAnew !== undefined, 'second process')
    const [key, replyKey] = [bench.key(), bench.key()]
    const first = (idempotencyKey: string) => ({ idempotencyKey, mayHaveHappened: false })
    const again = (idempotencyKey: string) => ({ idempotencyKey, mayHaveHappened: true })
    const input = bench.newTicket(key)
    const ticket = await bench.alice.createTicket(input, first(key))
    const { message } = await bench.alice.reply(ticket.id, newReply(replyKey), first(replyKey))
    await bench.settle()
    const alice = bench.aliceAnew?.() ?? bench.alice
    expect((await alice.createTicket(input, again(key))).id).toBe(ticket.id)
    const repeated = await alice.reply(ticket.id, newReply(replyKey), again(replyKey))
    expect(repeated.message.id).toBe(message.id)
    await bench.settle()
    expect(await sentUnder(alice, key)).toHaveLength(1)
    const sent = textsOf(await allMessages(alice, ticket.id))
    expect(sent.filter(({ submissionId }) => submissionId === replyKey)).toHaveLength(1)
  }
}

function lostReply({ expect }: Kit): (bench: Bench) => Promise<void> {
  return async (bench) => {
    bench.needs(bench.loseNextAnswer !== undefined, 'way to lose an answer')
    const ticket = await fileTicket(bench, bench.alice)
    const key = bench.key()
    const send = () => bench.alice.reply(ticket.id, newReply(key), { idempotencyKey: key })
    bench.loseNextAnswer?.()
    expect(await codeOf(send())).not.toBe('resolved')
    const again = await send()
    const sent = textsOf(await allMessages(bench.alice, ticket.id))
    const ids = sent.filter(({ submissionId }) => submissionId === key).map(({ id }) => id)
    expect(ids).toEqual([again.message.id])
  }
}

async function sentUnder(backend: Backend, submissionId: string): Promise<readonly Ticket[]> {
  const { items } = await backend.listTickets({ limit: 100 })
  return items.filter((ticket) => ticket.submissionId === submissionId)
}
