import { SupportError } from '@deskside/core'
import { screen, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { renderScreen } from '../../../testing/renderScreen.js'
import { createScriptedClient, type ScriptedClient } from '../../../testing/scriptedClient.js'
import { textMessage } from '../../../testing/textMessage.js'
import { ticketLike } from '../../../testing/ticketLike.js'
import { Verdict } from './Solution.js'

let script: ScriptedClient
let judged: unknown[]
let replies: number

beforeEach(() => {
  script = createScriptedClient()
  judged = []
  replies = 0
  Object.assign(script.client.tickets, {
    judgeSolution: async (...call: unknown[]) => void judged.push(call),
  })
})

function show(helped: boolean | null = null, canJudge = true) {
  const ticket = ticketLike({ id: 't', actions: canJudge ? ['judge_solution'] : [] })
  const message = textMessage('m', { isSolution: true, helped })
  const onReply = () => {
    replies += 1
  }
  return renderScreen(
    <Verdict ticket={ticket} message={message} onReply={onReply} />,
    script.client,
  )
}

test('«yes» is told to the desk and thanked for D7', async () => {
  const { said } = show()
  await userEvent.click(screen.getByRole('button', { name: 'Yes, it helped' }))
  expect(judged).toEqual([['t', { messageId: 'm', helped: true }]])
  await waitFor(() => expect(said).toEqual(['Good to hear. Thank you!']))
  expect(replies).toBe(0)
})

test('«no» is told to the desk and leads into the reply box D7', async () => {
  show()
  await userEvent.click(screen.getByRole('button', { name: 'No, not yet' }))
  expect(judged).toEqual([['t', { messageId: 'm', helped: false }]])
  await waitFor(() => expect(replies).toBe(1))
})

test('what was said stays said, and is not asked again', () => {
  show(true)
  expect(screen.getByText('You said that this helped.')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

test('where the desk does not ask, nothing is asked', () => {
  const { container } = show(null, false)
  expect(container.textContent).toBe('')
})

test('a word that did not arrive says why and can be said again', async () => {
  Object.assign(script.client.tickets, {
    judgeSolution: () => Promise.reject(new SupportError('offline')),
  })
  show()
  await userEvent.click(screen.getByRole('button', { name: 'No, not yet' }))
  await waitFor(() => expect(screen.getByText('You are offline.')).toBeTruthy())
  expect(replies).toBe(0)
  expect(screen.getByRole('button', { name: 'No, not yet' })).toBeTruthy()
})
