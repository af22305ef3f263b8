import type { Ask, AskAnswer, NewTicket } from '../../wire/index.js'
import type { NewAsk } from '../world.js'
import {
  allMessages,
  type Bench,
  codeOf,
  deskOf,
  file,
  fileTicket,
  given,
  type Kit,
  someBytes,
  textsOf,
  WITH_STAFF,
} from './kit.js'

export function checkAsks({ check, expect }: Kit): void {
  check('C13: what staff ask for is visible as such and waits for the person', async (bench) => {
    const asked = await askedFor(bench, [
      { kind: 'text', label: 'Which account?' },
      { kind: 'choice', label: 'Which browser?', options: ['Firefox', 'Safari'] },
    ])
    expect(asked.asks.map(({ kind, label, answer }) => [kind, label, answer])).toEqual([
      ['text', 'Which account?', null],
      ['choice', 'Which browser?', null],
    ])
    expect(asked.asks[1]?.options.map(({ label }) => label)).toEqual(['Firefox', 'Safari'])
    const ticket = await bench.alice.getTicket(asked.ticketId)
    expect(ticket.status).toBe('waiting_on_customer')
    expect(ticket.actions).toContain('answer_ask')
  })

  check('C13: the last request answered moves the ticket on', async (bench) => {
    const asked = await askedFor(bench, [
      { kind: 'text', label: 'Which account?' },
      { kind: 'choice', label: 'Which browser?', options: ['Firefox', 'Safari'] },
      { kind: 'steps', label: 'Clear the cache.' },
    ])
    const [text, choice, steps] = asked.asks
    const first = await asked.answer(text, { text: 'Northwind' })
    expect(first.message).toMatchObject({ kind: 'message', body: 'Northwind' })
    expect(first.ticket.status).toBe('waiting_on_customer')
    await asked.answer(choice, { optionId: given(choice?.options[1], 'second option').id })
    const last = await asked.answer(steps, { done: true })
    expect(WITH_STAFF).toContain(last.ticket.status)
    expect(last.ticket.actions).not.toContain('answer_ask')
    const answers = (await asksOf(bench, asked.ticketId)).map(({ answer }) => answer)
    expect(answers).toMatchObject([
      { text: 'Northwind' },
      { optionId: choice?.options[1]?.id },
      { done: true },
    ])
  })

  check('C13: a file that was asked for stands in the request and in the thread', async (bench) => {
    const asked = await askedFor(bench, [{ kind: 'file', label: 'A screenshot, please.' }])
    const upload = await bench.alice.upload(file(someBytes(300)), { id: bench.key() })
    await asked.answer(asked.asks[0], { uploadIds: [upload.id] })
    const message = textsOf(await allMessages(bench.alice, asked.ticketId)).at(-1)
    const attachmentIds = message?.attachments.map(({ id }) => id)
    expect(attachmentIds).toHaveLength(1)
    const [ask] = await asksOf(bench, asked.ticketId)
    expect(ask?.answer?.attachmentIds).toEqual(attachmentIds)
  })

  check('C7 C13: access that is granted without the request answers it, too', async (bench) => {
    bench.needs(bench.alice.can.access, 'access to projects')
    const [project] = (await deskOf(bench)).form.projects
    bench.needs(project !== undefined, 'project of the person')
    const about = { projectId: given(project, 'project').id }
    const { ticketId } = await askedFor(bench, [{ kind: 'access', label: 'May we look?' }], about)
    const granted = await bench.alice.setAccess(ticketId, { granted: true }, bench.call())
    expect(WITH_STAFF).toContain(granted.status)
    expect(granted.actions).not.toContain('answer_ask')
    expect((await asksOf(bench, ticketId))[0]?.answer).toMatchObject({ done: true })
  })

  check('X2: an answer under the same key is one answer', async (bench) => {
    const asked = await askedFor(bench, [{ kind: 'text', label: 'Which account?' }])
    const key = bench.key()
    const first = await asked.answer(asked.asks[0], { text: 'Northwind', submissionId: key }, key)
    const again = await asked.answer(asked.asks[0], { text: 'Northwind', submissionId: key }, key)
    expect(again.message).toEqual(first.message)
    expect(textsOf(await allMessages(bench.alice, asked.ticketId))).toHaveLength(3)
  })

  check('C13: what is no answer is refused by name, and what was answered stays', async (bench) => {
    const asked = await askedFor(bench, [
      { kind: 'choice', label: 'Which browser?', options: ['Firefox', 'Safari'] },
      { kind: 'text', label: 'Which account?' },
    ])
    const [choice, text] = asked.asks
    expect(await codeOf(asked.answer(choice, { optionId: 'made-up' }))).toBe('invalid')
    expect(await codeOf(asked.answer(text, { text: '  ' }))).toBe('invalid')
    await asked.answer(text, { text: 'Northwind' })
    expect(await codeOf(asked.answer(text, { text: 'Another' }))).toBe('conflict')
    const unknown = { ...(text as Ask), id: 'no-such-ask' }
    expect(await codeOf(asked.answer(unknown, { text: 'Hello' }))).toBe('not_found')
    const answers = (await asksOf(bench, asked.ticketId)).map(({ answer }) => answer?.text)
    expect(answers).toEqual([undefined, 'Northwind'])
  })
}

type Said = Partial<Omit<AskAnswer, 'messageId' | 'askId'>>

async function askedFor(bench: Bench, asks: readonly NewAsk[], about: Partial<NewTicket> = {}) {
  bench.needs(bench.alice.can.asks, 'requests of staff')
  const agent = bench.agentDoor()
  const { id: ticketId } = await fileTicket(bench, bench.alice, about)
  const { messageId } = await agent.reply(ticketId, { body: 'We need a little more.', asks })
  return {
    ticketId,
    asks: await asksOf(bench, ticketId),
    answer(ask: Ask | undefined, said: Said, idempotencyKey = bench.key()) {
      const about = { messageId, askId: given(ask, 'ask').id }
      const input = { uploadIds: [], submissionId: idempotencyKey, ...said, ...about }
      return bench.alice.answerAsk(ticketId, input, { idempotencyKey })
    },
  }
}

async function asksOf({ alice }: Bench, ticketId: string): Promise<readonly Ask[]> {
  return textsOf(await allMessages(alice, ticketId)).flatMap(({ asks }) => asks)
}
