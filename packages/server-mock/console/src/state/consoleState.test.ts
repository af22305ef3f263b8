import { expect, test } from 'vitest'
import { addFiles } from './composer.js'
import { createConsoleState } from './consoleState.js'
import { memoryKeeper } from './memoryKeeper.js'
import { aMessage, aTicket, type ScriptedDesk, scriptedDesk } from './scriptedDesk.js'

const settle = () => new Promise((resolve) => setImmediate(resolve))

async function start(desk: ScriptedDesk) {
  const state = createConsoleState({ api: desk, keeper: memoryKeeper() })
  const stop = state.start()
  await settle()
  return { state, stop }
}

function held() {
  let go = (): void => {}
  const wait = new Promise<void>((resolve) => {
    go = resolve
  })
  return { wait: () => wait, go: () => go() }
}

test('news of the desk is shown and leaves what the agent has typed', async () => {
  const desk = scriptedDesk(aTicket('1'))
  const { state } = await start(desk)
  await state.select('1')
  state.composerOf('1').body.value = 'Half a sent'
  desk.messages.set('1', [aMessage('m1', 'And one more thing')])
  desk.change()
  await settle()
  expect(state.current.value?.messages).toHaveLength(1)
  expect(state.composerOf('1').body.value).toBe('Half a sent')
})

test('what is typed to one ticket waits while another one is read', async () => {
  const { state } = await start(scriptedDesk(aTicket('1'), aTicket('2')))
  await state.select('1')
  state.composerOf('1').body.value = 'For the first'
  await state.select('2')
  expect(state.composerOf('2').body.value).toBe('')
  await state.select('1')
  expect(state.composerOf('1').body.value).toBe('For the first')
})

test('an answer goes out as Markdown, with the name, the status and the bytes of its files', async () => {
  const desk = scriptedDesk(aTicket('1'))
  const { state } = await start(desk)
  state.agent.value = 'Agnes Holm'
  const composer = state.composerOf('1')
  composer.body.value = 'See the file'
  addFiles(composer, [new File(['hello'], 'a.txt', { type: 'text/plain' })], () => 'f1')
  await state.send('1', 'waiting_on_customer')
  expect(desk.answers).toEqual([
    {
      ticketId: '1',
      answer: {
        body: 'See the file',
        agent: 'Agnes Holm',
        format: 'markdown',
        internal: false,
        status: 'waiting_on_customer',
        files: [{ name: 'a.txt', type: 'text/plain', base64: 'aGVsbG8=' }],
      },
    },
  ])
  expect([composer.body.value, composer.files.value]).toEqual(['', []])
})

test('an answer that the desk refuses stays in the box, and says why', async () => {
  const desk = scriptedDesk(aTicket('1'))
  const { state } = await start(desk)
  const composer = state.composerOf('1')
  composer.body.value = 'Precious'
  desk.before.set('answer', () => Promise.reject(new Error('The ticket is closed.')))
  await state.send('1')
  expect(composer.body.value).toBe('Precious')
  expect(composer.problem.value).toBe('The ticket is closed.')
  expect(composer.status.value).toBe('idle')
})

test('what is typed while an answer travels stays, and a second press sends nothing', async () => {
  const desk = scriptedDesk(aTicket('1'))
  const { state } = await start(desk)
  const composer = state.composerOf('1')
  const travel = held()
  desk.before.set('answer', travel.wait)
  composer.body.value = 'First'
  const sent = state.send('1')
  void state.send('1')
  composer.body.value = 'First, and a second thought'
  travel.go()
  await sent
  expect(desk.answers.map(({ answer }) => answer.body)).toEqual(['First'])
  expect(composer.body.value).toBe('First, and a second thought')
})

test('a ticket that is read late does not replace the one chosen after it', async () => {
  const desk = scriptedDesk(aTicket('1'), aTicket('2'))
  const { state } = await start(desk)
  const slow = held()
  desk.before.set('readTicket', slow.wait)
  const first = state.select('1')
  await state.select('2')
  slow.go()
  await first
  expect(state.current.value?.ticket.id).toBe('2')
})

test('many changes at once are read twice at most', async () => {
  const desk = scriptedDesk(aTicket('1'))
  await start(desk)
  desk.calls.length = 0
  for (let change = 0; change < 20; change += 1) desk.change()
  await settle()
  expect(desk.calls.filter((call) => call === 'listTickets')).toHaveLength(2)
})

test('a desk that is away is said, and forgotten once it answers again', async () => {
  const desk = scriptedDesk(aTicket('1'))
  desk.before.set('listTickets', () => Promise.reject(new Error('Failed to fetch')))
  const { state } = await start(desk)
  expect(state.problem.value).toBe('Failed to fetch')
  desk.change()
  await settle()
  expect(state.problem.value).toBe(null)
  expect(state.tickets.value).toHaveLength(1)
})

test('C13, D7: an answer carries what is asked for and the recommendation, a note neither', async () => {
  const desk = scriptedDesk(aTicket('1'))
  const { state } = await start(desk)
  const { asks, body, isInternal, isSolution } = state.composerOf('1')
  asks.value = [
    { id: 'a', kind: 'choice', label: ' Which browser? ', options: 'Firefox\n\n Safari ' },
  ]
  isSolution.value = true
  isInternal.value = true
  body.value = 'Between us'
  await state.send('1')
  expect(desk.answers[0]?.answer).not.toHaveProperty('asks')
  expect(desk.answers[0]?.answer).not.toHaveProperty('isSolution')
  expect([asks.value.length, isSolution.value]).toEqual([1, true])
  isInternal.value = false
  await state.send('1')
  expect(desk.answers[1]?.answer).toMatchObject({
    asks: [{ kind: 'choice', label: 'Which browser?', options: ['Firefox', 'Safari'] }],
    isSolution: true,
  })
  expect([asks.value.length, isSolution.value]).toEqual([0, false])
})

test('C13: what is asked for needs words, and a choice its options', async () => {
  const desk = scriptedDesk(aTicket('1'))
  const { state } = await start(desk)
  const composer = state.composerOf('1')
  composer.body.value = 'Please'
  const row = { id: 'a', kind: 'choice', label: 'Which?', options: ' \n' } as const
  for (const asks of [[row], [{ ...row, kind: 'text', label: ' ' } as const]]) {
    composer.asks.value = asks
    await state.send('1')
  }
  expect(desk.answers).toEqual([])
})

test('E1: a ticket that was made leads to it, one that was refused says why', async () => {
  const desk = scriptedDesk()
  const { state } = await start(desk)
  const made = { person: { id: 'maya' }, subject: 'Your call', body: 'As you said.' }
  expect(await state.create(made)).toBe('made')
  expect(desk.made).toEqual([{ ...made, agent: state.agent.value }])
  desk.before.set('create', () => Promise.reject(new Error('A ticket needs words')))
  expect(await state.create(made)).toBeNull()
  expect(state.problem.value).toBe('A ticket needs words')
})
