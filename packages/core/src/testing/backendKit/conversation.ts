import {
  allMessages,
  codeOf,
  fileTicket,
  given,
  type Kit,
  someBytes,
  textsOf,
  WITH_STAFF,
  writeReply,
} from './kit.js'

export function checkConversation(kit: Kit): void {
  checkAnswers(kit)
  checkEndings(kit)
}

function checkAnswers({ check, expect }: Kit): void {
  check('A9: an answer of an agent stands in the thread, after what was asked', async (bench) => {
    const agent = bench.agentDoor()
    const ticket = await fileTicket(bench, bench.alice)
    await agent.reply(ticket.id, { body: 'We are looking into it. 🔍' })
    const thread = textsOf(await allMessages(bench.alice, ticket.id))
    expect(thread.map(({ author }) => author.role)).toEqual(['me', 'agent'])
    expect(thread[1]?.body).toBe('We are looking into it. 🔍')
    expect(thread[1]?.submissionId).toBeNull()
  })

  check('X14: internal notes and their files never reach the customer', async (bench) => {
    const agent = bench.agentDoor()
    const ticket = await fileTicket(bench, bench.alice)
    const before = await bench.alice.getTicket(ticket.id)
    const note = { name: 'secret.txt', type: 'text/plain', bytes: someBytes(9) }
    const { attachmentIds } = await agent.reply(ticket.id, {
      body: 'TOP-SECRET-WORD: this customer is difficult.',
      internal: true,
      files: [note],
    })
    const thread = await allMessages(bench.alice, ticket.id)
    const after = await bench.alice.getTicket(ticket.id)
    expect(JSON.stringify([thread, after])).not.toMatch(/TOP-SECRET-WORD|secret\.txt/)
    expect(after.unreadCount).toBe(before.unreadCount)
    for (const id of attachmentIds) {
      expect(await codeOf(bench.alice.readAttachment(id))).toBe('not_found')
    }
    if (!bench.alice.can.search) return
    expect((await bench.alice.listTickets({ q: 'TOP-SECRET-WORD' })).items).toEqual([])
  })

  check('X6: answers count as unread until they are marked as read', async (bench) => {
    bench.needs(bench.alice.can.markRead, 'marks for what was read')
    const agent = bench.agentDoor()
    const ticket = await fileTicket(bench, bench.alice)
    await agent.reply(ticket.id, { body: 'First.' })
    await agent.reply(ticket.id, { body: 'Second.' })
    expect((await bench.alice.getTicket(ticket.id)).unreadCount).toBe(2)
    const [, first, second] = textsOf(await allMessages(bench.alice, ticket.id))
    const one = await bench.alice.markRead(ticket.id, given(first, 'message').id)
    expect(one.unreadCount).toBe(1)
    const none = await bench.alice.markRead(ticket.id, given(second, 'second message').id)
    expect(none.unreadCount).toBe(0)
    const back = await bench.alice.markRead(ticket.id, given(first, 'message').id)
    expect(back.unreadCount).toBe(0)
  })

  check('D8: a reply goes on with the dialogue', async (bench) => {
    const agent = bench.agentDoor()
    const ticket = await fileTicket(bench, bench.alice)
    await agent.reply(ticket.id, { body: 'Which browser?', status: 'waiting_on_customer' })
    expect((await bench.alice.getTicket(ticket.id)).status).toBe('waiting_on_customer')
    const result = await writeReply(bench, bench.alice, ticket.id, {
      body: 'Firefox.\n\nOn Linux.',
    })
    expect(result.message).toMatchObject({ body: 'Firefox.\n\nOn Linux.', author: { role: 'me' } })
    expect(WITH_STAFF).toContain(result.ticket.status)
    const thread = textsOf(await allMessages(bench.alice, ticket.id))
    expect(thread.at(-1)).toEqual(result.message)
  })

  check('D8: a reply opens a solved ticket again', async (bench) => {
    const agent = bench.agentDoor()
    const ticket = await fileTicket(bench, bench.alice)
    await agent.reply(ticket.id, { body: 'Fixed.', status: 'solved' })
    const solved = await bench.alice.getTicket(ticket.id)
    expect(solved.status).toBe('solved')
    expect(solved.actions).toContain('reply')
    await writeReply(bench, bench.alice, ticket.id)
    expect(WITH_STAFF).toContain((await bench.alice.getTicket(ticket.id)).status)
  })
}

function checkEndings({ check, expect }: Kit): void {
  check('C12: closing with stars is read back', async (bench) => {
    bench.needs(bench.alice.can.close, 'closing')
    bench.needs(bench.alice.can.rate, 'stars')
    const ticket = await fileTicket(bench, bench.alice)
    expect(ticket.actions).toContain('close')
    const key = bench.key()
    const rating = { score: 4, comment: 'Quick, and kind.' }
    await bench.alice.closeTicket(ticket.id, { rating }, { idempotencyKey: key })
    const closed = await bench.alice.getTicket(ticket.id)
    expect(closed.rating).toEqual(rating)
    // Where the helpdesk itself closes for good later, a person's closing solves.
    expect(['solved', 'closed']).toContain(closed.status)
    if (closed.status === 'closed') expect(closed.closedAt).not.toBeNull()
    expect(closed.actions).not.toContain('rate')
    const twice = bench.alice.rateTicket(ticket.id, rating, { idempotencyKey: bench.key() })
    expect(await codeOf(twice)).toBe('conflict')
  })

  check('C10: a closed ticket takes nothing more', async (bench) => {
    bench.needs(bench.alice.can.close, 'closing')
    const ticket = await fileTicket(bench, bench.alice)
    await bench.alice.closeTicket(ticket.id, {}, { idempotencyKey: bench.key() })
    const closed = await bench.alice.getTicket(ticket.id)
    bench.needs(closed.status === 'closed', 'closing for good')
    expect(closed.actions).not.toContain('reply')
    expect(closed.actions).not.toContain('close')
    expect(await codeOf(writeReply(bench, bench.alice, ticket.id))).toBe('conflict')
    expect(textsOf(await allMessages(bench.alice, ticket.id))).toHaveLength(1)
  })

  check('E9: a closed ticket opens again where the desk allows it', async (bench) => {
    bench.needs(bench.alice.can.reopen, 'opening again')
    const ticket = await fileTicket(bench, bench.alice)
    await bench.alice.closeTicket(ticket.id, {}, { idempotencyKey: bench.key() })
    expect((await bench.alice.getTicket(ticket.id)).actions).toContain('reopen')
    await bench.alice.reopenTicket(ticket.id, { idempotencyKey: bench.key() })
    const open = await bench.alice.getTicket(ticket.id)
    expect(WITH_STAFF).toContain(open.status)
    expect(open.closedAt).toBeNull()
    const again = bench.alice.reopenTicket(ticket.id, { idempotencyKey: bench.key() })
    expect(await codeOf(again)).toBe('conflict')
  })

  check('D6: a declined ticket says why', async (bench) => {
    const { decline } = bench.agentDoor()
    bench.needs(decline !== undefined, 'declining')
    const ticket = await fileTicket(bench, bench.alice)
    await decline?.(ticket.id, 'Custom templates are out of scope.')
    const declined = await bench.alice.getTicket(ticket.id)
    expect(declined).toMatchObject({
      status: 'declined',
      declineReason: 'Custom templates are out of scope.',
    })
    expect(declined.actions).not.toContain('reply')
  })
}
