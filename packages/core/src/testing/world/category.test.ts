import { expect, test } from 'vitest'
import { type Desk, refusedWith, verbsRig } from './verbsRig.js'

const types = [
  { id: 'tariff', label: 'Tariffs' },
  { id: 'other', label: 'Other' },
]
const form: Desk['form'] = {
  categories: [
    { id: 'help', label: 'Help' },
    { id: 'finance', label: 'Finance', types },
    { id: 'owner', label: 'Delete', when: { fact: 'user.roles', is: 'owner' } },
  ],
  fields: [
    { id: 'route', label: 'Route', kind: 'text', when: { fact: 'categoryId', is: 'help' } },
    { id: 'store', label: 'Store', kind: 'text' },
  ],
}
const aboutHelp = { categoryId: 'help', fields: { route: '12', store: 'North' } }
const toFinance = { categoryId: 'finance', typeId: 'other' }

test('D9: another category asks the form again: fields that it does not show are gone', async () => {
  const rig = await verbsRig({ form }, aboutHelp)
  const moved = await rig.maya.setCategory(rig.id, toFinance, rig.call())
  expect(moved).toMatchObject({ ...toFinance, fields: { store: 'North' } })
  expect(moved.fields).not.toHaveProperty('route')
  expect(await rig.events()).toMatchObject([{ type: 'category', from: 'help', to: 'finance' }])
})

test('D9: a type has to be one of the category, and a category one for this person', async () => {
  const rig = await verbsRig({ form }, aboutHelp)
  const refusal = (categoryId: string, typeId: string | null) =>
    rig.maya.setCategory(rig.id, { categoryId, typeId }, rig.call())
  const wrong = (pointer: string, code: string) => refusedWith('invalid', [{ pointer, code }])
  await expect(refusal('finance', null)).rejects.toEqual(wrong('/typeId', 'required'))
  await expect(refusal('finance', 'made-up')).rejects.toEqual(wrong('/typeId', 'not_an_option'))
  await expect(refusal('help', 'other')).rejects.toEqual(wrong('/typeId', 'not_an_option'))
  await expect(refusal('owner', null)).rejects.toEqual(wrong('/categoryId', 'not_an_option'))
  expect(await rig.ticket()).toMatchObject({ categoryId: 'help', typeId: null })
})

test('B3: a gate that closes the other category closes the way into it', async () => {
  const when = { fact: 'categoryId', is: 'finance' }
  const gates = [{ id: 'closed', when, reason: 'Write to the office.' }]
  const rig = await verbsRig({ form, gates }, aboutHelp)
  const gated = refusedWith('invalid', [{ pointer: '', code: 'gated' }])
  const move = rig.maya.setCategory(rig.id, toFinance, rig.call())
  await expect(move).rejects.toEqual(gated)
})

test('D9: the same category again changes nothing and leaves no line', async () => {
  const rig = await verbsRig({ form }, aboutHelp)
  const before = await rig.ticket()
  const same = await rig.maya.setCategory(rig.id, { categoryId: 'help', typeId: null }, rig.call())
  expect(same).toEqual(before)
  expect(await rig.events()).toEqual([])
})

test('D9: a request stands on the ticket and in the thread until staff answer it', async () => {
  const rig = await verbsRig({ form }, aboutHelp)
  rig.agent.take(rig.id, 'Anna')
  rig.agent.setStatus(rig.id, 'in_progress', 'Anna')
  await rig.maya.setCategory(rig.id, toFinance, rig.call())
  expect(rig.agent.list()[0]?.categoryRequest).toMatchObject(toFinance)
  rig.agent.refuseCategory(rig.id, ' ', 'Anna')
  await rig.maya.setCategory(rig.id, toFinance, rig.call())
  rig.agent.acceptCategory(rig.id, 'Anna')
  const told = (await rig.events()).slice(2).map(({ type, to, by }) => [type, to, by])
  expect(told).toEqual([
    ['category_request', 'finance', 'me'],
    ['category_request', null, 'agent'],
    ['category_request', 'finance', 'me'],
    ['category', 'finance', 'agent'],
  ])
  expect(() => rig.agent.acceptCategory(rig.id)).toThrow(refusedWith('conflict'))
  expect(() => rig.agent.refuseCategory(rig.id)).toThrow(refusedWith('conflict'))
})

test('D9: a request that nobody answered ends with the ticket', async () => {
  const rig = await verbsRig({ form }, aboutHelp)
  rig.agent.setStatus(rig.id, 'in_progress')
  await rig.maya.setCategory(rig.id, toFinance, rig.call())
  await rig.maya.closeTicket(rig.id, {}, rig.call())
  expect((await rig.ticket()).categoryRequest).toBeNull()
  await rig.maya.reopenTicket(rig.id, rig.call())
  expect((await rig.ticket()).categoryRequest).toBeNull()
})
