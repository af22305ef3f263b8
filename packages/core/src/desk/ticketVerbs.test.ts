import { expect, it } from 'vitest'
import type { SupportEvents } from '../supportClient.js'
import { clientRig, MAYA } from '../testing/clientRig.js'
import { refusal } from '../testing/flakyBackend.js'
import { withTicket } from '../testing/ticketRig.js'

it('D7 says whether a recommended solution helped, and shows it at once', async () => {
  const { rig, tab, ticket, look } = await withTicket()
  const { id } = rig.world.agent.reply(ticket.id, { body: 'Try this', isSolution: true })
  const thread = await look()
  const heard: SupportEvents['ticket:updated'][] = []
  tab.on('ticket:updated', (event) => heard.push(event))
  const judged = await rig.result(
    tab.tickets.judgeSolution(ticket.id, { messageId: id, helped: true }),
  )
  await rig.clock.advance(1)
  expect(thread.get().ticket).toEqual(judged)
  expect(thread.get().messages.find((each) => each.id === id)).toMatchObject({ helped: true })
  expect(heard).toMatchObject([{ ticket: { id: ticket.id } }])
})

it('C13 answers what staff ask for in place, with files and choices', async () => {
  const { rig, tab, ticket, look } = await withTicket()
  const thread = await look()
  const asked = rig.world.agent.reply(ticket.id, {
    body: 'Please',
    asks: [
      { kind: 'file', label: 'A picture' },
      { kind: 'choice', label: 'Which?', options: ['One', 'Two'] },
    ],
  })
  await rig.clock.advance(8_000)
  const [file, choice] = 'asks' in asked ? asked.asks : []
  const sent: SupportEvents['message:sent'][] = []
  tab.on('message:sent', (event) => sent.push(event))
  const picture = new File(['png'], 'picture.png', { type: 'image/png' })
  const answer = { messageId: asked.id, askId: file?.id ?? '' }
  await rig.result(tab.tickets.answerAsk(ticket.id, { ...answer, files: [picture] }))
  await rig.result(
    tab.tickets.answerAsk(ticket.id, {
      messageId: asked.id,
      askId: choice?.id ?? '',
      optionId: choice?.options[1]?.id ?? '',
    }),
  )
  await rig.clock.advance(1)
  const shown = thread.get().messages.find((each) => each.id === asked.id)
  expect(shown).toMatchObject({
    asks: [
      { answer: { attachmentIds: [expect.any(String)] } },
      { answer: { optionId: choice?.options[1]?.id } },
    ],
  })
  expect(sent).toHaveLength(2)
  expect(thread.get().ticket?.status).not.toBe('waiting_on_customer')
  expect(new Set(thread.get().messages.map(({ id }) => id)).size).toBe(thread.get().messages.length)
  expect(tab.uploads.states.get()).toEqual({})
  expect(await rig.storage.keys('bytes/')).toEqual([])
})

it('an answer that is refused takes its files back', async () => {
  const { rig, tab, ticket } = await withTicket()
  const answer = { messageId: 'none', askId: 'none', files: [new File(['a'], 'a.txt')] }
  await expect(rig.result(tab.tickets.answerAsk(ticket.id, answer))).rejects.toMatchObject({
    retryable: false,
  })
  await rig.clock.advance(10)
  expect(rig.flaky.count('discardUpload')).toBe(1)
  expect(await rig.storage.keys('bytes/')).toEqual([])
})

it('C7 grants access to the project of a ticket and withdraws it', async () => {
  const projects = [{ id: 'p-1', name: 'Shop' }]
  const { rig, tab, ticket, look } = await withTicket(
    { form: { projects }, access: {} },
    { projectId: 'p-1' },
  )
  const thread = await look()
  await rig.result(tab.tickets.grantAccess(ticket.id))
  expect(thread.get().ticket?.access).toMatchObject({ until: null })
  await rig.result(tab.tickets.withdrawAccess(ticket.id))
  expect(thread.get().ticket?.access).toBeNull()
})

it('D9 changes the category, or asks for it while somebody works on it', async () => {
  const categories = [
    { id: 'help', label: 'Help' },
    { id: 'errors', label: 'Errors' },
  ]
  const { rig, tab, ticket } = await withTicket({ form: { categories } }, { categoryId: 'help' })
  const changed = tab.tickets.setCategory(ticket.id, { categoryId: 'errors', typeId: null })
  expect(await rig.result(changed)).toMatchObject({ categoryId: 'errors' })
  rig.world.agent.setStatus(ticket.id, 'in_progress')
  const asked = tab.tickets.setCategory(ticket.id, { categoryId: 'help', typeId: null })
  expect(await rig.result(asked)).toMatchObject({
    categoryId: 'errors',
    categoryRequest: { categoryId: 'help' },
  })
})

it('D10 escalates into a linked ticket that the list shows, and writes to the manager', async () => {
  const { rig, tab, ticket } = await withTicket({
    support: { promises: [{ clockMinutes: 60 }] },
    escalation: { kind: 'linked_ticket', againAfterMinutes: 60 },
    manager: { label: 'Manager' },
  })
  tab.tickets.list.subscribe(() => {})
  const created: SupportEvents['ticket:created'][] = []
  tab.on('ticket:created', (event) => created.push(event))
  await rig.clock.advance(7 * 24 * 3_600_000)
  const { ticket: after, linked } = await rig.result(tab.tickets.escalate(ticket.id))
  expect(after.escalatedTo).toBe(linked?.id)
  expect(created).toMatchObject([{ ticket: { id: linked?.id } }])
  expect(tab.tickets.list.get().tickets.map(({ id }) => id)).toContain(linked?.id)
  await rig.result(tab.tickets.contactManager({ ticketId: ticket.id, body: 'Nobody answers' }))
  await rig.result(tab.tickets.contactManager({ body: 'Thank you' }))
  expect(rig.world.agent.managerMessages()).toMatchObject([
    { ticketId: ticket.id, body: 'Nobody answers' },
    { ticketId: null, body: 'Thank you' },
  ])
})

it('says not_supported where the desk has no such thing', async () => {
  const { rig, tab, ticket } = await withTicket()
  await expect(rig.result(tab.tickets.escalate(ticket.id))).rejects.toMatchObject({
    code: 'not_supported',
  })
})

it('X2 a verb whose answer got lost is done once when it is repeated, and anew after another', async () => {
  const { rig, tab, ticket } = await withTicket()
  const keysOf = (verb: string) =>
    rig.flaky.calls
      .filter((each) => each.verb === verb)
      .map(({ given }) => (given.at(-1) as { idempotencyKey: string }).idempotencyKey)
  rig.flaky.fail('closeTicket', 'lost')
  const close = () => rig.result(tab.tickets.close(ticket.id))
  await expect(close()).rejects.toMatchObject({ code: 'unavailable' })
  expect(await close()).toMatchObject({ status: 'closed' })
  expect(new Set(keysOf('closeTicket')).size).toBe(1)
  rig.flaky.fail('reopenTicket', 'lost')
  await expect(rig.result(tab.tickets.reopen(ticket.id))).rejects.toThrow()
  expect(await close()).toMatchObject({ status: 'closed' })
  expect(await rig.result(tab.tickets.reopen(ticket.id))).toMatchObject({ status: 'open' })
  expect(new Set(keysOf('reopenTicket')).size).toBe(2)
  rig.flaky.fail('closeTicket', refusal('conflict', { status: 409 }))
  await expect(close()).rejects.toMatchObject({ code: 'conflict' })
  expect(await close()).toMatchObject({ status: 'closed' })
  expect(new Set(keysOf('closeTicket')).size).toBe(4)
})

it('D14 keeps a note on the server where the desk can, and no agent sees it', async () => {
  const { rig, tab, ticket, look } = await withTicket({ notes: true })
  const thread = await look()
  await rig.result(tab.tickets.setNote(ticket.id, 'Ask Ada'))
  expect(thread.get()).toMatchObject({ ticket: { note: 'Ask Ada' }, noteIsLocal: false })
  expect(JSON.stringify(rig.world.agent.messages(ticket.id))).not.toContain('Ask Ada')
  expect(JSON.stringify(await rig.storage.keys(''))).not.toContain('note/')
  expect(await rig.result(tab.tickets.setNote(ticket.id, ' '))).toMatchObject({ note: null })
})

it('D14 keeps a note on this device where the desk cannot, sealed to its person', async () => {
  const { rig, tab, ticket, look } = await withTicket({ notes: false })
  const thread = await look()
  const before = rig.flaky.calls.length
  expect(await rig.result(tab.tickets.setNote(ticket.id, 'Ask Ada'))).toMatchObject({
    note: 'Ask Ada',
  })
  expect(rig.flaky.calls.slice(before).map(({ verb }) => verb)).not.toContain('setNote')
  expect(thread.get()).toMatchObject({ ticket: { note: 'Ask Ada' }, noteIsLocal: true })
  rig.world.agent.reply(ticket.id, { body: 'Hello' })
  await rig.clock.advance(8_000)
  expect(thread.get()).toMatchObject({ ticket: { unreadCount: 1, note: 'Ask Ada' } })
  const reloaded = rig.open()
  reloaded.tickets.open(ticket.id).subscribe(() => {})
  await rig.clock.advance(5)
  expect(reloaded.tickets.open(ticket.id).get()).toMatchObject({ noteIsLocal: true })
  tab.identify({ id: 'noor' })
  expect(thread.get()).toMatchObject({ ticket: null, noteIsLocal: false })
  tab.identify(MAYA)
  await rig.clock.advance(5)
  expect(thread.get()).toMatchObject({ ticket: { note: 'Ask Ada' } })
  await rig.result(tab.tickets.setNote(ticket.id, null))
  expect(thread.get()).toMatchObject({ ticket: { note: null }, noteIsLocal: false })
  await rig.result(tab.tickets.setNote(ticket.id, 'Again'))
  await rig.result(tab.eraseLocalData())
  expect(await rig.storage.keys('')).toEqual([])
  await rig.clock.advance(5)
  expect(thread.get()).toMatchObject({ noteIsLocal: false })
})

it('D14 a note moves from this device to the desk that has learned to keep it', async () => {
  const { rig, tab, ticket, look } = await withTicket({ notes: true })
  const thread = await look()
  rig.flaky.fail('setNote', refusal('not_supported', { status: 501 }))
  await rig.result(tab.tickets.setNote(ticket.id, 'Here'))
  expect(thread.get()).toMatchObject({ ticket: { note: 'Here' }, noteIsLocal: true })
  await rig.result(tab.tickets.setNote(ticket.id, 'There'))
  expect(thread.get()).toMatchObject({ ticket: { note: 'There' }, noteIsLocal: false })
  expect(JSON.stringify(await rig.storage.keys(''))).not.toContain('note/')
  rig.flaky.fail('setNote', refusal('forbidden', { status: 403 }))
  await expect(rig.result(tab.tickets.setNote(ticket.id, 'No'))).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(thread.get()).toMatchObject({ ticket: { note: 'There' } })
})

const MANY = Array.from({ length: 130 }, (_, n) => `Word ${n}`)

it('D7 reads a long thread from its beginning after a verb: it may have changed what stands there', async () => {
  const { rig, tab, ticket, look } = await withTicket()
  const { id } = rig.world.agent.reply(ticket.id, { body: 'Try this', isSolution: true })
  for (const body of MANY) rig.world.agent.reply(ticket.id, { body })
  const thread = await look()
  await rig.clock.advance(100)
  expect(thread.get().messages.length).toBeGreaterThan(130)
  const before = rig.flaky.count('listMessages')
  rig.flaky.fail('listMessages', 'dropped')
  await rig.result(tab.tickets.judgeSolution(ticket.id, { messageId: id, helped: false }))
  await rig.clock.advance(10_000)
  expect(thread.get().messages.find((each) => each.id === id)).toMatchObject({ helped: false })
  const cursors = rig.flaky.calls
    .filter(({ verb }) => verb === 'listMessages')
    .slice(before)
    .map(({ given }) => (given[1] as { cursor?: string }).cursor)
  expect(cursors.slice(0, 2)).toEqual([undefined, undefined])
})

it('D7 a verb in the middle of a slow read is read back from the beginning after it', async () => {
  const rig = clientRig({ latencyMs: { device: 0, network: 400 } })
  const created = rig.world.agent.createFor(MAYA, { subject: 'Charts', body: 'Empty' })
  const solutions = MANY.slice(0, 8).map((body) =>
    rig.world.agent.reply(created.id, { body, isSolution: true }),
  )
  for (const body of MANY) rig.world.agent.reply(created.id, { body })
  const tab = rig.open()
  const thread = tab.tickets.open(created.id)
  thread.subscribe(() => {})
  await rig.clock.advance(5_000)
  for (const { id } of solutions) {
    rig.world.agent.markSolution(created.id, id)
    await rig.clock.advance(60_000)
    void tab.tickets.refresh()
    const judged = tab.tickets.judgeSolution(created.id, { messageId: id, helped: false })
    await rig.clock.advance(5_000)
    await judged
    expect(thread.get().messages.find((each) => each.id === id)).toMatchObject({ helped: false })
  }
})

it('D7 reads a long thread from its beginning when something was judged elsewhere', async () => {
  const { rig, ticket, look } = await withTicket()
  const { id } = rig.world.agent.reply(ticket.id, { body: 'Try this', isSolution: true })
  for (const body of MANY) rig.world.agent.reply(ticket.id, { body })
  const thread = await look()
  await rig.clock.advance(10_000)
  const other = rig.open()
  await rig.result(other.tickets.judgeSolution(ticket.id, { messageId: id, helped: true }))
  await rig.clock.advance(60_000)
  expect(thread.get().messages.find((each) => each.id === id)).toMatchObject({ helped: true })
  const before = rig.flaky.count('listMessages')
  rig.world.agent.reply(ticket.id, { body: 'One more' })
  await rig.clock.advance(60_000)
  expect(rig.flaky.count('listMessages') - before).toBe(1)
})
