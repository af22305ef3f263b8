import { fakeClock } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { describeDesk } from '../../testing/scriptedClient.js'
import { createTicketListModel, MOST_ROWS } from './ticketListModel.js'

const group = (id: string) => ({ id, statuses: ['open' as const] })

function rig() {
  const clock = fakeClock()
  const epochs: (() => void)[] = []
  const model = createTicketListModel({
    clock,
    onEpoch: (listener) => {
      epochs.push(listener)
      return () => {}
    },
  })
  const switchPerson = () => {
    for (const each of epochs) each()
  }
  return { clock, model, switchPerson }
}

const done = async () => {}

test('the server is asked once somebody rests, an emptied field at once E4', async () => {
  const { clock, model } = rig()
  for (const q of ['i', 'in', 'inv']) {
    model.choose({ q })
    await clock.advance(200)
  }
  expect([model.choices.value.q, model.asked.value]).toEqual(['inv', ''])
  await clock.advance(150)
  expect(model.asked.value).toBe('inv')
  model.choose({ q: ' ' })
  expect(model.asked.value).toBe('')
  await clock.advance(1_000)
  expect(model.asked.value).toBe('')
})

test('a thousand known tickets make twenty-five rows, and twenty-five more a press', async () => {
  const { model } = rig()
  const notAsked = () => Promise.reject(new Error('not asked'))
  expect(model.rows.value).toEqual({ from: 0, to: 25 })
  await model.showMore(1_000, notAsked)
  expect(model.rows.value).toEqual({ from: 0, to: 50 })
  expect(model.moreFailed.value).toBe(false)
})

test('however often somebody asks for more, so many rows stand in the page and no more', async () => {
  const { model } = rig()
  for (let press = 0; press < 400; press += 1) await model.showMore(10_000, done)
  const { from, to } = model.rows.value
  expect(to).toBe(10_025)
  expect(to - from).toBe(MOST_ROWS)
  model.showEarlier()
  expect(model.rows.value).toEqual({ from: from - 25, to: to - 25 })
})

test('at the top again the first rows are there', async () => {
  const { model } = rig()
  for (let press = 0; press < 9; press += 1) await model.showMore(1_000, done)
  for (let press = 0; press < 9; press += 1) model.showEarlier()
  expect(model.rows.value).toEqual({ from: 0, to: MOST_ROWS })
})

test('when all that is loaded is shown, the next page comes from the server', async () => {
  const { model } = rig()
  let asked = 0
  await model.showMore(25, async () => {
    asked += 1
  })
  expect(asked).toBe(1)
})

test('a page that does not come is said, and forgotten with the next try', async () => {
  const { model } = rig()
  await model.showMore(25, () => Promise.reject(new Error('down')))
  expect(model.moreFailed.value).toBe(true)
  await model.showMore(25, done)
  expect(model.moreFailed.value).toBe(false)
})

test('a new question begins with its first page', async () => {
  const { model } = rig()
  await model.showMore(1_000, done)
  model.choose({ status: 'open' })
  expect(model.rows.value).toEqual({ from: 0, to: 25 })
})

test('clearing keeps order and view', () => {
  const { model } = rig()
  model.choose({ q: 'x', period: '7', scope: 'organization', sort: 'created', order: 'asc' })
  model.clear()
  expect(model.choices.value).toMatchObject({
    q: '',
    period: 'any',
    scope: 'organization',
    sort: 'created',
    order: 'asc',
  })
})

test('the desk’s first group and order are taken once it is known, what was chosen stays C8', () => {
  const { model } = rig()
  const { list } = describeDesk({
    list: {
      sort: 'created',
      groups: [{ ...group('open'), sections: [group('a'), group('b')] }, group('closed')],
    },
  }).desk
  model.follow(list)
  expect(model.choices.value).toMatchObject({ groupId: 'open', sort: 'created' })
  model.choose({ groupId: 'closed' })
  model.follow({ ...list })
  expect(model.choices.value.groupId).toBe('closed')
  model.follow({ ...list, groups: [group('other')] })
  expect(model.choices.value.groupId).toBeNull()
})

test('another person looks for something else', () => {
  const { model, switchPerson } = rig()
  model.choose({ q: 'my divorce', period: '7' })
  switchPerson()
  expect(model.choices.value).toMatchObject({ q: '', period: 'any' })
})
