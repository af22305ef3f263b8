import { expect, test } from 'vitest'
import type { NewTicket } from '../wire/index.js'
import { createWorld } from './createWorld.js'
import { fakeClock } from './fakeClock.js'
import { memoryBackend } from './memoryBackend.js'
import { seededIds } from './seededRandom.js'

const maya = { id: 'maya', name: 'Maya Lindqvist' }

function setUp(snapshot?: unknown) {
  const world = createWorld({
    clock: fakeClock(),
    createId: seededIds(snapshot === undefined ? 1 : 2),
    desk: { name: 'Support', statuses: { solved: { label: { en: 'Done', ru: 'Готово' } } } },
    ...(snapshot === undefined ? {} : { snapshot }),
  })
  return { world, backend: memoryBackend(world, maya) }
}

function newTicket(patch: Partial<NewTicket> = {}): NewTicket {
  return {
    subject: 'Export is empty',
    body: 'The CSV has no rows.',
    categoryId: null,
    typeId: null,
    priority: null,
    projectId: null,
    fields: {},
    uploadIds: [],
    submissionId: 'draft-1',
    source: null,
    locale: null,
    followUpOf: null,
    ...patch,
  }
}

test('tickets are numbered from 1001', async () => {
  const { backend } = setUp()
  const first = await backend.createTicket(newTicket(), { idempotencyKey: 'a' })
  const second = await backend.createTicket(newTicket(), { idempotencyKey: 'b' })
  expect([first.number, second.number]).toEqual(['1001', '1002'])
})
