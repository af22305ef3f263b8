import { expect, test } from 'vitest'
import type { DeskConfigInput } from '../../config/index.js'
import { isSupportError } from '../../errors/SupportError.js'
import type { NewTicket } from '../../wire/index.js'
import { file, newTicket, someBytes } from '../backendKit/kit.js'
import { createWorld } from '../createWorld.js'
import { fakeClock } from '../fakeClock.js'
import { memoryBackend } from '../memoryBackend.js'
import { seededIds } from '../seededRandom.js'

const desk: DeskConfigInput = {
  name: 'Support',
  form: {
    subject: 'optional',
    categories: [{ id: 'billing', label: 'Billing', types: [{ id: 'invoice', label: 'Invoice' }] }],
    priorities: [{ id: 'low', label: 'Low' }],
    defaultPriority: 'low',
    projects: [{ id: '7', name: 'Shop' }],
  },
  statuses: { open: { label: { en: 'Received', ru: 'Получено' } } },
  limits: { fileBytes: 100, ticketBytes: 150, files: 2, bodyCharacters: 80, subjectCharacters: 20 },
}

const CHOICES = { categoryId: 'billing', typeId: 'invoice' }

function setUp(patch: Partial<DeskConfigInput> = {}) {
  const world = createWorld({
    clock: fakeClock(),
    createId: seededIds(1),
    desk: { ...desk, ...patch },
  })
  const backend = memoryBackend(world, { id: 'maya' })
  let keys = 0
  const send = (input: Partial<NewTicket>) => {
    const key = `key-${++keys}`
    const ticket = newTicket(key, { subject: 'Short', body: 'Body.', ...CHOICES, ...input })
    return backend.createTicket(ticket, { idempotencyKey: key })
  }
  const upload = async (size: number) =>
    (await backend.upload(file(someBytes(size)), { id: `up-${++keys}` })).id
  return { world, backend, send, upload }
}

const rules: readonly [Partial<NewTicket>, string, string][] = [
  [{ body: ' ' }, '/body', 'required'],
  [{ body: 'x'.repeat(81) }, '/body', 'too_long'],
  [{ subject: 'x'.repeat(21) }, '/subject', 'too_long'],
  [{ categoryId: 'legal' }, '/categoryId', 'not_an_option'],
  [{ categoryId: null }, '/categoryId', 'required'],
  [{ typeId: 'other' }, '/typeId', 'not_an_option'],
  [{ typeId: null }, '/typeId', 'required'],
  [{ priority: 'urgent' }, '/priority', 'not_an_option'],
  [{ projectId: '8' }, '/projectId', 'not_an_option'],
  [{ uploadIds: ['a', 'b', 'c'] }, '/uploadIds', 'too_many_files'],
]

for (const [input, pointer, code] of rules) {
  test(`the world refuses ${pointer} with ${code}: ${JSON.stringify(input).slice(0, 40)}`, async () => {
    const { send, world } = setUp()
    const refusal = await send(input).catch((error: unknown) => error)
    expect(isSupportError(refusal) && [refusal.code, refusal.fields]).toEqual([
      'invalid',
      [{ pointer, code }],
    ])
    expect(world.agent.list()).toEqual([])
  })
}

test('a desk that asks for a subject refuses a ticket without one', async () => {
  const { send } = setUp({ form: { ...desk.form, subject: 'required' } })
  const fields = [{ pointer: '/subject', code: 'required' }]
  await expect(send({ subject: '' })).rejects.toMatchObject({ code: 'invalid', fields })
})

test('D4: without a subject the first line of the text stands for it', async () => {
  const { send } = setUp()
  const ticket = await send({ subject: ' ', body: '\nNothing loads since ten.\n\nSince ten.' })
  expect(ticket.subject).toBe('Nothing loads since ')
})

test('C3 C4: choices come back, with the desk’s default priority and the name of the project', async () => {
  const { send } = setUp()
  const ticket = await send({ projectId: '7', fields: { route: 12 } })
  expect(ticket).toMatchObject({ categoryId: 'billing', typeId: 'invoice', priority: 'low' })
  expect(ticket).toMatchObject({ project: { id: '7', name: 'Shop' }, fields: { route: 12 } })
})

test('the word for a status is in the language of the ticket', async () => {
  const { send } = setUp()
  expect((await send({ locale: 'ru-RU' })).statusLabel).toBe('Получено')
  expect((await send({ locale: 'ja' })).statusLabel).toBe('Received')
  expect((await send({})).statusLabel).toBe('Received')
})

test('a word for a status that is one for all languages is that word, and any language is better than none', async () => {
  const one = setUp({ statuses: { open: { label: 'Received' } } })
  expect((await one.send({ locale: 'ru' })).statusLabel).toBe('Received')
  const far = setUp({ statuses: { open: { label: { de: 'Eingegangen' } } } })
  expect((await far.send({ locale: 'ru' })).statusLabel).toBe('Eingegangen')
})

test('a preview is one line and not long', async () => {
  const { send, world } = setUp()
  const ticket = await send({ body: 'One.\n\n  Two.' })
  expect(ticket.preview).toBe('One. Two.')
  world.agent.reply(ticket.id, { body: '👍'.repeat(200) })
  const preview = world.agent.list()[0]?.preview ?? ''
  expect([...preview]).toHaveLength(140)
  expect(preview.endsWith('👍…')).toBe(true)
})

test('a preview of Markdown shows its words without the marks', async () => {
  const { send, world } = setUp()
  const ticket = await send({ body: 'Hello' })
  const body = '**By address:** see `filters`\n\n- [the guide](https://guide.example/a_b)\n> soon'
  world.agent.reply(ticket.id, { body, format: 'markdown' })
  expect(world.agent.list()[0]?.preview).toBe('By address: see filters the guide soon')
})

test('files of one message are limited together, and no file goes along twice', async () => {
  const { send, upload } = setUp()
  const [first, second] = [await upload(90), await upload(90)]
  const both = send({ uploadIds: [first, second] })
  await expect(both).rejects.toMatchObject({ code: 'too_large', limitBytes: 150 })
  await send({ uploadIds: [first] })
  await expect(send({ uploadIds: [first] })).rejects.toMatchObject({ code: 'conflict' })
})

test('a desk without stars offers none and takes none', async () => {
  const { backend, send, world } = setUp({ rating: null })
  expect(backend.can.rate).toBe(false)
  const { id } = await send({})
  const rate = backend.rateTicket(id, { score: 5 }, { idempotencyKey: 'r' })
  await expect(rate).rejects.toMatchObject({ code: 'not_supported' })
  const close = backend.closeTicket(id, { rating: { score: 5 } }, { idempotencyKey: 'c' })
  await expect(close).rejects.toMatchObject({ code: 'not_supported' })
  expect(world.agent.setStatus(id, 'solved').actions).not.toContain('rate')
})

test('stars go from 1 to 5', async () => {
  const { backend, send, world } = setUp()
  const { id } = await send({})
  world.agent.setStatus(id, 'solved')
  for (const score of [0, 6, 2.5]) {
    const rate = backend.rateTicket(id, { score }, { idempotencyKey: `r${score}` })
    await expect(rate).rejects.toMatchObject({ code: 'invalid' })
  }
  const rated = await backend.rateTicket(id, { score: 1 }, { idempotencyKey: 'r' })
  expect(rated).toMatchObject({ status: 'solved', rating: { score: 1 } })
})

test('X2: a write without a key is refused, and the order of a payload’s keys is no difference', async () => {
  const { backend } = setUp()
  const input = newTicket('a', { subject: 'Short', ...CHOICES, fields: { a: 1, b: 2 } })
  const keyless = backend.createTicket(input, { idempotencyKey: '' })
  await expect(keyless).rejects.toMatchObject({ code: 'invalid' })
  const first = await backend.createTicket(input, { idempotencyKey: 'k' })
  const turned = { ...input, fields: { b: 2, a: 1 } }
  expect(await backend.createTicket(turned, { idempotencyKey: 'k' })).toEqual(first)
})
