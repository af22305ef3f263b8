import { SupportError, type Ticket } from '@deskside/core'
import { beforeEach, expect, test } from 'vitest'
import { ticketLike } from '../../testing/ticketLike.js'
import { type CloseModel, createCloseModel } from './closeModel.js'

let calls: (readonly unknown[])[]
let answer: () => Promise<Ticket>
let model: CloseModel
beforeEach(() => {
  calls = []
  answer = async () => ticketLike({ id: 'a', status: 'closed' })
  const tickets = {
    close: (...call: readonly unknown[]) => {
      calls.push(['close', ...call])
      return answer()
    },
    rate: (...call: readonly unknown[]) => {
      calls.push(['rate', ...call])
      return answer()
    },
  }
  model = createCloseModel({ tickets })
})

const open = ticketLike({ id: 'a', actions: ['reply', 'close'] })
const closed = ticketLike({ id: 'a', actions: ['rate'] })

test('closing without a star is possible at any time C11', async () => {
  await model.finish(open)
  expect(calls).toEqual([['close', 'a', { rating: null }]])
  expect(model.phase.value).toEqual({ status: 'done', wasRated: false })
})

test('one button closes with stars and comment C12', async () => {
  model.rate(4)
  model.write('  Quick.  ')
  await model.finish(open)
  expect(calls).toEqual([['close', 'a', { rating: { score: 4, comment: 'Quick.' } }]])
  expect(model.phase.value).toEqual({ status: 'done', wasRated: true })
})

test('a comment of white space is none', async () => {
  model.rate(5)
  model.write('  ')
  await model.finish(open)
  expect(calls).toEqual([['close', 'a', { rating: { score: 5 } }]])
})

test('what is closed already is rated, once there is a star', async () => {
  await model.finish(closed)
  expect(calls).toEqual([])
  model.rate(1)
  await model.finish(closed)
  expect(calls).toEqual([['rate', 'a', { score: 1 }]])
})

test('a second press while it is sent does nothing more X2', async () => {
  answer = () => new Promise(() => {})
  model.finish(open)
  model.finish(open)
  expect(calls).toHaveLength(1)
  expect(model.phase.value).toEqual({ status: 'sending' })
})

test('a failure keeps stars and comment for the next try', async () => {
  answer = () => Promise.reject(new SupportError('not_applied'))
  model.rate(2)
  model.write('Slow')
  await model.finish(open)
  expect(model.phase.value).toMatchObject({ status: 'editing', error: { code: 'not_applied' } })
  expect([model.score.value, model.comment.value]).toEqual([2, 'Slow'])
})
